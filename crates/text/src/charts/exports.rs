//! Words of the chart of monthly exports.

use model::units::{Month, Selection};

use crate::charts::capital;
use crate::number::{month, tonnes};
use crate::words;

/// Unit of the axis.
pub const UNIT: &str = "Tonnes a month";

/// Heads of the two columns more where it is compared with another scenario.
pub const OTHER_HEADS: [&str; 2] = ["The other scenario (t)", "Change (t)"];
/// Heads of the table.
pub const HEADS: [&str; 4] = ["Month", "Computed (t)", "Recorded (t)", "The recorded figure"];

/// The finding: the lowest month, and what was recorded in it.
#[must_use]
pub fn title(shown: Selection, low: Option<(Month, f64)>, recorded: Option<f64>) -> String {
    let what = words::selection(shown);
    let Some((when, least)) = low else { return format!("No month of {what} is computed") };
    let record = match recorded {
        Some(figure) => format!("customs recorded {}", tonnes(figure)),
        None => "no figure is recorded for that month".to_owned(),
    };
    format!(
        "{} are exported least in {}, {} as computed; {record}",
        capital(what),
        month(when),
        tonnes(least)
    )
}

/// The source line.
#[must_use]
pub const fn source(shown: Selection) -> &'static str {
    match shown {
        Selection::Compounds => {
            "HS 2805 30 and 2846. Recorded: Chinese customs as reported by news agencies, to December 2025. Computed: this scenario."
        }
        _ => {
            "HS 8505 11 10. Recorded: Chinese customs as reported by news agencies, to March 2026. Computed: this scenario."
        }
    }
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(from: Month, to: Month) -> String {
    format!(
        "Line chart, {} to {}: the line is what the model computes, the marks are what China's \
         customs recorded.",
        month(from),
        month(to)
    )
}

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
