//! Undo, redo, and back to the preset; by keys as well.

use leptos::prelude::*;
use text::page;

use crate::browser::keys;
use crate::state::{AppState, Chosen};

/// Three buttons, and Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (or the same with the command key).
#[component]
pub(crate) fn Steps() -> impl IntoView {
    let state = AppState::here();
    let history = state.history;
    keys::on_steps(move |back| if back { history.undo(state) } else { history.redo(state) });
    let plain =
        Memo::new(move |_| state.chosen.with(|chosen| *chosen == Chosen::plain(chosen.preset)));
    let reset = move |_| state.chosen.update(|chosen| *chosen = Chosen::plain(chosen.preset));
    view! {
        <div class="steps">
            <button type="button" id="undo" disabled=move || history.counts.get().0 == 0
                on:click=move |_| history.undo(state)>{page::UNDO}</button>
            <button type="button" id="redo" disabled=move || history.counts.get().1 == 0
                on:click=move |_| history.redo(state)>{page::REDO}</button>
            <button type="button" id="reset" disabled=move || plain.get()
                on:click=reset>{page::RESET_ALL}</button>
        </div>
    }
}
