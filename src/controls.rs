//! What the reader can set: presets and sliders; what is shown; colours.

mod choice;
mod compare;
mod presets;
mod show;
mod slider;
mod steps;

use std::rc::Rc;

use leptos::prelude::*;
use model::scenario::CONTROLS;

use crate::browser::page;
use crate::state::{AppState, Theme};
use crate::wire::{button, click, flag, words};
use choice::choice;
use presets::presets;
use slider::slider;
use steps::steps;

pub(crate) use show::show;

/// How many controls matter most: the first of the table.
const MAIN: usize = 7;

/// Presets, the controls that matter most, and a place for all others, which the second program
/// makes.
pub(crate) fn controls(state: AppState) -> impl IntoView + use<> {
    let main = CONTROLS.iter().take(MAIN).map(|control| slider(state, control)).collect_view();
    let open = RwSignal::new(false);
    let sheet = click(move || {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            page::bring("flow-map");
        }
    });
    let said = words(move || {
        (if open.get() { text::page::sheet_close() } else { text::page::sheet() }).to_owned()
    });
    view! {
        <section class="controls" class:open=flag(move || open.get()) aria-label=text::page::scenario()>
            {button("sheet", "", said, flag(|| false), sheet)}
            {presets(state)}
            {steps(state)}
            <div class="sliders">{main}</div>
            <details class="more">
                <summary>{text::page::more()}</summary>
                <div id="panel-more" class="panel"></div>
            </details>
        </section>
    }
}

/// Light, dark, or as the system has it; high contrast.
pub(crate) fn colours(state: AppState) -> impl IntoView + use<> {
    let choose = move |id: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.id() == id) {
            state.view.update(|view| view.theme = theme);
        }
    };
    let [auto, light, dark, contrast] = text::page::themes();
    choice(
        "theme",
        text::page::theme(),
        vec![("auto", auto), ("light", light), ("dark", dark), ("contrast", contrast)],
        Signal::derive(move || state.view.with(|view| view.theme.id())),
        Rc::new(choose),
    )
}
