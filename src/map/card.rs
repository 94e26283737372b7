//! What the pointer or the focus is on, in words.

use leptos::prelude::*;
use model::data::{BASELINE, REGIONS};
use model::scenario::series_of;
use scene::picture::Target;
use text::{number, words};

use crate::state::AppState;

/// A card with the flow's sentence, how good its baseline is, and where that comes from.
#[component]
pub(crate) fn Card() -> impl IntoView {
    let state = AppState::here();
    let region = Memo::new(move |_| match state.hovered.get() {
        Some(Target::Flow(region) | Target::Region(region)) => Some(region),
        _ => state.view.with(|view| view.region),
    });
    let sentence = move |region: usize| {
        let (selection, month) = state.view.with(|view| (view.selection, view.month));
        let name = REGIONS.get(region).map_or("", |region| region.name);
        let figures = state.comparisons.with(|all| all.get(region).copied());
        figures.map(|one| {
            let what = words::selection(selection);
            text::map::flow(name, what, &number::month(month), one.value, one.baseline, false)
        })
    };
    let origin = move |region: usize| {
        let series = state.view.with(|view| view.selection.classes().first().copied());
        BASELINE
            .iter()
            .find(|flow| flow.region == region && Some(flow.series) == series.map(series_of))
            .map(|flow| text::origin::baseline(flow.confidence, flow.source))
    };
    view! {
        <div class="card" hidden=move || region.get().is_none() aria-hidden="true">
            <p>{move || region.get().and_then(sentence)}</p>
            <p class="hint">{move || region.get().and_then(origin)}</p>
        </div>
    }
}
