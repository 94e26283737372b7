//! Where the controls will stand: the same boxes, not yet answering, so that nothing moves when
//! they come to life.

use address::View;
use model::outcome::Outcome;
use model::scenario::{CONTROLS, Control, Preset, Scenario};
use model::units::{Month, Selection, Unit};
use text::compare::{SWAP, baseline, label, pin};
use text::page::{
    clock_lines, figures_in, goods, more, redo, reset_all, sheet, speed, undo, worst,
};
use text::{controls, number, words};

use crate::markup::escaped;

/// How many sliders the page shows at once.
const MAIN: usize = 7;

/// The clock.
pub(crate) fn clock(outcome: &Outcome, view: &View) -> String {
    let (month, lines) = (view.month, clock_lines());
    let spark = scene::present::clock(outcome, view.selection);
    let stops: String = ["‹", "›", worst(), &[speed(), " 1×"].concat()]
        .map(|words| format!("<button type=\"button\" disabled>{words}</button>"))
        .concat();
    let events: String = text::timeline::events_of(month)
        .map(|event| format!("<li><b>{}</b> {}</li>", escaped(&event.0), escaped(&event.1)))
        .collect();
    format!(
        "<section class=\"clock\"><button type=\"button\" id=\"play\" disabled aria-label=\"Play\">\
         <svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"M6 3.5v13l11-6.5z\"/></svg></button>\
         <div class=\"dial\"><div class=\"dial-head\"><output>{}</output>\
         <span class=\"hint\">{lines}</span><div class=\"stops\">{stops}</div></div>\
         <svg class=\"spark\" viewBox=\"0 0 1000 34\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <path class=\"computed\" d=\"{}\"/><path class=\"recorded\" d=\"{}\"/></svg><input type=\"range\" min=\"0\" max=\"23\" value=\"{}\" \
         disabled aria-label=\"Month\"><div class=\"ticks\"></div><ul class=\"events\">{events}</ul>\
         </div></section>",
        number::month(month),
        spark.computed,
        spark.recorded,
        month.since(outcome.first)
    )
}

/// Presets and sliders.
pub(crate) fn controls(preset: Preset, scenario: &Scenario, month: Month) -> String {
    let cards: String = Preset::ALL.map(|one| card(one, one == preset)).concat();
    let sliders: String =
        CONTROLS.iter().take(MAIN).map(|control| slider(control, scenario, month)).collect();
    let steps: String = [undo(), redo(), reset_all()]
        .map(|words| format!("<button type=\"button\" disabled>{words}</button>"))
        .concat();
    format!(
        "<section class=\"controls\"><button type=\"button\" id=\"sheet\" disabled>{}</button><fieldset class=\"presets\"><legend>{}</legend>{cards}\
         </fieldset><div class=\"steps\">{steps}</div><div class=\"sliders\">{sliders}</div>\
         <details class=\"more\"><summary>{}</summary></details></section>",
        sheet(),
        text::page::scenario(),
        more()
    )
}

fn card(preset: Preset, chosen: bool) -> String {
    let checked = if chosen { " checked" } else { "" };
    format!(
        "<label class=\"card-choice\"><input type=\"radio\" disabled{checked}>\
         <span class=\"name\">{}</span><span class=\"dates\">{}</span>\
         <span class=\"says\">{}</span></label>",
        escaped(words::preset(preset)),
        words::preset_dates(preset),
        escaped(words::preset_sentence(preset)),
    )
}

/// What is shown: goods, unit, flows or changes.
pub(crate) fn show() -> String {
    let maps = [false, true].map(|on| (words::changes(on), !on));
    let menu = |label: &str, words: &str| {
        format!("<select disabled aria-label=\"{label}\"><option>{words}</option></select>")
    };
    format!(
        "<div class=\"show\">{}{}{}{}{}</div>",
        menu(goods(), words::selection_short(Selection::Magnets)),
        menu(figures_in(), words::unit(Unit::Tonnes)),
        choice("Map of", &maps),
        menu(label(), baseline()),
        [pin(), SWAP]
            .map(|words| format!("<button type=\"button\" disabled>{words}</button>"))
            .concat(),
    )
}

/// Light or dark, high contrast.
pub(crate) fn colours() -> String {
    choice("Theme", &[("Auto", true), ("Light", false), ("Dark", false), ("Contrast", false)])
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
        "<div class=\"slider\"><label>{name}</label><span class=\"typed\">\
         <input value=\"{value}\" disabled aria-label=\"{name}\"> {unit}</span>\
         <button type=\"button\" class=\"reset\" disabled>Reset</button>\
         <input type=\"range\" min=\"{}\" max=\"{}\" value=\"{value}\" style=\"--plain:{}\" disabled \
         aria-label=\"{name}\"><p class=\"hint\">{} {}</p></div>",
        control.min,
        control.max,
        (value - control.min) / (control.max - control.min),
        escaped(&controls::sentence_in(control.key, scenario, month)),
        escaped(&controls::about(control)),
        name = controls::name(control.key),
        unit = control.unit.words(),
    )
}
