//! Charts: pictures drawn by plotters, each with its source.

use leptos::prelude::*;
use scene::charts::exports::{ChartSize, exports};
use scene::present::exports_chart;
use scene::svg::{Style, svg};

use crate::browser::page::Room;
use crate::state::AppState;

/// The charts below the map.
#[component]
pub(crate) fn Consequences() -> impl IntoView {
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
    let picture = move || {
        let small = state.room.get() == Room::Phone;
        let size = if small { ChartSize::Phone } else { ChartSize::Wide };
        let (selection, month) = state.view.with(|view| (view.selection, view.month));
        let data = state.outcome.with(|outcome| exports_chart(outcome, selection, month, size));
        svg(&exports(&data), &Style::Page { id: "" })
    };
    view! { <figure class="chart" inner_html=picture></figure> }
}
