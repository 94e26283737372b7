//! Charts: pictures drawn by plotters, each with its source.

use leptos::html;
use leptos::prelude::*;
use scene::charts::exports::{ChartSize, exports};
use scene::present::exports_chart;
use scene::svg::{Style, svg};

use crate::browser::page::Room;
use crate::browser::visible;
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
    let figure = NodeRef::<html::Figure>::new();
    let seen = RwSignal::new(true);
    Effect::new(move |_| {
        if let Some(figure) = figure.get() {
            visible::on_visible_change(&figure, move |now| seen.set(now));
        }
    });
    // What nobody sees is not drawn; it catches up when it comes near.
    let picture = Memo::new(move |last: Option<&String>| match last {
        Some(last) if !seen.get() => last.clone(),
        _ => draw(&state),
    });
    view! { <figure node_ref=figure class="chart" inner_html=move || picture.get()></figure> }
}

fn draw(state: &AppState) -> String {
    let small = state.room.get() == Room::Phone;
    let size = if small { ChartSize::Phone } else { ChartSize::Wide };
    let (selection, month) = state.view.with(|view| (view.selection, view.month));
    let data = state.outcome.with(|outcome| exports_chart(outcome, selection, month, size));
    svg(&exports(&data), &Style::Page { id: "" })
}
