//! The page's fixed words.

use model::units::{Class, Selection};

/// Name of the page.
pub const TITLE: &str = "Rare Earth Flows";
/// What it is, in one sentence.
pub const LEAD: &str = "Where China's rare earths go, and what happens to the world's factories \
                        when the export licences slow down.";
/// Stands by every computed figure.
pub const NOT_A_FORECAST: &str = "A scenario calculator, not a forecast: how many licences \
                                  Beijing grants is a political choice, and here you make it.";
/// The last month of the record.
pub const RECORD_ENDS: &str = "The record used here ends in April 2026.";
/// On paper, before the sources of the baseline.
pub const BASELINE_SOURCES: &str = "The baseline of 2024 is made from:";
/// What to do when the program could not start.
pub const FAILED: &str = "The interactive part could not start. The picture and the table show \
                          the April 2025 controls in May 2025.";
/// The link for it.
pub const RELOAD: &str = "Try again";
/// Without scripts.
pub const NO_SCRIPT: &str = "Scripts are off: the picture and the table show the April 2025 \
                             controls in May 2025. With scripts on you can move the licences.";
/// While it starts.
pub const LOADING: &str = "Starting the controls…";

/// Head of the presets and controls.
pub const SCENARIO: &str = "Scenario";
/// What opens and closes the controls on a phone.
pub const SHEET: &str = "Scenario and controls";
/// The same while they are open.
pub const SHEET_CLOSE: &str = "Close the controls";
/// Head of the controls that matter less.
pub const MORE: &str = "More assumptions";
/// Takes a step back.
pub const UNDO: &str = "Undo";
/// Does it again.
pub const REDO: &str = "Redo";
/// Puts every control where the preset has it.
pub const RESET_ALL: &str = "Reset all";

/// Said where the file with the layouts of other goods cannot be had.
pub const LAYOUT_FAILED: &str =
    "The map of these goods could not be loaded; it still shows the last ones.";

/// What the list of goods is of.
pub const GOODS: &str = "Goods";
/// What the list of units is of.
pub const FIGURES_IN: &str = "Figures in";
/// What the choice of flows or changes is of.
pub const MAP_OF: &str = "Map of";
/// What the choice of colours is of.
pub const THEME: &str = "Theme";

/// Head of the clock.
pub const CLOCK: &str = "Clock";
/// Name of the clock's slider.
pub const MONTH: &str = "Month";
/// What the line and the dots over the clock are.
pub const CLOCK_LINES: &str = "line: computed; dots: recorded";
/// To the event before the month on the clock.
pub const EVENT_BEFORE: &str = "Event before";
/// To the event after it.
pub const EVENT_AFTER: &str = "Event after";
/// To the month of least exports.
pub const WORST: &str = "Worst month";
/// How fast the clock plays.
pub const SPEED: &str = "Speed";

/// Head of the limits.
pub const LIMITS_TITLE: &str = "What this cannot tell you";

/// The page of methods, and the link to it.
pub const METHODS: &str = "How the model works, equation by equation";

/// Head of the list of sources.
#[must_use]
pub fn sources_title(count: usize) -> String {
    format!("The {count} sources of the figures")
}

/// The limits that the public is told, in plain words: section 8 of the model.
pub const LIMITS: [&str; 13] = [
    "This is a scenario calculator, not a forecast. How many licences Beijing grants is a \
     political choice, and here you make it.",
    "China publishes no licence counts, processing times or shares of controlled content. Queue \
     size, approval odds and the share of magnets that hold dysprosium or terbium are inferred; a \
     third and two thirds fit 2025 equally well, and one half is used here.",
    "One customs code holds controlled and uncontrolled magnets, and figures for small countries \
     are noisy. Re-exports through the Netherlands, Hong Kong or Vietnam blur who the true users \
     are. Metals and compounds by destination are estimates, reconciled from partial figures.",
    "The licence settings were inferred from one episode of five months, April to August 2025. \
     That the model meets those months says little. Nothing is fitted to later ones, and a naive \
     forecast does about as well there.",
    "Damage depends mainly on one number, how well users can do without in the short run, and on \
     stocks that nobody knows. Published losses for the same shock differ by a factor of four. \
     Value added at risk is shown, not a forecast of national income.",
    "Prices quoted in Europe during the controls were thin: most material still changed hands \
     near Chinese prices. Look at both lines.",
    "There are no figures of single firms: a line that stops means a typical firm with little \
     stock, not a plant with a name.",
    "Defence uses, smuggling, false labels and releases of strategic stocks are one number each.",
    "Elements are grouped into four classes; a shortage of yttrium, scandium or samarium can \
     come while magnets flow.",
    "New plants slip. Announced ones are taken with odds of success that are assumptions.",
    "Whether there was an embargo on Japan in 2010 is disputed: port data show no uniform drop.",
    "Regions are customs territories as trade statistics report them, Taiwan and Hong Kong \
     included as such (Hong Kong in the rest of the world). Borders are Natural Earth's and take \
     no side.",
    "The suspension of the October 2025 rules ran to 10 November 2026. Whether it was renewed is \
     not known here: the record was last checked in April 2026.",
];

/// The map's source line.
#[must_use]
pub const fn map_source(selection: Selection) -> &'static str {
    match selection.classes() {
        [Class::Lox | Class::Hox, ..] => {
            "Baseline 2024: estimated from Chinese, US and EU figures; this month: computed."
        }
        _ => "Baseline 2024: BACI value shares × Chinese customs total; this month: computed.",
    }
}
