//! Words of the chart of the licence queue.

use model::units::{Month, Selection};

use crate::headline::place;
use crate::number::{month, tonnes};
use crate::words;

/// Heads of the table.
pub const HEADS: [&str; 5] = [
    "End of month",
    "Waiting for a decision (t)",
    "Approved, not shipped (t)",
    "At customs, held or cleared (t)",
    "Refused or barred in the month (t)",
];

/// The layers of the queue, from below.
pub const LAYERS: [&str; 3] = [
    "waiting for a decision",
    "approved, not shipped",
    "at customs: held, or cleared and not shipped",
];

/// In the key, where there is another scenario.
pub const COMPARED: &str = "all that waits in the other scenario";

/// Head of its column.
pub const OTHER_HEAD: &str = "All, in the other scenario (t)";

/// Above the small plot.
pub const REFUSED: &str = "refused or barred in the month";

/// The finding: when most waits.
#[must_use]
pub fn title(selection: Selection, region: Option<usize>, peak: Option<(Month, f64)>) -> String {
    let what = words::selection(selection);
    let whose = region.map_or(String::new(), |at| format!(" for {}", place(at)));
    match peak {
        Some((when, most)) => format!(
            "The queue{whose} peaks at {} of {what} at the end of {}",
            tonnes(most),
            month(when)
        ),
        None => format!("Nothing{whose} waits for a licence"),
    }
}

/// What is counted.
#[must_use]
pub fn unit(selection: Selection) -> String {
    format!(
        "Tonnes of {} ordered and not on their way, at the end of each month; computed",
        words::selection(selection)
    )
}

/// For a reader who cannot see it.
pub const DESCRIPTION: &str = "Stacked areas by month: tonnes that wait for a decision, tonnes \
                               that are approved and not shipped, tonnes at customs. Below, \
                               bars: tonnes refused or barred in each month.";

/// The source line.
pub const SOURCE: &str = "Computed. China publishes no counts of licences: the size of the queue is inferred from what was shipped, April to August 2025.";
