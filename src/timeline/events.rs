//! Policy events on the dial: a tick each, in words below for the month on the clock.

use leptos::prelude::*;
use model::data::{PolicyEvent, TIMELINE};
use model::units::Month;
use text::number;
use text::timeline::events_of;

use super::percent_of_dial;
use crate::state::AppState;

/// The events of the run's months.
#[component]
pub(crate) fn Events() -> impl IntoView {
    let state = AppState::here();
    let months = Memo::new(move |_| state.months());
    let ticks = move || {
        let (first, last) = months.get();
        TIMELINE
            .iter()
            .filter(|event| (first..=last).contains(&event.effective.month()))
            .map(|event| tick(event, first, last))
            .collect_view()
    };
    let present = move || {
        events_of(state.view.with(|view| view.month))
            .map(|(day, words)| view! { <li><b>{day}</b>" "{words}</li> })
            .collect_view()
    };
    view! {
        <div class="ticks" aria-hidden="true">{ticks}</div>
        <ul class="events">{present}</ul>
    }
}

fn tick(event: &'static PolicyEvent, first: Month, last: Month) -> impl IntoView {
    let left = format!("left:{:.2}%", percent_of_dial(event.effective.month(), first, last));
    view! { <i style=left title=format!("{}: {}", number::date(event.effective), event.name)></i> }
}
