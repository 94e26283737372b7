//! Words of the chart of prices.

use model::units::{Class, Month, Selection};

use crate::charts::capital;
use crate::language::said;
use crate::number::{fixed, month};
use crate::words;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [
        m!("Class"),
        m!("Month"),
        m!("Quoted outside (normal 1)"),
        m!("Inside (normal 1)"),
        m!("Paid on average (normal 1)"),
    ]
    .map(said)
}

/// The line of the scenario that it is compared with.
#[must_use]
pub fn other() -> &'static str {
    t!("outside, the other scenario")
}
/// The lines.
#[must_use]
pub fn lines() -> [&'static str; 3] {
    [m!("quoted outside China"), m!("paid outside, volume-weighted"), m!("inside China")].map(said)
}

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
        Some((class, when, quoted, paid)) => say!(
            "{class} are quoted at {quoted} normal outside China in {when}; {paid} is paid on average",
            class = capital(words::selection(Selection::One(class))),
            quoted = times(quoted),
            when = month(when),
            paid = times(paid)
        ),
        None => t!("Prices stay near normal inside and outside China").to_owned(),
    }
}

/// What is counted.
#[must_use]
pub fn unit() -> &'static str {
    t!("Prices against normal, logarithmic scale; computed")
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!(
        "Four small line charts, a commodity class each, on a logarithmic scale: the price quoted outside China, what is paid there on average, and the price inside China."
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Computed. Few tonnes change hands at the quote; most are priced near the market inside China. How prices answer to a shortage is an assumption."
    )
}
