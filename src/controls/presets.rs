//! The presets: a card each, one of which is chosen.

use leptos::prelude::*;
use model::scenario::Preset;
use model::units::Selection;
use text::words as said;

use crate::browser::timing;
use crate::state::{AppState, Chosen, View};
use crate::wire::{flag, typed};

/// The presets with their dates; what the chosen one stands for below it. Choosing one sets every
/// control and the clock.
pub(crate) fn presets(state: AppState) -> impl IntoView + use<> {
    let choose = move |id: String| {
        let Some(preset) = Preset::parse(&id) else { return };
        timing::begin_frame();
        let chosen = Chosen::plain(preset);
        let quota = chosen.scenario.quota.as_ref().map(|quota| quota.classes);
        state.choose(chosen);
        state.view.update(|view| {
            view.month = View::of(preset).month;
            // A quota of other goods would not be seen.
            let classes = view.selection.classes();
            if quota.is_some_and(|under| !classes.iter().any(|class| under[class.index()])) {
                view.selection = Selection::Compounds;
            }
        });
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
                    prop:checked=flag(move || state.chosen.with(|chosen| chosen.preset == preset))
                    on:change=typed(choose)
                />
                <span class="name">{said::preset(preset)}</span>
                <span class="dates">{said::preset_dates(preset)}</span>
                <span class="says" id=says>{said::preset_sentence(preset)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="presets">
            <legend>{text::page::scenario()}</legend>
            {Preset::ALL.into_iter().map(card).collect_view()}
        </fieldset>
    }
}
