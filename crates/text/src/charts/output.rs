//! Words of the chart of output by sector.

use model::units::{Month, Sector};

use crate::charts::{capital, sector};
use crate::headline::place;
use crate::number::{month, percent};

/// Heads of the table: the month, then the sectors.
pub const MONTH: &str = "Month";

/// The finding: who loses most.
#[must_use]
pub fn title(region: Option<usize>, low: Option<(Sector, Month, f64)>) -> String {
    let whose = region.map_or(String::new(), |at| format!(" in {}", place(at)));
    match low {
        Some((of, when, output)) => format!(
            "{}{whose} lose most: output falls to {} of normal in {}",
            capital(sector(of)),
            percent(output),
            month(when)
        ),
        None => format!("Every sector{whose} keeps its output"),
    }
}

/// What is counted.
#[must_use]
pub fn unit(region: Option<usize>) -> String {
    let whose = region.map_or_else(
        || "all regions, weighted by the value added that uses rare earths".to_owned(),
        |at| place(at).to_owned(),
    );
    format!("Output against normal, per cent: {whose}; computed")
}

/// In a small chart.
#[must_use]
pub fn low(output: f64) -> String {
    format!("least {}", percent(output))
}

/// For a reader who cannot see it.
pub const DESCRIPTION: &str =
    "Seven small line charts, a sector each: output by month against normal.";

/// The source line.
pub const SOURCE: &str = "Computed. How strongly a lack of rare earths cuts a sector's output is an assumption, as are the shares of the sectors.";
