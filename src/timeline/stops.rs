//! Where the clock may stop: the event before, the event after, the month of least exports; and
//! how fast it plays.

use leptos::prelude::*;
use model::data::TIMELINE;
use model::units::Month;
use scene::present::trough;
use text::page;

use crate::state::AppState;

/// Speeds of the clock, months a beat.
const SPEEDS: [u32; 3] = [1, 2, 4];

/// Four buttons.
#[component]
pub(crate) fn Stops() -> impl IntoView {
    let state = AppState::here();
    let event = move |forward: bool| {
        let now = state.view.with_untracked(|view| view.month);
        let (first, last) = state.months();
        let months = TIMELINE.iter().map(|event| event.effective.month());
        let months = months.filter(|month| (first..=last).contains(month));
        let to: Option<Month> = if forward {
            months.filter(|month| *month > now).min()
        } else {
            months.filter(|month| *month < now).max()
        };
        if let Some(to) = to {
            state.set_month(to);
        }
    };
    let worst = move |_| {
        let selection = state.view.with_untracked(|view| view.selection);
        state.set_month(state.outcome.with_untracked(|outcome| trough(outcome, selection)));
    };
    let faster = move |_| {
        state.speed.update(|speed| {
            let at = SPEEDS.iter().position(|one| one == speed).map_or(0, |at| at + 1);
            *speed = SPEEDS.get(at).copied().unwrap_or(1);
        });
    };
    view! {
        <div class="stops">
            <button type="button" id="event-before" aria-label=page::EVENT_BEFORE
                title=page::EVENT_BEFORE on:click=move |_| event(false)>"‹"</button>
            <button type="button" id="event-after" aria-label=page::EVENT_AFTER
                title=page::EVENT_AFTER on:click=move |_| event(true)>"›"</button>
            <button type="button" id="worst" on:click=worst>{page::WORST}</button>
            <button type="button" id="speed" aria-label=page::SPEED on:click=faster>
                {move || state.speed.get()}"×"
            </button>
        </div>
    }
}
