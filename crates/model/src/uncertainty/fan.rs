//! The band around a line: how a quantity of each month spreads over the draws.

use super::Draws;
use crate::outcome::{Outcome, Series};
use crate::rank::ascending_by;
use crate::scenario::Scenario;
use crate::units::{Class, Month};

/// The shares of the draws below the lines of a fan.
pub const QUANTILES: [f64; 5] = [0.10, 0.25, 0.50, 0.75, 0.90];

/// A quantity by month: the values that [`QUANTILES`] of the draws lie below.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// First month.
    pub first: Month,
    /// By month, in the quantity's unit.
    pub bands: Vec<[f64; QUANTILES.len()]>,
}

impl Fan {
    /// The values of a month; `None` outside the run.
    #[must_use]
    pub fn month(&self, month: Month) -> Option<&[f64; QUANTILES.len()]> {
        usize::try_from(month.since(self.first)).ok().and_then(|index| self.bands.get(index))
    }
}

/// The fan of China's magnet exports, t a month.
#[must_use]
pub fn fan(scenario: &Scenario, draws: Draws) -> Fan {
    fan_of(scenario, draws, |_, outcome, month| {
        outcome.month_total(Series::Exports, month, &[Class::MagL, Class::MagH])
    })
}

/// The fan of any quantity of a month of a run.
#[must_use]
pub fn fan_of(
    scenario: &Scenario,
    draws: Draws,
    value: impl Fn(&Scenario, &Outcome, Month) -> f64,
) -> Fan {
    let months = scenario.months();
    let mut by_month: Vec<Vec<f64>> = vec![Vec::with_capacity(draws.count); months];
    draws.run(scenario, |_, drawn, outcome| {
        for (list, month) in by_month.iter_mut().zip(outcome.months()) {
            list.push(value(drawn, outcome, month));
        }
    });
    let bands = by_month.into_iter().map(|list| {
        let sorted = ascending_by(list, |value| *value);
        QUANTILES.map(|share| quantile(&sorted, share))
    });
    Fan { first: scenario.first, bands: bands.collect() }
}

/// The value that the share `share` (0 to 1) of a rising list lies below, on the straight line
/// between its neighbours; 0 for an empty list. Equal values give that value, bit for bit.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share.clamp(0.0, 1.0) * last as f64;
    let below = (place as usize).min(last);
    let (from, to) = (sorted[below], sorted[(below + 1).min(last)]);
    from + (to - from) * (place - below as f64)
}
