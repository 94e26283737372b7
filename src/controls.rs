//! What the reader can set: presets and sliders; what is shown; colours.

mod choice;
mod menu;
mod presets;
mod show;
mod slider;
mod steps;

use leptos::prelude::*;
use model::scenario::{CONTROLS, Control};

use crate::state::{AppState, Theme};
use choice::Choice;
use presets::Presets;
use slider::Slider;
use steps::Steps;

pub(crate) use show::Show;

/// How many controls matter most: the first of the table.
const MAIN: usize = 7;

/// Presets, the controls that matter most, and all others behind a heading.
#[component]
pub(crate) fn Controls() -> impl IntoView {
    let slider = |control: &'static Control| view! { <Slider control/> };
    view! {
        <section class="controls" aria-label=text::page::SCENARIO>
            <Presets/>
            <Steps/>
            <div class="sliders">{CONTROLS.iter().take(MAIN).map(slider).collect_view()}</div>
            <details class="more">
                <summary>{text::page::MORE}</summary>
                <div class="sliders">{CONTROLS.iter().skip(MAIN).map(slider).collect_view()}</div>
            </details>
        </section>
    }
}

/// Light, dark, or as the system has it.
#[component]
pub(crate) fn Colours() -> impl IntoView {
    let state = AppState::here();
    view! {
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
    }
}
