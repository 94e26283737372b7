//! What must hold in every run, looked up in one run: mass balances, bounds, shares.

use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::units::{Class, Sector};

/// Rounding allowed, relative to what flowed (or, below a tonne, absolute).
pub const TOLERANCE: f64 = 1e-9;

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// All that was ever ordered from China was exported, refused or barred, or still waits.
    Pipeline,
    /// What arrived or was recycled was used or is in stock.
    Stocks,
    /// All that some regions pass on others are passed.
    PassedOn,
    /// Nothing is negative, and everything is a number.
    Negative,
    /// Nobody uses more than they need.
    Use,
    /// Output and the share of lines that have stopped lie between 0 and 1.
    Shares,
    /// No price is below 0 or above its ceiling.
    Prices,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Checked {
    /// What was looked at.
    pub check: Check,
    /// In how many places.
    pub places: usize,
    /// In how many of them it does not hold.
    pub faults: usize,
    /// The largest deviation, relative to what flowed; 0 where bounds are kept.
    pub worst: f64,
}

impl Checked {
    const fn new(check: Check) -> Self {
        Self { check, places: 0, faults: 0, worst: 0.0 }
    }

    /// Two sides that must be equal, of a flow of a size.
    fn equal(&mut self, left: f64, right: f64, size: f64) {
        let off = (left - right).abs() / if size > 1.0 { size } else { 1.0 };
        self.places += 1;
        self.faults += usize::from(off.is_nan() || off > TOLERANCE);
        if off > self.worst {
            self.worst = off;
        }
    }

    /// A value that must lie between two others.
    fn between(&mut self, least: f64, value: f64, most: f64) {
        self.places += 1;
        self.faults += usize::from(!(least..=most).contains(&value));
    }
}

/// Looks through a run.
#[must_use]
pub fn checks(scenario: &Scenario, outcome: &Outcome) -> [Checked; 7] {
    let [mut negative, mut used, mut shares, mut prices] =
        [Check::Negative, Check::Use, Check::Shares, Check::Prices].map(Checked::new);
    let duty = scenario.quota.as_ref().map_or(0.0, |quota| quota.duty);
    let ceiling = scenario.prices.ceiling * (1.0 + TOLERANCE) + duty;
    for week in 0..outcome.weeks() {
        for (region, class) in cells(outcome) {
            let at = |series| outcome.week(series, week, region, class);
            for series in Series::ALL {
                negative.between(0.0, at(series), 1e12);
            }
            used.between(0.0, at(Series::Use), at(Series::Need) * (1.0 + TOLERANCE));
        }
        for region in 0..outcome.regions() {
            for sector in Sector::ALL {
                shares.between(0.0, outcome.output(week, region, sector), 1.0 + TOLERANCE);
                shares.between(0.0, outcome.stopped(week, region, sector), 1.0 + TOLERANCE);
            }
        }
        for class in Class::ALL {
            prices.between(0.0, outcome.price_outside(week, class), ceiling);
            prices.between(0.0, outcome.price_inside(week, class), ceiling);
        }
    }
    [
        pipeline(scenario, outcome),
        stocks(outcome),
        passed_on(outcome),
        negative,
        used,
        shares,
        prices,
    ]
}

/// Every region with every class.
fn cells(outcome: &Outcome) -> impl Iterator<Item = (usize, Class)> + use<> {
    (0..outcome.regions()).flat_map(|region| Class::ALL.map(|class| (region, class)))
}

fn pipeline(scenario: &Scenario, outcome: &Outcome) -> Checked {
    let mut checked = Checked::new(Check::Pipeline);
    for (region, class) in cells(outcome) {
        let normal = scenario.weekly_baseline(region, class) * scenario.buyers.level;
        // A run begins with what normal trade has cleared and not shipped.
        let mut came = normal * (scenario.ship_weeks - 1.0).max(0.0);
        let mut went = 0.0;
        for week in 0..outcome.weeks() {
            let at = |series| outcome.week(series, week, region, class);
            came += at(Series::Orders);
            went += at(Series::Exports) + at(Series::Refused) + at(Series::Barred);
            let there = at(Series::Backlog) + at(Series::Licensed) + at(Series::Held);
            checked.equal(came, went + there, came);
        }
    }
    checked
}

fn stocks(outcome: &Outcome) -> Checked {
    let mut checked = Checked::new(Check::Stocks);
    for (region, class) in cells(outcome) {
        for week in 1..outcome.weeks() {
            let at = |series| outcome.week(series, week, region, class);
            let came = outcome.week(Series::Stock, week - 1, region, class)
                + at(Series::Arrivals)
                + at(Series::Recycled);
            checked.equal(came, at(Series::Use) + at(Series::Stock), came);
        }
    }
    checked
}

fn passed_on(outcome: &Outcome) -> Checked {
    let mut checked = Checked::new(Check::PassedOn);
    for class in Class::ALL {
        for week in 0..outcome.weeks() {
            let sum = |series| -> f64 {
                (0..outcome.regions()).map(|at| outcome.week(series, week, at, class)).sum()
            };
            let flow = sum(Series::Arrivals);
            checked.equal(sum(Series::PassedOn), sum(Series::Rerouted), flow);
        }
    }
    checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Preset;
    use crate::simulate::simulate;

    #[test]
    fn every_preset_passes_every_check() {
        for preset in Preset::ALL {
            let scenario = preset.scenario();
            for one in checks(&scenario, &simulate(&scenario)) {
                assert!(one.places > 0 && one.faults == 0, "{preset:?}: {one:?}");
            }
        }
    }

    #[test]
    fn a_run_of_another_scenario_does_not_balance() {
        // Other orders than the exports answer to: the check is able to fail.
        let mut scenario = Preset::April2025.scenario();
        let outcome = simulate(&scenario);
        scenario.ship_weeks += 1.0;
        let pipeline = checks(&scenario, &outcome)[0];
        assert!(pipeline.faults > 0 && pipeline.worst > TOLERANCE, "{pipeline:?}");
    }

    #[test]
    fn what_is_not_a_number_is_a_fault() {
        let mut checked = Checked::new(Check::Negative);
        checked.between(0.0, f64::NAN, 1.0);
        checked.equal(f64::NAN, 1.0, 1.0);
        checked.between(0.0, 1.0, 1.0);
        assert_eq!((checked.places, checked.faults), (3, 2));
    }
}
