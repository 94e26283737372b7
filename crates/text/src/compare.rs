//! Words of the comparison of two scenarios.

use crate::language::said;

/// In the list of what can be compared with: nothing but the baseline.
#[must_use]
pub fn baseline() -> &'static str {
    t!("Against 2024")
}
/// The copy that the reader pinned.
#[must_use]
pub fn pinned() -> &'static str {
    t!("Against the pinned copy")
}
/// What the list is.
#[must_use]
pub fn label() -> &'static str {
    t!("Compared with")
}
/// Keeps a copy of the scenario to compare with.
#[must_use]
pub fn pin() -> &'static str {
    t!("Pin")
}
/// The same in full.
#[must_use]
pub fn pin_long() -> &'static str {
    t!("Pin a copy of the scenario and compare with it")
}
/// Changes the two places.
pub const SWAP: &str = "⇄";
/// Changes the two places, in full.
#[must_use]
pub fn swap_long() -> &'static str {
    t!("Swap the scenario and the one that it is compared with")
}
/// Who gets less.
#[must_use]
pub fn loses() -> &'static str {
    t!("Who loses")
}
/// Who gets more.
#[must_use]
pub fn gains() -> &'static str {
    t!("Who gains")
}
/// Heads of both tables.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [m!("Region"), m!("Change (t)"), m!("Change (%)"), m!("Stock (weeks)"), m!("Change (weeks)")]
        .map(said)
}
/// Where the other run does not have the month.
#[must_use]
pub fn no_month() -> &'static str {
    t!("The other scenario does not run in this month: it is compared with the average of 2024.")
}

/// A table's caption.
#[must_use]
pub fn caption(head: &str, what: &str, month: &str) -> String {
    say!(
        "{head}: China's exports of {what} in {month}, against the other scenario; users' stock at the month's end",
        head,
        what,
        month
    )
}

/// How many regions get the same.
#[must_use]
pub fn same(regions: usize) -> String {
    match regions {
        0 => String::new(),
        1 => t!("One region gets the same.").to_owned(),
        many => say!("{many} regions get the same.", many = crate::number::count(many)),
    }
}
