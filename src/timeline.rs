//! The clock: the month that is looked at, what happened and what the record says around it.

mod events;
mod play;
mod stops;

use leptos::prelude::*;
use model::units::Month;
use scene::present::clock;
use text::{number, page};

use crate::browser::timing;
use crate::state::AppState;
use events::Events;
use play::PlayButton;
use stops::Stops;

/// The month slider with its buttons, the run's months at a glance, and the events of the policy.
#[component]
pub(crate) fn Clock() -> impl IntoView {
    let state = AppState::here();
    let first = move || state.months().0;
    let last = move || state.months().1;
    let month = Memo::new(move |_| state.view.with(|view| view.month));
    let place = move || month.get().since(first());
    let words = move || number::month(month.get());
    let set = move |typed: String| {
        let Ok(months) = typed.parse::<i32>() else { return };
        timing::measure_frame();
        state.follow_hand();
        state.set_month(first().plus(months));
    };
    view! {
        <section class="clock" aria-label=page::CLOCK>
            <PlayButton/>
            <div class="dial">
                <div class="dial-head">
                    <output for="clock">{words}</output>
                    <span class="hint">{page::CLOCK_LINES}</span>
                    <Stops/>
                </div>
                <Months/>
                <input
                    type="range"
                    id="clock"
                    min="0"
                    max=move || last().since(first())
                    step="1"
                    aria-label=page::MONTH
                    aria-valuetext=words
                    prop:value=move || place().to_string()
                    on:input:target=move |event| set(event.target().value())
                />
                <Events/>
            </div>
        </section>
    }
}

/// A line for what is computed, dots for what was recorded.
#[component]
fn Months() -> impl IntoView {
    let state = AppState::here();
    let spark = Memo::new(move |_| {
        let selection = state.view.with(|view| view.selection);
        state.outcome.with(|outcome| clock(outcome, selection))
    });
    view! {
        <svg class="spark" viewBox="0 0 1000 34" preserveAspectRatio="none" aria-hidden="true">
            <path class="computed" d=move || spark.with(|spark| spark.computed.to_string())></path>
            <path class="recorded" d=move || spark.with(|spark| spark.recorded.to_string())></path>
        </svg>
    }
}

/// Where the middle of a month's slot lies on the dial, per cent of its width.
fn percent_of_dial(month: Month, first: Month, last: Month) -> f64 {
    f64::from(month.since(first)) / f64::from(last.since(first).max(1)) * 100.0
}
