//! Where the controls will stand: the same boxes, not yet answering, so that nothing moves when
//! they come to life.

use model::scenario::{CONTROLS, Control, Preset, Scenario};
use model::units::{Month, Selection, Unit};
use text::{controls, number, words};

use crate::markup::escaped;

/// The clock.
pub(crate) fn clock(month: Month) -> String {
    let events: String = text::timeline::events_of(month)
        .map(|event| format!("<li><b>{}</b> {}</li>", escaped(&event.0), escaped(&event.1)))
        .collect();
    format!(
        "<section class=\"clock\"><button type=\"button\" id=\"play\" disabled aria-label=\"Play\">\
         <svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"M6 3.5v13l11-6.5z\"/></svg></button>\
         <div class=\"dial\"><output>{}</output><input type=\"range\" min=\"0\" max=\"23\" value=\"{}\" \
         disabled aria-label=\"Month\"><div class=\"ticks\"></div><ul class=\"events\">{events}</ul>\
         </div></section>",
        number::month(month),
        month.since(Month::new(2025, 1))
    )
}

/// Presets, sliders and what is shown.
pub(crate) fn controls(preset: Preset, scenario: &Scenario, month: Month) -> String {
    let presets = Preset::ALL.map(|one| (words::preset(one), one == preset));
    let shown =
        Selection::ALL.map(|one| (words::selection_short(one), one == Selection::Magnets));
    let units = Unit::ALL.map(|one| (words::unit(one), one == Unit::Tonnes));
    let maps = [false, true].map(|on| (words::changes(on), !on));
    let themes = [("Auto", true), ("Light", false), ("Dark", false)];
    let sliders: String =
        CONTROLS.iter().take(3).map(|control| slider(control, scenario, month)).collect();
    format!(
        "<section class=\"controls\"><div class=\"presets\">{}<p class=\"hint\">{}</p></div>\
         <div class=\"sliders\">{sliders}</div><div class=\"choices\">{}{}{}{}</div></section>",
        choice("Scenario", &presets),
        escaped(words::preset_sentence(preset)),
        choice("Show", &shown),
        choice("Figures in", &units),
        choice("Map of", &maps),
        choice("Theme", &themes)
    )
}

fn choice(legend: &str, options: &[(&str, bool)]) -> String {
    let options: String = options
        .iter()
        .map(|(words, chosen)| {
            let checked = if *chosen { " checked" } else { "" };
            format!("<label><input type=\"radio\" disabled{checked}><span>{words}</span></label>")
        })
        .collect();
    format!(
        "<fieldset class=\"choice\"><legend>{legend}</legend>\
         <div class=\"segments\">{options}</div></fieldset>"
    )
}

fn slider(control: &Control, scenario: &Scenario, month: Month) -> String {
    let value = control.get(scenario);
    format!(
        "<div class=\"slider\"><label>{name}</label><output>{}</output>\
         <button type=\"button\" class=\"reset\" disabled>Reset</button>\
         <input type=\"range\" min=\"{}\" max=\"{}\" value=\"{value}\" disabled aria-label=\"{name}\">\
         <p class=\"hint\">{}</p></div>",
        controls::value(control, value),
        control.min,
        control.max,
        escaped(&controls::sentence_in(control.key, scenario, month)),
        name = controls::name(control.key),
    )
}
