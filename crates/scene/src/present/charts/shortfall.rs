//! Who goes short in the month of the clock, or in the worst month if nobody does then.

use model::outcome::Series;
use model::rank::descending;
use model::units::Month;

use super::Facts;
use crate::charts::shortfall::{Short, Shortfall};

/// Less than this is nothing.
const NOTHING: f64 = 0.005;

/// The figures.
#[must_use]
pub fn shortfall(facts: &Facts<'_>) -> Shortfall {
    let clock = facts.view.month;
    let now = short(facts, clock);
    let month = if now.iter().any(|one| one.share >= NOTHING) { clock } else { worst(facts) };
    let all = if month == clock { now } else { short(facts, month) };
    let order = descending(&all.iter().map(|one| one.share).collect::<Vec<f64>>());
    Shortfall {
        selection: facts.view.selection,
        month,
        clock,
        focus: facts.view.region,
        regions: order.into_iter().filter_map(|at| all.get(at).copied()).collect(),
        any: all.iter().any(|one| one.share >= NOTHING),
    }
}

fn short(facts: &Facts<'_>, month: Month) -> Vec<Short> {
    let classes = facts.view.selection.classes();
    let region = |region| {
        let need = facts.outcome.month(Series::Need, month, region, classes);
        let share = facts.outcome.shortfall(month, region, classes);
        let other = facts.other.filter(|other| other.has(month));
        let other = other.map(|other| other.outcome.shortfall(month, region, classes));
        Short { region, share, missing: share * need, need, other }
    };
    (0..facts.outcome.regions()).map(region).collect()
}

/// The month in which most tonnes are missing; the clock's if none ever is.
fn worst(facts: &Facts<'_>) -> Month {
    let classes = facts.view.selection.classes();
    let missing = |month| -> f64 {
        let total = |series| facts.outcome.month_total(series, month, classes);
        total(Series::Need) - total(Series::Use)
    };
    let mut found = (facts.view.month, 0.0);
    for month in facts.outcome.months() {
        let tonnes = missing(month);
        if tonnes > found.1 + 1e-6 {
            found = (month, tonnes);
        }
    }
    found.0
}
