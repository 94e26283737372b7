//! The table's words.

use crate::language::said;

/// Heads of its columns: region, scenario, baseline, change, share.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [m!("Region"), m!("Scenario, t"), m!("Compared with, t"), m!("Change, t"), m!("Share of it")]
        .map(said)
}

/// Its caption.
#[must_use]
pub fn caption(what: &str, month: &str, compared: bool) -> String {
    let with = if compared { t!("the other scenario") } else { t!("the average of 2024") };
    say!(
        "China's exports of {what} in {month}, computed, tonnes gross weight, compared with {with}",
        what,
        month,
        with
    )
}

/// What it is, to those who hear the page.
#[must_use]
pub fn table() -> &'static str {
    t!("Table")
}

/// The row of sums.
#[must_use]
pub fn total() -> &'static str {
    t!("All regions")
}

/// Stands behind figures of an estimated baseline.
#[must_use]
pub fn estimate() -> &'static str {
    t!("estimate")
}
