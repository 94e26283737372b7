//! What stands in files, citations and pictures that leave the page.

use model::scenario::Preset;
use model::units::{Month, Selection};

use crate::page::{map_source, not_a_forecast, record_ends, title};
use crate::words;

/// What can be said only where the file is made.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// Version of the page's code.
    pub version: &'a str,
    /// Today, as `24 November 2026`.
    pub date: &'a str,
    /// The address that shows the same.
    pub address: &'a str,
}

/// How to cite what is shown.
#[must_use]
pub fn citation(headline: &str, origin: &Origin<'_>) -> String {
    let Origin { version, date, address } = origin;
    say!(
        "{title}, version {version}. “{headline}” Computed by its model. {record_ends} Made on {date}. {address}",
        title = title(),
        version,
        headline,
        record_ends = record_ends(),
        date,
        address
    )
}

/// The lines above a table: source, then what stands below a picture, too, whose map names its
/// source itself: scenario, record; version, date, address.
#[must_use]
pub fn notes(
    preset: Preset,
    changed: bool,
    selection: Selection,
    origin: &Origin<'_>,
) -> [String; 3] {
    let Origin { version, date, address } = origin;
    [
        map_source(selection).to_owned(),
        of_scenario(preset, changed),
        say!(
            "{title}, version {version}, {date}. {address}",
            title = title(),
            version,
            date,
            address
        ),
    ]
}

/// Which scenario it is of, and how far the record goes.
#[must_use]
pub fn of_scenario(preset: Preset, changed: bool) -> String {
    let name = words::preset(preset);
    let name = if changed { say!("{name}, changed", name) } else { name.to_owned() };
    say!(
        "Scenario: {preset} ({dates}). {record_ends}",
        preset = name,
        dates = words::preset_dates(preset),
        record_ends = record_ends()
    )
}

/// What kind of figure this is, in a file.
#[must_use]
pub fn caveat() -> &'static str {
    not_a_forecast()
}

/// Said when an opened file says more than an address can.
#[must_use]
pub fn more_than_an_address() -> &'static str {
    t!(
        "This file also sets what an address cannot say (its own baseline, measures or lists). The page shows the rest; `cargo run -p model --example run` runs all of it."
    )
}

/// Heads of the table of one month, with what it is compared with.
#[must_use]
pub fn heads(measure: &str) -> Vec<String> {
    let compared = say!(
        "{measure} (t)",
        measure = if measure == t!("in the average of 2024") {
            t!("the average of 2024")
        } else {
            measure
        }
    );
    let heads = [
        t!("region"),
        t!("name"),
        t!("scenario (t)"),
        &compared,
        t!("change (t)"),
        t!("gets through (%)"),
        t!("users' stock (weeks)"),
    ];
    heads.map(str::to_owned).to_vec()
}

/// Heads of the table of settings.
pub const SETTING_HEADS: [&str; 4] = ["key", "value", "unit", "value in the preset"];

/// Heads of the table of a whole run: as the model's program prints it.
pub const RUN_HEADS: [&str; 7] = ["month", "region", "class", "sector", "series", "value", "unit"];

/// What a table of settings is of.
#[must_use]
pub fn settings_title() -> &'static str {
    t!("The scenario: every setting, and what it is in the preset")
}

/// What a table of a whole run is of.
#[must_use]
pub fn run_title() -> &'static str {
    t!("The whole run of the scenario: every month, region and class, computed")
}

/// What a table of one month is of.
#[must_use]
pub fn table_title(selection: Selection, month: Month, compared: bool) -> String {
    crate::table::caption(words::selection(selection), &crate::number::month(month), compared)
}
