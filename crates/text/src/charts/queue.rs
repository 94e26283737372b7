//! Words of the chart of the licence queue.

use model::units::{Month, Selection};

use crate::headline::place;
use crate::language::said;
use crate::number::{month, tonnes};
use crate::words;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [
        m!("End of month"),
        m!("Waiting for a decision (t)"),
        m!("Approved, not shipped (t)"),
        m!("At customs, held or cleared (t)"),
        m!("Refused or barred in the month (t)"),
    ]
    .map(said)
}

/// The layers of the queue, from below.
#[must_use]
pub fn layers() -> [&'static str; 3] {
    [
        m!("waiting for a decision"),
        m!("approved, not shipped"),
        m!("at customs: held, or cleared and not shipped"),
    ]
    .map(said)
}

/// In the key, where there is another scenario.
#[must_use]
pub fn compared() -> &'static str {
    t!("all that waits in the other scenario")
}

/// Head of its column.
#[must_use]
pub fn other_head() -> &'static str {
    t!("All, in the other scenario (t)")
}

/// Above the small plot.
#[must_use]
pub fn refused() -> &'static str {
    t!("refused or barred in the month")
}

/// The finding: when most waits.
#[must_use]
pub fn title(selection: Selection, region: Option<usize>, peak: Option<(Month, f64)>) -> String {
    let what = words::selection(selection);
    match (peak, region.map(place)) {
        (Some((when, most)), None) => say!(
            "The queue peaks at {most} of {what} at the end of {when}",
            most = tonnes(most),
            what,
            when = month(when)
        ),
        (Some((when, most)), Some(place)) => say!(
            "The queue for {place} peaks at {most} of {what} at the end of {when}",
            place,
            most = tonnes(most),
            what,
            when = month(when)
        ),
        (None, None) => t!("Nothing waits for a licence").to_owned(),
        (None, Some(place)) => say!("Nothing for {place} waits for a licence", place),
    }
}

/// What is counted.
#[must_use]
pub fn unit(selection: Selection) -> String {
    say!(
        "Tonnes of {selection} ordered and not on their way, at the end of each month; computed",
        selection = words::selection(selection)
    )
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!(
        "Stacked areas by month: tonnes that wait for a decision, tonnes that are approved and not shipped, tonnes at customs. Below, bars: tonnes refused or barred in each month."
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Computed. China publishes no counts of licences: the size of the queue is inferred from what was shipped, April to August 2025."
    )
}
