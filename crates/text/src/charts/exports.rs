//! Words of the chart of monthly exports.

use model::units::{Month, Selection};

use crate::charts::capital;
use crate::language::said;
use crate::number::{month, tonnes};
use crate::words;

/// Unit of the axis.
#[must_use]
pub fn unit() -> &'static str {
    t!("Tonnes a month")
}

/// Heads of the two columns more where it is compared with another scenario.
#[must_use]
pub fn other_heads() -> [&'static str; 2] {
    [m!("The other scenario (t)"), m!("Change (t)")].map(said)
}
/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 4] {
    [m!("Month"), m!("Computed (t)"), m!("Recorded (t)"), m!("The recorded figure")].map(said)
}

/// The finding: the lowest month, and what was recorded in it.
#[must_use]
pub fn title(shown: Selection, low: Option<(Month, f64)>, recorded: Option<f64>) -> String {
    let what = words::selection(shown);
    let Some((when, least)) = low else { return say!("No month of {what} is computed", what) };
    let record = match recorded {
        Some(figure) => say!("customs recorded {figure}", figure = tonnes(figure)),
        None if matches!(shown, Selection::One(_)) => {
            t!("customs print no figure for this part").to_owned()
        }
        None => t!("no figure is recorded for that month").to_owned(),
    };
    say!(
        "{what} are exported least in {when}, {least} as computed; {record}",
        what = capital(what),
        when = month(when),
        least = tonnes(least),
        record
    )
}

/// The source line.
#[must_use]
pub fn source(shown: Selection) -> String {
    let whole = match shown {
        Selection::Magnets => {
            m!(
                "HS 8505 11 10. Recorded: Chinese customs as reported by news agencies, to March 2026. Computed: this scenario."
            )
        }
        Selection::Compounds => {
            m!(
                "HS 2805 30 and 2846. Recorded: Chinese customs as reported by news agencies, to December 2025. Computed: this scenario."
            )
        }
        Selection::One(_) => {
            let code = capital(words::customs_code(shown));
            return say!("{code}. Computed: this scenario.", code);
        }
    };
    said(whole).to_owned()
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(from: Month, to: Month) -> String {
    say!(
        "Line chart, {from} to {to}: the line is what the model computes, the marks are what China's customs recorded.",
        from = month(from),
        to = month(to)
    )
}

/// What a recorded figure is.
#[must_use]
pub fn standing(derived: bool, held_out: bool) -> &'static str {
    said(match (derived, held_out) {
        (false, false) => m!("printed"),
        (true, false) => m!("derived"),
        (false, true) => m!("printed, held out"),
        (true, true) => m!("derived, held out"),
    })
}
