//! Consequences: shortfall, weeks of stock, output, value added at risk, prices. Section 2.13.

use crate::maths::price::volume_weighted;
use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::units::{Class, Month, Sector};

/// Weeks of a year.
const WEEKS: f64 = 365.25 / 7.0;

impl Outcome {
    /// Share of the month's need that was not there, 0 to 1.
    #[must_use]
    pub fn shortfall(&self, month: Month, region: usize, classes: &[Class]) -> f64 {
        let need = self.month(Series::Need, month, region, classes);
        let used = self.month(Series::Use, month, region, classes);
        if need > 0.0 { (1.0 - used / need).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Weeks of the need of a month's last week that are in stock at its end.
    #[must_use]
    pub fn stock_weeks(&self, month: Month, region: usize, classes: &[Class]) -> f64 {
        let Some(week) = self.calendar().last_week(month) else { return 0.0 };
        let sum = |series| -> f64 {
            classes.iter().map(|class| self.week(series, week, region, *class)).sum()
        };
        let need = sum(Series::Need);
        if need > 0.0 { sum(Series::Stock) / need } else { 0.0 }
    }

    /// A sector's output in a month against normal, the mean over its days.
    #[must_use]
    pub fn month_output(&self, month: Month, region: usize, sector: Sector) -> f64 {
        self.mean(month, |week| self.output(week, region, sector)).unwrap_or(1.0)
    }

    /// Share of a sector's firms whose line stands in a month, the mean over its days.
    #[must_use]
    pub fn month_stopped(&self, month: Month, region: usize, sector: Sector) -> f64 {
        self.mean(month, |week| self.stopped(week, region, sector)).unwrap_or(0.0)
    }

    /// The first week in which some firm tier of a sector stands.
    #[must_use]
    pub fn first_stop(&self, region: usize, sector: Sector) -> Option<usize> {
        (0..self.weeks()).find(|&week| self.stopped(week, region, sector) > 0.0)
    }

    /// Weeks from the first day of control (or of the run, if there is none) to the week in which
    /// some firm tier of a sector first stands; 0 if one stood before.
    #[must_use]
    pub fn weeks_to_stop(&self, scenario: &Scenario, region: usize, sector: Sector) -> Option<f64> {
        let from = scenario.start().unwrap_or(scenario.first.first_day());
        let day = self.calendar().week_start(self.first_stop(region, sector)?);
        Some((f64::from(day.days() - from.days()) / 7.0).max(0.0))
    }

    /// Value added at risk in a sector in a month, USD: what uses rare earths there times the
    /// output that is missing, times losses along the chain.
    #[must_use]
    pub fn value_at_risk(
        &self,
        scenario: &Scenario,
        month: Month,
        region: usize,
        sector: Sector,
    ) -> f64 {
        let weekly = scenario.value_added_of(region, sector) * 1e9 / WEEKS;
        let weeks = self.calendar().month_parts(month);
        weeks.map(|part| part.share * (1.0 - self.output(part.week, region, sector))).sum::<f64>()
            * weekly
            * scenario.damage.network
    }

    /// Value added that uses rare earths in a sector in a month of normal output, USD.
    #[must_use]
    pub fn value_in(
        &self,
        scenario: &Scenario,
        month: Month,
        region: usize,
        sector: Sector,
    ) -> f64 {
        let weeks: f64 = self.calendar().month_parts(month).map(|part| part.share).sum();
        scenario.value_added_of(region, sector) * 1e9 / WEEKS * weeks
    }

    /// What one more tonne of a class made in a region would be worth in a month, USD, the mean over
    /// its days: the price of the supplier in the plan that sends each tonne where it serves best
    /// (rule C); 0 where some is left over or nobody makes it. `None` under other rules.
    #[must_use]
    pub fn tonne_value(
        &self,
        scenario: &Scenario,
        month: Month,
        region: usize,
        class: Class,
    ) -> Option<f64> {
        let yearly = self.mean(month, |week| self.worth_of(week, region, class).unwrap_or(0.0))?;
        self.worth_of(0, region, class)?;
        Some(yearly * scenario.damage.exposure * 1e9 / WEEKS)
    }

    /// Quoted price outside China in a month, normal 1; an export duty is in it.
    #[must_use]
    pub fn month_price_outside(&self, month: Month, class: Class) -> f64 {
        self.mean(month, |week| self.price_outside(week, class)).unwrap_or(1.0)
    }

    /// Price inside China in a month, normal 1.
    #[must_use]
    pub fn month_price_inside(&self, month: Month, class: Class) -> f64 {
        self.mean(month, |week| self.price_inside(week, class)).unwrap_or(1.0)
    }

    /// What was paid on average outside China in a month, normal 1: nearly all tonnes change hands
    /// near the price inside, a few at the quote, and what is re-routed costs its mark-up on top.
    #[must_use]
    pub fn month_price_weighted(&self, scenario: &Scenario, month: Month, class: Class) -> f64 {
        let (inside, outside) =
            (self.month_price_inside(month, class), self.month_price_outside(month, class));
        let total = |series| self.month_total(series, month, &[class]);
        let bought = total(Series::Exports) + total(Series::OtherSupply) + total(Series::Rerouted);
        let rerouted = if bought > 0.0 { total(Series::Rerouted) / bought } else { 0.0 };
        volume_weighted(inside, outside, scenario.prices.spot_share)
            * (1.0 + scenario.supply.leak_markup * rerouted)
    }

    /// The mean over the days of a month; `None` outside the run.
    fn mean(&self, month: Month, value: impl Fn(usize) -> f64) -> Option<f64> {
        let (mut sum, mut days) = (0.0, 0.0);
        for part in self.calendar().month_parts(month) {
            sum += value(part.week) * part.share;
            days += part.share;
        }
        (days > 0.0).then(|| sum / days)
    }
}

impl Scenario {
    /// Value added that uses rare earths in a sector, billion USD a year: the region's, shared as
    /// its magnets are.
    #[must_use]
    pub fn value_added_of(&self, region: usize, sector: Sector) -> f64 {
        let added = self.value_added.get(region).copied().unwrap_or(0.0) * self.damage.exposure;
        let shares = self.sectors.get(region).map_or([0.0; 7], |row| row[Class::MagH.index()]);
        let total: f64 = shares.iter().sum();
        if total > 0.0 { added * shares[sector.index()] / total } else { 0.0 }
    }
}
