//! Words of the chart of shortfalls by region.

use model::units::{Month, Selection};

use crate::charts::capital;
use crate::headline::place;
use crate::number::{month, percent, tonnes};
use crate::words;

/// Heads of the table.
pub const HEADS: [&str; 4] = ["Region", "Not met (%)", "Not met (t)", "Need (t)"];

/// Head of the column of another scenario.
pub const OTHER_HEAD: &str = "Not met in the other scenario (%)";

/// The finding: who goes shortest.
#[must_use]
pub fn title(selection: Selection, when: Month, worst: Option<(usize, f64)>) -> String {
    let what = words::selection(selection);
    match worst {
        Some((region, share)) => format!(
            "{} goes shortest: {} of its need for {what} is not met in {}",
            capital(place(region)),
            percent(share),
            month(when)
        ),
        None => format!("No region goes short of {what} in any month"),
    }
}

/// What is counted, and for which month.
#[must_use]
pub fn unit(when: Month, clock: Month) -> String {
    let which = if when == clock {
        "the month on the clock".to_owned()
    } else {
        format!("the worst month, as nobody goes short in {}", month(clock))
    };
    format!("Share of the need that is not met, and tonnes, in {}, {which}; computed", month(when))
}

/// What stands for the regions that have no bar.
#[must_use]
pub fn rest(count: usize, most: f64) -> String {
    let more = if count == 1 { "region" } else { "regions" };
    if most < 0.0005 {
        return format!("{count} more {more}: nothing is missing");
    }
    format!("{count} more {more}: {} at most", percent(most))
}

/// A bar's figure.
#[must_use]
pub fn figure(share: f64, missing: f64) -> String {
    format!("{} · {}", percent(share), tonnes(missing))
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(bars: usize) -> String {
    format!("Bar chart of the {bars} regions that go shortest, the worst first.")
}

/// The source line.
pub const SOURCE: &str = "Computed: need less what arrives from China and others and what is taken from stock. Stocks and needs by region are estimates.";
