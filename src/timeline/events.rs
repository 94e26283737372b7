//! Policy events on the dial: a tick each, in words below for the month on the clock.

use leptos::prelude::*;
use model::data::{PolicyEvent, TIMELINE};
use model::decimal::fixed;
use model::units::Month;
use text::timeline::{events_of, short};

use super::percent_of_dial;
use crate::state::AppState;

/// The events of the run's months.
pub(crate) fn events(state: AppState) -> impl IntoView + use<> {
    let months = Memo::new(move |_| state.months());
    let ticks = move || {
        let (first, last) = months.get();
        let inside = |event: &&PolicyEvent| (first..=last).contains(&event.effective.month());
        let tick = |event| tick(event, first, last);
        TIMELINE.iter().filter(inside).map(tick).collect_view()
    };
    let present = move || {
        let line = |(day, said): (String, String)| view! { <li><b>{day}</b>" "{said}</li> };
        events_of(state.view.with(|view| view.month)).map(line).collect_view()
    };
    view! {
        <div class="ticks" aria-hidden="true">{ticks}</div>
        <ul class="events">{present}</ul>
    }
}

fn tick(event: &'static PolicyEvent, first: Month, last: Month) -> impl IntoView + use<> {
    let left = format!("left:{}%", fixed(percent_of_dial(event.effective.month(), first, last), 2));
    let title = short(event);
    view! { <i style=left title=title></i> }
}
