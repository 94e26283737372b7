//! The clock: the month that is looked at, what happened and what the record says around it.

mod events;
mod play;
mod stops;

use leptos::prelude::*;
use model::units::Month;
use scene::present::clock;
use text::{number, page};

use crate::state::AppState;
use crate::wire::{typed, words};
use events::events;
use play::play_button;
use stops::stops;

/// The month slider with its buttons, the run's months at a glance, and the events of the policy.
pub(crate) fn timeline(state: AppState) -> impl IntoView + use<> {
    let first = move || state.months().0;
    let month = move || state.view.with(|view| view.month);
    let said = words(move || number::month(month()));
    let last = words(move || state.months().1.since(first()).to_string());
    let place = words(move || month().since(first()).to_string());
    let set = move |typed: String| {
        let Ok(months) = typed.parse::<i32>() else { return };
        state.follow_hand();
        state.set_month(first().plus(months));
    };
    view! {
        <section class="clock" aria-label=page::clock()>
            {play_button(state)}
            <div class="dial">
                <div class="dial-head">
                    <output for="clock">{said}</output>
                    <span class="hint">{page::clock_lines()}</span>
                    {stops(state)}
                </div>
                {months(state)}
                <input
                    type="range"
                    id="clock"
                    min="0"
                    max=last
                    step="1"
                    aria-label=page::month()
                    aria-valuetext=said
                    prop:value=place
                    on:input=typed(set)
                />
                {events(state)}
            </div>
        </section>
    }
}

/// A line for what is computed, dots for what was recorded.
fn months(state: AppState) -> impl IntoView + use<> {
    let spark = Memo::new(move |_| {
        let selection = state.view.with(|view| view.selection);
        state.run.with(|run| clock(&run.outcome, selection))
    });
    let computed = words(move || spark.with(|spark| spark.computed.to_string()));
    let recorded = words(move || spark.with(|spark| spark.recorded.to_string()));
    view! {
        <svg class="spark" viewBox="0 0 1000 34" preserveAspectRatio="none" aria-hidden="true">
            <path class="computed" d=computed></path>
            <path class="recorded" d=recorded></path>
        </svg>
    }
}

/// Where the middle of a month's slot lies on the dial, per cent of its width.
fn percent_of_dial(month: Month, first: Month, last: Month) -> f64 {
    f64::from(month.since(first)) / f64::from(last.since(first).max(1)) * 100.0
}
