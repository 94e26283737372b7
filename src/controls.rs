//! What the reader can set: presets, sliders, what is shown.

mod choice;
mod slider;

use leptos::prelude::*;
use model::scenario::{CONTROLS, Control, Preset};
use model::units::{Selection, Unit};
use text::words;

use crate::browser::timing;
use crate::state::{AppState, Chosen, Theme, View};
use choice::Choice;
use slider::Slider;

/// The controls of this version, in the order in which they stand.
fn sliders() -> impl Iterator<Item = &'static Control> {
    CONTROLS.iter().take(3)
}

/// Presets, sliders and the commodity shown.
#[component]
pub(crate) fn Controls() -> impl IntoView {
    let state = AppState::here();
    view! {
        <section class="controls" aria-label="Scenario">
            <Presets/>
            <div class="sliders">
                {sliders().map(|control| view! { <Slider control/> }).collect_view()}
            </div>
            <div class="choices">
                <Choice
                    name="class"
                    legend="Show"
                    options=Selection::ALL
                        .map(|choice| (choice, choice.id(), words::selection_short(choice)))
                        .to_vec()
                    chosen=Signal::derive(move || state.view.with(|view| view.selection))
                    choose=move |selection| state.view.update(|view| view.selection = selection)
                />
                <Choice
                    name="unit"
                    legend="Figures in"
                    options=Unit::ALL.map(|unit| (unit, unit.id(), words::unit(unit))).to_vec()
                    chosen=Signal::derive(move || state.view.with(|view| view.unit))
                    choose=move |unit| state.view.update(|view| view.unit = unit)
                />
                <Choice
                    name="changes"
                    legend="Map of"
                    options=[false, true]
                        .map(|on| (on, if on { "1" } else { "0" }, words::changes(on)))
                        .to_vec()
                    chosen=Signal::derive(move || state.view.with(|view| view.changes))
                    choose=move |on| state.view.update(|view| view.changes = on)
                />
                <Choice
                    name="theme"
                    legend="Theme"
                    options=vec![
                        (Theme::Auto, "auto", "Auto"),
                        (Theme::Light, "light", "Light"),
                        (Theme::Dark, "dark", "Dark"),
                    ]
                    chosen=Signal::derive(move || state.view.with(|view| view.theme))
                    choose=move |theme| state.view.update(|view| view.theme = theme)
                />
            </div>
        </section>
    }
}

/// The presets, as a choice of one. Choosing one sets every control and the clock.
#[component]
fn Presets() -> impl IntoView {
    let state = AppState::here();
    let choose = move |preset: Preset| {
        timing::measure_frame();
        state.chosen.set(Chosen::plain(preset));
        state.view.update(|view| view.month = View::of(preset).month);
    };
    let sentence = move || state.chosen.with(|chosen| words::preset_sentence(chosen.preset));
    view! {
        <div class="presets">
            <Choice
                name="preset"
                legend="Scenario"
                options=Preset::ALL.map(|p| (p, p.id(), words::preset(p))).to_vec()
                chosen=Signal::derive(move || state.chosen.with(|chosen| chosen.preset))
                choose
            />
            <p class="hint">{sentence}</p>
        </div>
    }
}
