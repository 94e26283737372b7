//! Charts: what the page's second program draws, each with its numbers and as files.

mod desk;
mod figure;

use leptos::prelude::*;
use scene::figures::Figure;
use text::charts::{HEADING, NO_DESK};

use crate::state::AppState;
use desk::Charts;
use figure::ChartFigure;

/// The charts below the map.
#[component]
pub(crate) fn Consequences() -> impl IntoView {
    let charts = Charts::open(AppState::here());
    let none = move || charts.failed.get().then_some(view! { <p class="hint">{NO_DESK}</p> });
    view! {
        <section class="consequences" aria-label="Charts">
            <h2>{HEADING}</h2>
            <div role="status">{none}</div>
            {Figure::ALL.map(|figure| view! { <ChartFigure figure charts/> }).collect_view()}
        </section>
    }
}
