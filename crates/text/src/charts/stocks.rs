//! Words of the chart of stocks.

use model::units::{Month, Sector, Selection};

use crate::charts::sector;
use crate::headline::place;
use crate::language::said;
use crate::number::{fixed, month};
use crate::words;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [m!("Region"), m!("Lowest (weeks)"), m!("Month"), m!("Lines stop from"), m!("Sector")].map(said)
}

/// The region that this is about.
#[derive(Clone, Copy, Debug)]
pub struct Low {
    /// Which region.
    pub region: usize,
    /// Its least weeks of stock.
    pub weeks: f64,
    /// When it has them.
    pub month: Month,
    /// When its first line stands, and whose.
    pub stop: Option<(Month, Sector)>,
}

/// The finding: whose lines stand first, or who comes nearest.
#[must_use]
pub fn title(selection: Selection, worst: Option<Low>) -> String {
    let Some(low) = worst else { return t!("No stocks are computed").to_owned() };
    let name = place(low.region);
    match low.stop {
        Some((when, of)) => {
            say!(
                "Lines stop first in {name}: {of}, from {when} on",
                name,
                of = sector(of),
                when = month(when)
            )
        }
        None => say!(
            "No line stops; {name} comes nearest, with {low} of {selection} at the end of {month}",
            name,
            low = weeks(low.weeks),
            selection = words::selection(selection),
            month = month(low.month)
        ),
    }
}

/// `3.1 weeks`.
#[must_use]
pub fn weeks(value: f64) -> String {
    say!("{weeks} weeks", weeks = fixed(value, 1))
}

/// What is counted.
#[must_use]
pub fn unit(selection: Selection) -> String {
    say!(
        "Weeks of the need for {selection} in stock at users, at the end of each month; computed",
        selection = words::selection(selection)
    )
}

/// In the key.
#[must_use]
pub fn stop() -> &'static str {
    t!("the first month in which lines stop")
}

/// In a small chart.
#[must_use]
pub fn low(value: f64) -> String {
    say!("least {weeks}", weeks = fixed(value, 1))
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(count: usize) -> String {
    say!(
        "{count} small line charts, a region each, those first whose lines stop first: weeks of stock by month, with a mark where the first line stops.",
        count = crate::number::count(count)
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Computed. The stocks at the beginning are assumptions (weeks of cover by region); a line that stops is a typical firm's, not a named plant's."
    )
}
