//! Words of the comparison of two scenarios.

/// In the list of what can be compared with: nothing but the baseline.
pub const BASELINE: &str = "Against the average of 2024";
/// The copy that the reader pinned.
pub const PINNED: &str = "Against the pinned copy";
/// What the list is.
pub const LABEL: &str = "Compared with";
/// Keeps a copy of the scenario to compare with.
pub const PIN: &str = "Pin";
/// The same in full.
pub const PIN_LONG: &str = "Pin a copy of the scenario and compare with it";
/// Changes the two places.
pub const SWAP: &str = "⇄";
/// Changes the two places, in full.
pub const SWAP_LONG: &str = "Swap the scenario and the one that it is compared with";
/// Who gets less.
pub const LOSES: &str = "Who loses";
/// Who gets more.
pub const GAINS: &str = "Who gains";
/// Heads of both tables.
pub const HEADS: [&str; 5] =
    ["Region", "Change (t)", "Change (%)", "Stock (weeks)", "Change (weeks)"];
/// Where the other run does not have the month.
pub const NO_MONTH: &str =
    "The other scenario does not run in this month: it is compared with the average of 2024.";

/// A table's caption.
#[must_use]
pub fn caption(head: &str, what: &str, month: &str) -> String {
    format!(
        "{head}: China's exports of {what} in {month}, against the other scenario; users' stock at the month's end"
    )
}

/// How many regions get the same.
#[must_use]
pub fn same(regions: usize) -> String {
    match regions {
        0 => String::new(),
        1 => "One region gets the same.".to_owned(),
        many => format!("{many} regions get the same."),
    }
}
