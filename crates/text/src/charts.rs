//! The words in the charts.

use model::units::Month;

use crate::number::month_name;

/// Unit of the exports' axis.
#[must_use]
pub const fn exports_unit() -> &'static str {
    "tonnes a month"
}

/// Heads of the table of exports.
pub const EXPORTS_HEADS: [&str; 4] =
    ["Month", "Computed (t)", "Recorded (t)", "The recorded figure"];

/// What a recorded figure is.
#[must_use]
pub const fn standing(derived: bool, held_out: bool) -> &'static str {
    match (derived, held_out) {
        (false, false) => "printed",
        (true, false) => "derived",
        (false, true) => "printed, held out",
        (true, true) => "derived, held out",
    }
}

/// Where the charts cannot be drawn.
pub const NO_DESK: &str =
    "The charts could not start. The map, the table and everything else work.";

/// Opens the numbers of a chart.
pub const NUMBERS: &str = "Numbers";
/// Saves the numbers.
pub const CSV: &str = "CSV";
/// Saves the picture.
pub const SVG: &str = "SVG";

/// Beside the line of computed months.
#[must_use]
pub const fn computed() -> &'static str {
    "computed"
}

/// Beside the marks of recorded months.
#[must_use]
pub const fn recorded() -> &'static str {
    "recorded"
}

/// Beside the hollow marks.
#[must_use]
pub const fn derived() -> &'static str {
    "derived from printed figures"
}

/// Beside the marks of months that the model was not fitted to.
#[must_use]
pub const fn held_out() -> &'static str {
    "held out from the fit"
}

/// At the line of 4 April 2025.
#[must_use]
pub const fn controls() -> &'static str {
    "4 April 2025: controls"
}

/// A month at an axis: `Jan 2025` in January and at the axis's beginning, else `Apr`.
#[must_use]
pub fn month_tick(month: Month, with_year: bool) -> String {
    let name: String = month_name(month.number()).chars().take(3).collect();
    if with_year { format!("{name} {}", month.year()) } else { name }
}

/// What the chart of exports says to a reader who cannot see it.
#[must_use]
pub fn exports_description(from: Month, to: Month) -> String {
    format!(
        "Line chart, {} {} to {} {}: the line is what the model computes, the marks are what \
         China's customs recorded.",
        month_name(from.number()),
        from.year(),
        month_name(to.number()),
        to.year(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks() {
        assert_eq!(month_tick(Month::new(2025, 1), true), "Jan 2025");
        assert_eq!(month_tick(Month::new(2025, 4), false), "Apr");
    }
}
