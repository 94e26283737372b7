//! The table's words.

/// Heads of its columns: region, scenario, baseline, change, share.
pub const HEADS: [&str; 5] =
    ["Region", "Scenario, t", "2024 average, t", "Change, t", "Gets through"];

/// The same where it is compared with another scenario.
pub const COMPARED: [&str; 5] =
    ["Region", "Scenario, t", "The other, t", "Change, t", "Share of the other"];

/// Its caption.
#[must_use]
pub fn caption(what: &str, month: &str) -> String {
    format!("China's exports of {what} in {month}, computed, tonnes gross weight")
}

/// The row of sums.
pub const TOTAL: &str = "All regions";

/// Stands behind figures of an estimated baseline.
pub const ESTIMATE: &str = "estimate";
