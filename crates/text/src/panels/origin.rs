//! Where a single figure comes from, in words.

use model::units::{Month, Selection};

use crate::headline::place;
use crate::language::said;
use crate::number::{month, percent, tonnes};
use crate::words;

/// Names of what is told of a figure.
#[must_use]
pub fn heads() -> [&'static str; 6] {
    [m!("Value"), m!("Unit"), m!("Rule"), m!("Source"), m!("Confidence"), m!("Both sides")]
        .map(said)
}
/// Stands where a figure is the model's.
#[must_use]
pub fn computed() -> &'static str {
    t!("computed by the model; as good as the scenario's assumptions")
}
/// Stands where a figure rests on nothing else.
#[must_use]
pub fn no_source() -> &'static str {
    t!("none: judgement")
}
/// Tonnes in a month.
#[must_use]
pub fn tonnes_month() -> &'static str {
    t!("tonnes, gross weight, in the month")
}
/// Tonnes in a longer period.
#[must_use]
pub fn tonnes_period() -> &'static str {
    t!("tonnes, gross weight, in the period")
}
/// Tonnes at a month's end.
#[must_use]
pub fn tonnes_end() -> &'static str {
    t!("tonnes, gross weight, at the end of the month")
}

/// What is sent by China to a region.
#[must_use]
pub fn exports(region: usize, selection: Selection, when: Month) -> String {
    say!(
        "{selection} from China to {region}, {when}",
        selection = words::selection(selection),
        region = place(region),
        when = month(when)
    )
}

/// Rule of a computed flow from China.
#[must_use]
pub fn exports_rule() -> &'static str {
    t!(
        "Orders of the region, less what has no licence yet, waits at customs, is refused or barred; week by week, then summed over the days of the month (methods, section 2.5). The baseline it starts from:"
    )
}
/// Weeks of what is needed.
#[must_use]
pub fn weeks_of_need() -> &'static str {
    t!("weeks of need")
}
/// Per cent of what is needed.
#[must_use]
pub fn share_of_need() -> &'static str {
    t!("% of need")
}
/// Per cent of output in normal times.
#[must_use]
pub fn share_of_output() -> &'static str {
    t!("% of normal output")
}
/// The European Union, in the head of a recorded figure.
#[must_use]
pub fn union() -> &'static str {
    t!("European Union")
}
/// A region's tonnes of 2024, and how they were derived.
#[must_use]
pub fn of_2024(tonnes_per_year: f64, note: &str) -> String {
    say!("{tonnes} in 2024: {note}.", tonnes = tonnes(tonnes_per_year), note)
}
/// Which part of them is one class, and how that is known.
#[must_use]
pub fn of_class(share: f64, note: &str) -> String {
    say!("Of it {share} are this class: {note}.", share = percent(share), note)
}
/// What a supplier made in 2024.
#[must_use]
pub fn made(name: &str, tonnes_per_year: f64) -> String {
    say!("{name}, {tonnes} in 2024", name, tonnes = tonnes(tonnes_per_year))
}
/// Rule of the baseline.
#[must_use]
pub fn baseline_rule() -> &'static str {
    t!("A twelfth of 2024 by days of the month.")
}
/// Rule of a change.
#[must_use]
pub fn change_rule() -> &'static str {
    t!("Scenario less the average of 2024.")
}
/// Rule of a share.
#[must_use]
pub fn share_rule() -> &'static str {
    t!("Scenario over the average of 2024.")
}
/// Rule of what others send.
#[must_use]
pub fn others_rule() -> &'static str {
    t!(
        "What suppliers outside China could make, shared out by the scenario's rule (methods, section 2.9). Who they are and what they made in 2024:"
    )
}
/// Rule of re-routing.
#[must_use]
pub fn passed_rule() -> &'static str {
    t!(
        "A share of what is missing reaches those who are cut off through third regions (methods, section 2.8); the sizes are judgement."
    )
}
/// Rule of stocks.
#[must_use]
pub fn stock_rule() -> &'static str {
    t!(
        "Stock at the end of the month over the need of its last week. What users keep in normal times is an assumption: weeks of cover by sector and region (methods, section 1)."
    )
}
/// Rule of what is missing.
#[must_use]
pub fn lack_rule() -> &'static str {
    t!("One less use over need in the month (methods, section 2.13).")
}
/// Rule of output.
#[must_use]
pub fn output_rule() -> &'static str {
    t!(
        "Output by the share of material that firms have, 1 in normal times (methods, section 2.3). The knee near one half is the most consequential assumption of the model."
    )
}
/// Rule of the queue.
#[must_use]
pub fn queue_rule() -> &'static str {
    t!(
        "The licence pipeline, week by week (methods, section 2.5). China publishes no counts: pace and odds are inferred from April to August 2025."
    )
}

/// What the exporter and the importers reported: compounds of 2024.
#[must_use]
pub fn both(importers: &str, exporter: &str) -> String {
    say!("Importers: {importers}. Exporter: {exporter}.", importers, exporter)
}

/// What one side reported, where the other's report is not in the tables.
#[must_use]
pub fn one_side(importers: bool, told: &str) -> String {
    if importers {
        say!("Importers: {told}. The exporter's report is not in the tables used here.", told)
    } else {
        say!("Exporter: {told}. The importer's report is not in the tables used here.", told)
    }
}

/// Whose report a recorded figure is: China's customs, or the importers'.
#[must_use]
pub fn reported(importers: bool) -> String {
    one_side(
        importers,
        if importers {
            t!("customs of the importers, as the source prints it")
        } else {
            t!("China's customs, as the source prints it")
        },
    )
}
