//! Words of the chart of stocks.

use model::decimal::fixed;
use model::units::{Month, Sector, Selection};

use crate::charts::sector;
use crate::headline::place;
use crate::number::month;
use crate::words;

/// Heads of the table.
pub const HEADS: [&str; 5] = ["Region", "Lowest (weeks)", "In", "Lines stand from", "Of sector"];

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
    let Some(low) = worst else { return "No stocks are computed".to_owned() };
    let name = place(low.region);
    match low.stop {
        Some((when, of)) => {
            format!("Lines stand first in {name}: {}, from {} on", sector(of), month(when))
        }
        None => format!(
            "No line stands; {name} comes nearest, with {} of {} at the end of {}",
            weeks(low.weeks),
            words::selection(selection),
            month(low.month)
        ),
    }
}

/// `3.1 weeks`.
#[must_use]
pub fn weeks(value: f64) -> String {
    format!("{} weeks", fixed(value, 1))
}

/// What is counted.
#[must_use]
pub fn unit(selection: Selection) -> String {
    format!(
        "Weeks of the need for {} in stock at users, at the end of each month; computed",
        words::selection(selection)
    )
}

/// In the key.
pub const STOP: &str = "the first month in which lines stand";

/// In a small chart.
#[must_use]
pub fn low(value: f64) -> String {
    format!("least {}", fixed(value, 1))
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(count: usize) -> String {
    format!(
        "{count} small line charts, a region each, those first whose lines stand first: weeks of \
         stock by month, with a mark where the first line stands."
    )
}

/// The source line.
pub const SOURCE: &str = "Computed. The stocks at the beginning are assumptions (weeks of cover by region); a line that stands is a typical firm's, not a named plant's.";
