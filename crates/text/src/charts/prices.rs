//! Words of the chart of prices.

use model::decimal::fixed;
use model::units::{Class, Month, Selection};

use crate::charts::capital;
use crate::number::month;
use crate::words;

/// Heads of the table.
pub const HEADS: [&str; 5] = [
    "Class",
    "Month",
    "Quoted outside (normal 1)",
    "Inside (normal 1)",
    "Paid on average (normal 1)",
];

/// The line of the scenario that it is compared with.
pub const OTHER: &str = "outside, the other scenario";
/// The lines.
pub const LINES: [&str; 3] =
    ["quoted outside China", "paid outside, volume-weighted", "inside China"];

/// A multiple: `3.4×`.
#[must_use]
pub fn times(value: f64) -> String {
    format!("{}×", fixed(value, u32::from(value < 9.95)))
}

/// A level of the scale: `0.5×`, `2×`.
#[must_use]
pub fn round(value: f64) -> String {
    format!("{}×", fixed(value, u32::from(value < 1.0)))
}

/// The finding: what is dearest, and what is paid for it on average.
#[must_use]
pub fn title(dearest: Option<(Class, Month, f64, f64)>) -> String {
    match dearest {
        Some((class, when, quoted, paid)) => format!(
            "{} are quoted at {} normal outside China in {}; {} is paid on average",
            capital(words::selection(Selection::One(class))),
            times(quoted),
            month(when),
            times(paid)
        ),
        None => "Prices stay near normal inside and outside China".to_owned(),
    }
}

/// What is counted.
pub const UNIT: &str = "Prices against normal, logarithmic scale; computed";

/// For a reader who cannot see it.
pub const DESCRIPTION: &str = "Four small line charts, a commodity class each, on a logarithmic \
                               scale: the price quoted outside China, what is paid there on \
                               average, and the price inside China.";

/// The source line.
pub const SOURCE: &str = "Computed. Few tonnes change hands at the quote; most are priced near the market inside China. How prices answer to a shortage is an assumption.";
