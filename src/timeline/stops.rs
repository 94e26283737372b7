//! Where the clock may stop: the event before, the event after, the month of least exports; and
//! how fast it plays.

use leptos::prelude::*;
use model::data::TIMELINE;
use model::units::Month;
use scene::present::trough;
use text::page;

use crate::state::AppState;
use crate::wire::{button, click, flag, words};

/// Speeds of the clock, months a beat.
const SPEEDS: [u32; 3] = [1, 2, 4];

/// Four buttons.
pub(crate) fn stops(state: AppState) -> impl IntoView + use<> {
    let event = move |forward: bool| {
        let now = state.view.with_untracked(|view| view.month);
        let (first, last) = state.months();
        let mut to: Option<Month> = None;
        for month in TIMELINE.iter().map(|event| event.effective.month()) {
            let inside = first <= month && month <= last;
            let nearer = if forward {
                month > now && to.is_none_or(|to| month < to)
            } else {
                month < now && to.is_none_or(|to| month > to)
            };
            if inside && nearer {
                to = Some(month);
            }
        }
        if let Some(to) = to {
            state.set_month(to);
        }
    };
    let worst = move || {
        let selection = state.view.with_untracked(|view| view.selection);
        let month = state
            .run
            .with_untracked(|run| trough(&run.outcome, selection, run.chosen.preset.begins()));
        state.set_month(month);
    };
    let faster = move || {
        state.speed.update(|speed| {
            let at = SPEEDS.iter().position(|one| one == speed).map_or(0, |at| at + 1);
            *speed = SPEEDS.get(at).copied().unwrap_or(1);
        });
    };
    let always = flag(|| false);
    let speed = words(move || format!("{} {}×", page::speed(), state.speed.get()));
    view! {
        <div class="stops">
            {button("event-before", page::event_before(), "‹".to_owned().into(), always, click(move || event(false)))}
            {button("event-after", page::event_after(), "›".to_owned().into(), always, click(move || event(true)))}
            {button("worst", "", page::worst().to_owned().into(), always, click(worst))}
            {button("speed", "", speed, always, click(faster))}
        </div>
    }
}
