//! `docs/url.md`: the address from the user's side, made from the tables that read it.

use std::fmt::Write;

use address::{LANGUAGES, Theme, VERSION};
use model::data::REGIONS;
use model::scenario::{CONTROLS, Control, Preset, Scope, Sharing, choice};
use model::units::{Selection, Unit};

use crate::{controls, words};

/// The whole document.
#[must_use]
pub fn document() -> String {
    let mut text = format!(
        "# The page's address\n\n\
         Made by `cargo run -p text --example url > docs/url.md`; a test checks that it is current.\n\n\
         Everything stands in the query. What is left out is as the preset has it, so that an \
         address holds only what differs; `v={VERSION}` is always written. An unknown key or a bad \
         value never breaks the page: it is repaired, and the page says how. Addresses of earlier \
         versions are migrated; this is the first.\n\n\
         ## Scenario\n\n| key | meaning | allowed | preset april-2025 |\n|---|---|---|---|\n"
    );
    row(&mut text, "preset", "where the scenario starts", &presets(), "");
    let scenario = Preset::April2025.scenario();
    for control in &CONTROLS {
        let sentence = controls::sentence(control.key);
        let default = control.get(&scenario).to_string();
        row(&mut text, control.key, sentence, &limits(control), &default);
    }
    let choices = [
        ("scope", "which classes need a licence", codes(&Scope::ALL.map(Scope::id))),
        (
            "embargo",
            "whom nothing is shipped to",
            "`none`, `alliance`, `all`, or regions with commas between".to_owned(),
        ),
        (
            "sharing",
            "how others share: compete, contracts first, where a tonne serves best",
            codes(&Sharing::ALL.map(Sharing::id)),
        ),
        ("start", "first day of the regime", "`none`, or a day as `2025-04-04`".to_owned()),
        ("end", "first day without export controls", "`none`, or a day as `2026-11-10`".to_owned()),
        (
            "path",
            "licence pace over time, per cent: straight lines between points; it takes the place of `pace`",
            "`none`, or two points or more, as `2025-04-04:5,2025-08-01:115`".to_owned(),
        ),
        (
            "align.DE",
            "political alignment of a region with China; `DE` stands for any region",
            "-1 to 1".to_owned(),
        ),
    ];
    for (key, meaning, allowed) in choices {
        row(&mut text, key, meaning, &allowed, &choice::get(&scenario, key).unwrap_or_default());
    }
    text.push_str("\n## View\n\n| key | meaning | allowed |\n|---|---|---|\n");
    let view = [
        ("month", "the month on the clock", "a month of the run, as `2025-05`".to_owned()),
        ("region", "the region in focus; a country's code finds its region", regions()),
        ("class", "what is shown", selections()),
        ("unit", "in what flows are told", codes(&Unit::ALL.map(Unit::id))),
        ("changes", "`1` shows on the map what is lost and gained alone", codes(&["0", "1"])),
        (
            "compare",
            "what the scenario is compared with instead of the average of 2024",
            "a preset's id, or a scenario in the keys above, encoded as one value: \
             `compare=preset%3Dtruce%26pace%3D10`"
                .to_owned(),
        ),
        ("theme", "colours", codes(&Theme::ALL.map(Theme::id))),
        ("motion", "whether anything may move", codes(&["auto", "off"])),
        ("embed", "`1` leaves out what an article does not need", codes(&["0", "1"])),
        ("lang", "language", codes(&LANGUAGES)),
        ("story", "a story's id", beside()),
        ("step", "its step, from 1", beside()),
        ("controls", "`0` leaves the controls out of an embedded page", codes(&["0", "1"])),
        ("accent", "accent colour of an embedded page", "six hexadecimal digits".to_owned()),
        ("font", "typeface of an embedded page", "names with commas between".to_owned()),
    ];
    for (key, meaning, allowed) in view {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| `{key}` | {meaning} | {allowed} |");
    }
    text
}

fn row(text: &mut String, key: &str, meaning: &str, allowed: &str, default: &str) {
    let _ = writeln!(text, "| `{key}` | {meaning} | {allowed} | {default} |");
}

fn limits(control: &Control) -> String {
    let unit = control.unit.words();
    format!("{} to {} {unit}", control.min, control.max).trim_end().to_owned()
}

fn presets() -> String {
    Preset::ALL.map(|preset| format!("`{}` ({})", preset.id(), words::preset(preset))).join(", ")
}

fn selections() -> String {
    let named = |one: Selection| format!("`{}` ({})", one.id(), words::selection(one));
    Selection::ALL.map(named).join(", ")
}

fn regions() -> String {
    let named: Vec<String> =
        REGIONS.iter().map(|region| format!("`{}` ({})", region.id, region.name)).collect();
    named.join(", ")
}

fn beside() -> String {
    "letters, digits, hyphens".to_owned()
}

fn codes(ids: &[&str]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    quoted.join(", ")
}
