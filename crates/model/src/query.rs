//! What readers ask of an outcome: months, sums over regions and classes, shares.

pub mod capacity;
pub mod checks;
pub mod hubs;
pub mod levers;
mod licences;
pub mod loss;
pub mod risk;
pub mod score;
mod sectors;
pub mod split;
pub mod trade;

use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::simulate::WeekPart;
use crate::units::{Class, Month};

impl Outcome {
    /// The months of the run.
    pub fn months(&self) -> impl Iterator<Item = Month> + use<> {
        let first = self.first;
        (0..=self.last.since(first)).map(move |offset| first.plus(offset))
    }

    /// A region's month: a flow summed over its days, or a stock at its end. Tonnes.
    #[must_use]
    pub fn month(&self, series: Series, month: Month, region: usize, classes: &[Class]) -> f64 {
        let at = |week| -> f64 {
            classes.iter().map(|class| self.week(series, week, region, *class)).sum()
        };
        if series.is_stock() {
            self.calendar().last_week(month).map_or(0.0, at)
        } else {
            self.calendar().month_parts(month).map(|part| at(part.week) * part.share).sum()
        }
    }

    /// The same over all regions.
    #[must_use]
    pub fn month_total(&self, series: Series, month: Month, classes: &[Class]) -> f64 {
        // The same sums as region by region; the month's weeks are found once.
        let parts: Vec<WeekPart> = if series.is_stock() {
            let week = self.calendar().last_week(month);
            week.map(|week| WeekPart { week, share: 1.0 }).into_iter().collect()
        } else {
            self.calendar().month_parts(month).collect()
        };
        let at = |week, region| -> f64 {
            classes.iter().map(|class| self.week(series, week, region, *class)).sum()
        };
        let of = |region| -> f64 { parts.iter().map(|p| at(p.week, region) * p.share).sum() };
        (0..self.regions()).map(of).sum()
    }
}

/// What a region gets in a month, beside what it got in the baseline year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Exports to it in the scenario, tonnes.
    pub value: f64,
    /// Exports to it in the baseline, tonnes.
    pub baseline: f64,
}

impl Comparison {
    /// A region's month.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        outcome: &Outcome,
        month: Month,
        region: usize,
        classes: &[Class],
    ) -> Self {
        Self {
            value: outcome.month(Series::Exports, month, region, classes),
            baseline: scenario.monthly_baseline(region, classes, month),
        }
    }

    /// The share that gets through: 1 in the baseline; 1 if there is no baseline and no flow.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.baseline > 0.0 { self.value / self.baseline } else { 1.0 }
    }

    /// Tonnes more (or fewer) than in the baseline.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.value - self.baseline
    }
}

impl std::ops::Add for Comparison {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { value: self.value + other.value, baseline: self.baseline + other.baseline }
    }
}

impl std::iter::Sum for Comparison {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self { value: 0.0, baseline: 0.0 }, std::ops::Add::add)
    }
}
