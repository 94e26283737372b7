//! The page's fixed words.

use crate::language::said;
use model::units::{Class, Selection};

/// Name of the page.
#[must_use]
pub fn title() -> &'static str {
    t!("Rare Earth Flows")
}
/// What it is, in one sentence.
#[must_use]
pub fn lead() -> &'static str {
    t!(
        "Where China's rare earths go, and what happens to the world's factories when the export licences slow down."
    )
}
/// Stands by every computed figure.
#[must_use]
pub fn not_a_forecast() -> &'static str {
    t!(
        "A scenario calculator, not a forecast: its figures are computed, and how many licences Beijing grants is a political choice that you make here."
    )
}
/// The last month of the record.
#[must_use]
pub fn record_ends() -> &'static str {
    t!("The record used here ends in April 2026.")
}
/// On paper, before the sources of the baseline.
#[must_use]
pub fn baseline_sources() -> &'static str {
    t!("The baseline of 2024 is made from:")
}
/// What to do when the program could not start.
#[must_use]
pub fn failed() -> &'static str {
    t!(
        "The interactive part could not start. The picture and the table show the April 2025 controls in May 2025."
    )
}
/// The link for it.
#[must_use]
pub fn reload() -> &'static str {
    t!("Try again")
}
/// Without scripts.
#[must_use]
pub fn no_script() -> &'static str {
    t!(
        "Scripts are off: the picture and the table show the April 2025 controls in May 2025. With scripts on you can move the licences."
    )
}
/// While it starts.
#[must_use]
pub fn loading() -> &'static str {
    t!("Starting the controls…")
}

/// The way out of what was opened.
#[must_use]
pub fn close() -> &'static str {
    t!("Close")
}

/// Head of the presets and controls.
#[must_use]
pub fn scenario() -> &'static str {
    t!("Scenario")
}
/// What opens and closes the controls on a phone.
#[must_use]
pub fn sheet() -> &'static str {
    t!("Scenario and controls")
}
/// The same while they are open.
#[must_use]
pub fn sheet_close() -> &'static str {
    t!("Close the controls")
}
/// Head of the controls that matter less.
#[must_use]
pub fn more() -> &'static str {
    t!("More assumptions")
}
/// Takes a step back.
#[must_use]
pub fn undo() -> &'static str {
    t!("Undo")
}
/// Does it again.
#[must_use]
pub fn redo() -> &'static str {
    t!("Redo")
}
/// Puts every control where the preset has it.
#[must_use]
pub fn reset_all() -> &'static str {
    t!("Reset all")
}

/// Said where the file with the layouts of other goods cannot be had.
#[must_use]
pub fn layout_failed() -> &'static str {
    t!("The map of these goods could not be loaded; it still shows the last ones.")
}

/// What the list of goods is of.
#[must_use]
pub fn goods() -> &'static str {
    t!("Goods")
}
/// What the list of units is of.
#[must_use]
pub fn figures_in() -> &'static str {
    t!("Figures in")
}
/// What the choice of flows or changes is of.
#[must_use]
pub fn map_of() -> &'static str {
    t!("Map of")
}
/// What the choice of colours is of.
#[must_use]
pub fn theme() -> &'static str {
    t!("Theme")
}

/// The choices of colours: as the system has it, light, dark, high contrast.
#[must_use]
pub fn themes() -> [&'static str; 4] {
    [m!("Auto"), m!("Light"), m!("Dark"), m!("Contrast")].map(said)
}

/// Starts the clock, and stops it.
#[must_use]
pub fn play(playing: bool) -> &'static str {
    said(if playing { m!("Pause") } else { m!("Play") })
}

/// Head of the clock.
#[must_use]
pub fn clock() -> &'static str {
    t!("Clock")
}
/// Name of the clock's slider.
#[must_use]
pub fn month() -> &'static str {
    t!("Month")
}
/// What the line and the dots over the clock are.
#[must_use]
pub fn clock_lines() -> &'static str {
    t!("line: computed; dots: recorded")
}
/// To the event before the month on the clock.
#[must_use]
pub fn event_before() -> &'static str {
    t!("Event before")
}
/// To the event after it.
#[must_use]
pub fn event_after() -> &'static str {
    t!("Event after")
}
/// To the month of least exports.
#[must_use]
pub fn worst() -> &'static str {
    t!("Worst month")
}
/// How fast the clock plays.
#[must_use]
pub fn speed() -> &'static str {
    t!("Speed")
}

/// Head of the limits.
#[must_use]
pub fn limits_title() -> &'static str {
    t!("What this cannot tell you")
}

/// The page of methods, and the link to it.
#[must_use]
pub fn methods() -> &'static str {
    t!("How the model works, equation by equation")
}

/// The way to the list of sources.
#[must_use]
pub fn sources() -> &'static str {
    t!("Sources")
}

/// What a list of a page's headings is called.
#[must_use]
pub fn contents() -> &'static str {
    t!("Contents")
}

/// Head of the list of sources.
#[must_use]
pub fn sources_title(count: usize) -> String {
    say!("The {count} sources of the figures", count = crate::number::count(count))
}

/// The limits that the public is told, in plain words: section 8 of the model.
#[must_use]
pub fn limits() -> [&'static str; 13] {
    [
        m!(
            "This is a scenario calculator, not a forecast. How many licences Beijing grants is a political choice, and here you make it."
        ),
        m!(
            "China publishes no licence counts, processing times or shares of controlled content. Queue size, approval odds and the share of magnets that hold dysprosium or terbium are inferred; a third and two thirds fit 2025 equally well, and one half is used here."
        ),
        m!(
            "One customs code holds controlled and uncontrolled magnets, and figures for small countries are noisy. Re-exports through the Netherlands, Hong Kong or Vietnam blur who the true users are. Metals and compounds by destination are estimates, reconciled from partial figures."
        ),
        m!(
            "The licence settings were inferred from one episode of five months, April to August 2025. That the model meets those months says little. Nothing is fitted to later ones, and a naive forecast does about as well there."
        ),
        m!(
            "Damage depends mainly on one number, how well users can do without in the short run, and on stocks that nobody knows. Published losses for the same shock differ by a factor of four. Value added at risk is shown, not a forecast of national income."
        ),
        m!(
            "Prices quoted in Europe during the controls were thin: most material still changed hands near Chinese prices. Look at both lines."
        ),
        m!(
            "There are no figures of single firms: a line that stops means a typical firm with little stock, not a plant with a name."
        ),
        m!(
            "Defence uses, smuggling, false labels and releases of strategic stocks are one number each."
        ),
        m!(
            "Elements are grouped into four classes; a shortage of yttrium, scandium or samarium can come while magnets flow."
        ),
        m!("New plants slip. Announced ones are taken with odds of success that are assumptions."),
        m!(
            "Whether there was an embargo on Japan in 2010 is disputed: port data show no uniform drop."
        ),
        m!(
            "Regions are customs territories as trade statistics report them, Taiwan and Hong Kong included as such (Hong Kong in the rest of the world). Borders are Natural Earth's and take no side."
        ),
        m!(
            "The suspension of the October 2025 rules ran to 10 November 2026. Whether it was renewed is not known here: the record was last checked in April 2026."
        ),
    ].map(said)
}

/// The map's source line.
#[must_use]
pub fn map_source(selection: Selection) -> &'static str {
    said(match selection.classes() {
        [Class::Lox | Class::Hox, ..] => {
            m!("Baseline 2024: estimated from Chinese, US and EU figures; this month: computed.")
        }
        _ => m!("Baseline 2024: BACI value shares × Chinese customs total; this month: computed."),
    })
}
