//! Charts: what the page's second program draws, each with its numbers and as files.

mod desk;
mod figure;

use leptos::prelude::*;
use scene::figures::Figure;
use text::charts::{HEADING, NO_DESK};

use crate::state::AppState;
use crate::wire::words;
use desk::Charts;
use figure::chart_figure;

/// The charts below the map.
pub(crate) fn consequences(state: AppState) -> impl IntoView + use<> {
    let charts = Charts::open(state);
    let none = words(move || if charts.failed.get() { NO_DESK.to_owned() } else { String::new() });
    let compared = words(move || charts.compared.get());
    let figures = Figure::ALL.map(|figure| chart_figure(figure, charts));
    view! {
        <section class="consequences" aria-label="Charts">
            <h2>{HEADING}</h2>
            <div role="status"><p class="hint">{none}</p></div>
            <div class="numbers compared" inner_html=compared></div>
            {figures}
        </section>
    }
}
