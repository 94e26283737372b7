//! Where a single figure comes from, in words.

use model::units::{Month, Selection};

use crate::headline::place;
use crate::number::month;
use crate::words;

/// Names of what is told of a figure.
pub const HEADS: [&str; 6] = ["Value", "Unit", "Rule", "Source", "Confidence", "Both sides"];
/// The way out.
pub const CLOSE: &str = "Close";
/// Stands where a figure is the model's.
pub const COMPUTED: &str = "computed by the model; as good as the scenario's assumptions";
/// Stands where a figure rests on nothing else.
pub const NO_SOURCE: &str = "none: judgement";
/// Tonnes in a month.
pub const TONNES_MONTH: &str = "tonnes, gross weight, in the month";
/// Tonnes in a longer period.
pub const TONNES_PERIOD: &str = "tonnes, gross weight, in the period";
/// Tonnes at a month's end.
pub const TONNES_END: &str = "tonnes, gross weight, at the end of the month";

/// What is sent by China to a region.
#[must_use]
pub fn exports(region: usize, selection: Selection, when: Month) -> String {
    format!("{} from China to {}, {}", words::selection(selection), place(region), month(when))
}

/// Rule of a computed flow from China.
pub const EXPORTS_RULE: &str = "Orders of the region, less what has no licence yet, waits at \
    customs, is refused or barred; week by week, then summed over the days of the month (methods, \
    section 2.5). The baseline it starts from:";
/// Rule of the baseline.
pub const BASELINE_RULE: &str = "A twelfth of 2024 by days of the month.";
/// Rule of a change.
pub const CHANGE_RULE: &str = "Scenario less the average of 2024.";
/// Rule of a share.
pub const SHARE_RULE: &str = "Scenario over the average of 2024.";
/// Rule of what others send.
pub const OTHERS_RULE: &str = "What suppliers outside China could make, shared out by the \
    scenario's rule (methods, section 2.9). Who they are and what they made in 2024:";
/// Rule of re-routing.
pub const PASSED_RULE: &str = "A share of what is missing reaches those who are cut off through \
    third regions (methods, section 2.8); the sizes are judgement.";
/// Rule of stocks.
pub const STOCK_RULE: &str = "Stock at the end of the month over the need of its last week. What \
    users keep in normal times is an assumption: weeks of cover by sector and region (methods, \
    section 1).";
/// Rule of what is missing.
pub const LACK_RULE: &str = "One less use over need in the month (methods, section 2.13).";
/// Rule of output.
pub const OUTPUT_RULE: &str = "Output by the share of material that firms have, 1 in normal times \
    (methods, section 2.3). The knee near one half is the most consequential assumption of the \
    model.";
/// Rule of the queue.
pub const QUEUE_RULE: &str = "The licence pipeline, week by week (methods, section 2.5). China \
    publishes no counts: pace and odds are inferred from April to August 2025.";

/// What the exporter and the importers reported: compounds of 2024.
#[must_use]
pub fn both(importers: &str, exporter: &str) -> String {
    format!("Importers: {importers}. Exporter: {exporter}.")
}

/// What one side reported, where the other's report is not in the tables.
#[must_use]
pub fn one_side(importers: bool, told: &str) -> String {
    let (whose, other) =
        if importers { ("Importers", "exporter's") } else { ("Exporter", "importer's") };
    format!("{whose}: {told}. The {other} report is not in the tables used here.")
}

/// Whose report a recorded figure is: China's customs, or the importers'.
#[must_use]
pub fn reported(importers: bool) -> String {
    let whose = if importers { "customs of the importers" } else { "China's customs" };
    one_side(importers, &[whose, ", as the source prints it"].concat())
}
