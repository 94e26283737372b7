//! Charts: what the page's second program draws, each with its numbers and as files.

mod desk;
mod figure;

use leptos::prelude::*;
use scene::figures::Figure;
use text::charts::{heading, no_desk};

use crate::state::AppState;
use crate::wire::words;
use desk::Charts;
use figure::chart_figure;

/// The charts below the map.
pub(crate) fn consequences(state: AppState) -> impl IntoView + use<> {
    let charts = Charts::open(state);
    let none =
        words(move || if charts.failed.get() { no_desk().to_owned() } else { String::new() });
    let compared = words(move || charts.compared.get());
    let figures = Figure::ALL.map(|figure| chart_figure(figure, charts));
    view! {
        <section class="consequences" aria-label=text::charts::charts()>
            <h2>{heading}</h2>
            <div role="status"><p class="hint">{none}</p></div>
            <div class="numbers compared" inner_html=compared></div>
            {figures}
        </section>
    }
}
