//! The table's words.

/// Heads of its columns: region, scenario, baseline, change, share.
pub const HEADS: [&str; 5] =
    ["Region", "Scenario, t", "Compared with, t", "Change, t", "Share of it"];

/// Its caption.
#[must_use]
pub fn caption(what: &str, month: &str, compared: bool) -> String {
    let with = if compared { "the other scenario" } else { "the average of 2024" };
    format!(
        "China's exports of {what} in {month}, computed, tonnes gross weight, compared with {with}"
    )
}

/// The row of sums.
pub const TOTAL: &str = "All regions";

/// Stands behind figures of an estimated baseline.
pub const ESTIMATE: &str = "estimate";
