//! Monthly exports of a selection. Customs print magnets and compounds whole, no class alone.

use model::data::{Confidence, RECORDED_TOTALS, Series as Reported};
use model::outcome::Series;
use model::units::{Month, Selection};

use super::Facts;
use crate::charts::exports::{Exports, RecordedMonth};
use crate::present::reported;

/// Nothing is fitted to months after this one.
const LAST_FITTED: Month = Month::new(2025, 8);

/// The figures.
#[must_use]
pub fn exports(facts: &Facts<'_>) -> Exports {
    let outcome = facts.outcome;
    let shown = facts.view.selection;
    let printed = !matches!(shown, Selection::One(_));
    let computed = |month| (month, outcome.month_total(Series::Exports, month, shown.classes()));
    Exports {
        shown,
        computed: outcome.months().map(computed).collect(),
        other: facts.against().map(|other| exports(&other).computed).unwrap_or_default(),
        recorded: if printed {
            recorded(reported(shown), outcome.first, outcome.last)
        } else {
            Vec::new()
        },
        clock: Some(facts.view.month),
    }
}

/// Recorded months of a run. What customs print for two months together is left out: it is no
/// month's figure. So is what no source was found for.
fn recorded(series: Reported, first: Month, last: Month) -> Vec<RecordedMonth> {
    RECORDED_TOTALS
        .iter()
        .filter(|total| total.series == series && total.months == 1)
        .filter(|total| total.confidence != Confidence::Unverified)
        .filter(|total| (first..=last).contains(&total.month))
        .map(|total| RecordedMonth {
            month: total.month,
            tonnes: total.tonnes,
            derived: total.confidence != Confidence::Seen,
            held_out: total.month > LAST_FITTED,
        })
        .collect()
}
