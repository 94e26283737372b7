//! Weeks of stock by region, those first whose lines stand first, then those with least.

use model::units::{Month, Sector};
use text::headline::STANDS;

use super::Facts;
use crate::charts::stocks::{Stock, Stocks};

/// The figures.
#[must_use]
pub fn stocks(facts: &Facts<'_>) -> Stocks {
    let outcome = facts.outcome;
    let classes = facts.view.selection.classes();
    let others = facts.against().map(|other| stocks(&other).regions).unwrap_or_default();
    let other =
        |region| others.iter().find(|one| one.region == region).map(|one| one.weeks.clone());
    let region = |region| Stock {
        region,
        other: other(region).unwrap_or_default(),
        weeks: outcome
            .months()
            .map(|month| (month, outcome.stock_weeks(month, region, classes)))
            .collect(),
        stop: first_stop(facts, region),
    };
    let mut regions: Vec<Stock> = (0..outcome.regions()).map(region).collect();
    let least = |stock: &Stock| stock.low().map_or(f64::MAX, |(_, weeks)| weeks);
    let never = outcome.last.plus(1);
    let month = |stock: &Stock| stock.stop.map_or(never, |(month, _)| month);
    regions.sort_by(|a, b| month(a).cmp(&month(b)).then(least(a).total_cmp(&least(b))));
    Stocks {
        selection: facts.view.selection,
        clock: facts.view.month,
        focus: facts.view.region,
        regions,
    }
}

/// The first month in which so many of a sector's firms stand that the headline would say so, and
/// the sector.
fn first_stop(facts: &Facts<'_>, region: usize) -> Option<(Month, Sector)> {
    let stands = |month: &Month, sector: &Sector| {
        facts.outcome.month_stopped(*month, region, *sector) > STANDS
    };
    let first = |month: Month| {
        Sector::ALL.into_iter().find(|sector| stands(&month, sector)).map(|sector| (month, sector))
    };
    facts.outcome.months().find_map(first)
}
