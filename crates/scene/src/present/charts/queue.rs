//! What is ordered and not on its way, at the end of each month: of the region in focus or of all.

use model::outcome::Series;
use model::units::Month;

use super::Facts;
use crate::charts::queue::{Queue, QueueMonth};

/// The figures.
#[must_use]
pub fn queue(facts: &Facts<'_>) -> Queue {
    let classes = facts.view.selection.classes();
    let tonnes = |series, month| match facts.view.region {
        Some(region) => facts.outcome.month(series, month, region, classes),
        None => facts.outcome.month_total(series, month, classes),
    };
    let month = |month| QueueMonth {
        month,
        layers: [Series::Backlog, Series::Licensed, Series::Held]
            .map(|series| tonnes(series, month)),
        refused: tonnes(Series::Refused, month) + tonnes(Series::Barred, month),
    };
    Queue {
        selection: facts.view.selection,
        region: facts.view.region,
        clock: facts.view.month,
        months: facts.outcome.months().map(month).collect(),
        other: facts.against().map(|other| sums(&queue(&other))).unwrap_or_default(),
    }
}

fn sums(queue: &Queue) -> Vec<(Month, f64)> {
    queue.months.iter().map(|one| (one.month, one.sum())).collect()
}
