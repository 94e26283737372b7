//! From the model's figures to what the charts are drawn from.

use address::View;
use model::data::{Confidence, RECORDED_TOTALS, Series as Reported};
use model::outcome::{Outcome, Series};
use model::scenario::{Preset, Scenario};
use model::units::{Month, Selection};
use text::page;

use super::reported;
use crate::charts::exports::{ExportsChart, RecordedMonth};
use crate::figures::ChartSize;

/// Nothing is fitted to months after this one.
const LAST_FITTED: Month = Month::new(2025, 8);

/// What every chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Where the scenario started.
    pub preset: Preset,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What comes of it.
    pub outcome: &'a Outcome,
    /// How one looks at it.
    pub view: &'a View,
}

/// Monthly exports of what customs print for a selection: magnets or compounds, no class alone.
#[must_use]
pub fn exports_chart(
    outcome: &Outcome,
    selection: Selection,
    clock: Month,
    size: ChartSize,
) -> ExportsChart {
    let series = reported(selection);
    let shown = match series {
        Reported::Magnets => Selection::Magnets,
        Reported::Compounds => Selection::Compounds,
    };
    let computed = |month| (month, outcome.month_total(Series::Exports, month, shown.classes()));
    ExportsChart {
        size,
        title: page::exports_title(shown).to_owned(),
        source: page::exports_source(shown).to_owned(),
        computed: outcome.months().map(computed).collect(),
        recorded: recorded(series, outcome.first, outcome.last),
        clock: Some(clock),
    }
}

/// Recorded months of a run. What customs print for two months together is left out: it is no
/// month's figure.
fn recorded(series: Reported, first: Month, last: Month) -> Vec<RecordedMonth> {
    RECORDED_TOTALS
        .iter()
        .filter(|total| total.series == series && total.months == 1)
        .filter(|total| (first..=last).contains(&total.month))
        .map(|total| RecordedMonth {
            month: total.month,
            tonnes: total.tonnes,
            derived: total.confidence != Confidence::Seen,
            held_out: total.month > LAST_FITTED,
        })
        .collect()
}
