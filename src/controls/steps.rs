//! Undo, redo, and back to the preset; by keys as well.

use leptos::prelude::*;
use text::page;

use crate::browser::keys;
use crate::state::{AppState, Chosen};
use crate::wire::{button, click, flag};

/// Three buttons, and Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (or the same with the command key).
pub(crate) fn steps(state: AppState) -> impl IntoView + use<> {
    let history = state.history;
    keys::on_steps(move |back| if back { history.undo(state) } else { history.redo(state) });
    let plain = flag(move || state.chosen.with(|chosen| *chosen == Chosen::plain(chosen.preset)));
    let reset = move || state.chosen.update(|chosen| *chosen = Chosen::plain(chosen.preset));
    let (no_past, no_future) =
        (flag(move || history.counts.get().0 == 0), flag(move || history.counts.get().1 == 0));
    view! {
        <div class="steps">
            {button("undo", "", page::undo().to_owned().into(), no_past, click(move || history.undo(state)))}
            {button("redo", "", page::redo().to_owned().into(), no_future, click(move || history.redo(state)))}
            {button("reset", "", page::reset_all().to_owned().into(), plain, click(reset))}
        </div>
    }
}
