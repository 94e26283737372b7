//! The clock: the month that is looked at, and the policy events around it.

mod events;
mod play;

use leptos::prelude::*;
use model::units::Month;
use text::number;

use crate::state::AppState;
use events::Events;
use play::PlayButton;

/// The month slider with play and pause, and the events of the policy on it.
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
        state.follow_hand();
        state.set_month(first().plus(months));
    };
    view! {
        <section class="clock" aria-label="Clock">
            <PlayButton/>
            <div class="dial">
                <output for="clock">{words}</output>
                <input
                    type="range"
                    id="clock"
                    min="0"
                    max=move || last().since(first())
                    step="1"
                    aria-label="Month"
                    aria-valuetext=words
                    prop:value=move || place().to_string()
                    on:input:target=move |event| set(event.target().value())
                />
                <Events/>
            </div>
        </section>
    }
}

/// Where the middle of a month's slot lies on the dial, per cent of its width.
fn percent_of_dial(month: Month, first: Month, last: Month) -> f64 {
    f64::from(month.since(first)) / f64::from(last.since(first).max(1)) * 100.0
}
