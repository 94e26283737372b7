//! Output by sector: of the region in focus, or of all, weighted by what they have at stake.

use model::units::{Month, Sector};

use super::Facts;
use crate::charts::output::Output;

/// The figures.
#[must_use]
pub fn output(facts: &Facts<'_>) -> Output {
    let sector = |sector| {
        let months = facts.outcome.months();
        (sector, months.map(|month| (month, of(facts, month, sector))).collect())
    };
    Output {
        region: facts.view.region,
        clock: facts.view.month,
        sectors: Sector::ALL.into_iter().map(sector).collect(),
        others: facts.against().map(|other| output(&other).sectors).unwrap_or_default(),
    }
}

fn of(facts: &Facts<'_>, month: Month, sector: Sector) -> f64 {
    let one = |region| facts.outcome.month_output(month, region, sector);
    if let Some(region) = facts.view.region {
        return one(region);
    }
    let (mut sum, mut weights) = (0.0, 0.0);
    for region in 0..facts.outcome.regions() {
        let weight = facts.scenario.value_added_of(region, sector);
        sum += weight * one(region);
        weights += weight;
    }
    if weights > 0.0 { sum / weights } else { 1.0 }
}
