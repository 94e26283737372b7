//! The presets: a card each, one of which is chosen.

use leptos::prelude::*;
use model::scenario::Preset;
use text::words;

use crate::browser::timing;
use crate::state::{AppState, Chosen, View};

/// The presets with their dates; what the chosen one stands for below it. Choosing one sets every
/// control and the clock.
#[component]
pub(crate) fn Presets() -> impl IntoView {
    let state = AppState::here();
    let chosen = Memo::new(move |_| state.chosen.with(|chosen| chosen.preset));
    let choose = move |preset: Preset| {
        timing::measure_frame();
        state.view.update(|view| view.month = View::of(preset).month);
        state.chosen.set(Chosen::plain(preset));
    };
    let card = move |preset: Preset| {
        let id = format!("preset-{}", preset.id());
        let says = format!("{id}-says");
        view! {
            <label class="card-choice">
                <input
                    type="radio"
                    name="preset"
                    id=id
                    value=preset.id()
                    aria-describedby=says.clone()
                    prop:checked=move || chosen.get() == preset
                    on:change=move |_| choose(preset)
                />
                <span class="name">{words::preset(preset)}</span>
                <span class="dates">{words::preset_dates(preset)}</span>
                <span class="says" id=says>{words::preset_sentence(preset)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="presets">
            <legend>{text::page::SCENARIO}</legend>
            {Preset::ALL.map(card).into_iter().collect_view()}
        </fieldset>
    }
}
