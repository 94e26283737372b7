//! Charts: pictures drawn by plotters, each with its source.

use leptos::prelude::*;
use model::data::{RECORDED_TOTALS, Series as Reported};
use model::outcome::Series;
use model::units::{Month, Selection};
use scene::charts::exports::{ChartSize, ExportsChart, RecordedMonth, exports};
use scene::svg::{Style, svg};

use crate::browser;
use crate::state::AppState;

/// The charts below the map.
#[component]
pub fn Consequences() -> impl IntoView {
    view! {
        <section class="consequences" aria-label="Charts">
            <ExportsFigure/>
        </section>
    }
}

/// Monthly exports, computed against recorded.
#[component]
fn ExportsFigure() -> impl IntoView {
    let state = AppState::here();
    let narrow = RwSignal::new(browser::page::is_narrow());
    browser::page::on_narrow_change(move |now| narrow.set(now));
    let computed = Memo::new(move |_| {
        let classes = state.view.with(|view| series_of(view.selection).classes());
        state.outcome.with(|outcome| {
            outcome
                .months()
                .map(|month| (month, outcome.month_total(Series::Exports, month, classes)))
                .collect::<Vec<(Month, f64)>>()
        })
    });
    let picture = move || {
        let shown = state.view.with(|view| series_of(view.selection));
        let size = if narrow.get() { ChartSize::Phone } else { ChartSize::Wide };
        let picture = exports(&ExportsChart {
            size,
            title: text::charts::exports_title(shown),
            source: text::charts::exports_source(shown),
            computed: computed.get(),
            recorded: recorded(shown),
            clock: Some(state.view.with(|view| view.month)),
        });
        svg(&picture, &Style::Page)
    };
    view! { <figure class="chart" inner_html=picture></figure> }
}

/// Customs print magnets and compounds, no class alone.
fn series_of(selection: Selection) -> Selection {
    match selection.classes().first().copied().map(model::scenario::series_of) {
        Some(Reported::Compounds) => Selection::Compounds,
        _ => Selection::Magnets,
    }
}

fn recorded(selection: Selection) -> Vec<RecordedMonth> {
    let series =
        if selection == Selection::Compounds { Reported::Compounds } else { Reported::Magnets };
    RECORDED_TOTALS
        .iter()
        .filter(|total| total.series == series && total.months == 1)
        .map(|total| RecordedMonth {
            month: total.month,
            tonnes: total.tonnes,
            derived: total.confidence != model::data::Confidence::Seen,
            held_out: total.month > Month::new(2025, 8),
        })
        .collect()
}
