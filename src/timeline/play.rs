//! Play and pause.

use leptos::prelude::*;

use crate::browser::ticker::Ticker;
use crate::browser::{page, visible};
use crate::state::AppState;
use crate::wire::{click, words};

/// How long a month stands at the slowest speed, ms.
const BEAT: u32 = 900;
/// The signs on the button.
const PLAY: &str = "M6 3.5v13l11-6.5z";
const PAUSE: &str = "M5 4h4v12H5zM11 4h4v12h-4z";

/// Moves the clock month by month until it is paused or the run ends.
pub(crate) fn play_button(state: AppState) -> impl IntoView + use<> {
    let playing = state.playing;
    let ticker = StoredValue::new_local(None::<Ticker>);
    let stop = move || {
        ticker.set_value(None);
        playing.set(false);
    };
    let seen = StoredValue::new(true);
    if let Some(root) = page::root() {
        visible::on_visible_change(&root, move |now| seen.set_value(now));
    }
    let tick = move || {
        // An article's frame that is scrolled away stands still.
        if !seen.get_value() {
            return;
        }
        let month = state.view.with_untracked(|view| view.month);
        if month < state.months().1 {
            state.set_month(month.plus(1));
        } else {
            stop();
        }
    };
    let start = move || {
        let (first, last) = state.months();
        if state.view.with_untracked(|view| view.month) >= last {
            state.set_month(first);
        }
        ticker.set_value(Some(Ticker::every(BEAT / state.speed.get_untracked().max(1), tick)));
        playing.set(true);
    };
    Effect::new(move |before: Option<u32>| {
        let speed = state.speed.get();
        if before.is_some_and(|before| before != speed) && playing.get_untracked() {
            start();
        }
        speed
    });
    on_cleanup(move || ticker.set_value(None));
    let label = words(move || text::page::play(playing.get()).to_owned());
    let pressed = words(move || playing.get().to_string());
    let icon = words(move || (if playing.get() { PAUSE } else { PLAY }).to_owned());
    view! {
        <button
            type="button"
            id="play"
            aria-label=label
            aria-pressed=pressed
            on:click=click(move || if playing.get_untracked() { stop() } else { start() })
        >
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d=icon/></svg>
        </button>
    }
}
