//! Words of the chart of the back-test.

use model::query::score::Part;

use crate::language::said;
use crate::number::fixed;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 10] {
    [
        m!("Month"),
        m!("Used for"),
        m!("Recorded (t)"),
        m!("Computed (t)"),
        m!("Error (%)"),
        m!("Month before (t)"),
        m!("Its error (%)"),
        m!("Mean of January to March 2025 (t)"),
        m!("Its error (%)"),
        m!("August 2025 carried on (t)"),
    ]
    .map(said)
}

/// What is counted.
#[must_use]
pub fn unit() -> &'static str {
    t!("Magnets, tonnes a month; the preset 'Truce of 2025', policy at its own dates")
}

/// Beside the naive lines.
#[must_use]
pub fn naive() -> [&'static str; 2] {
    [m!("naive: the month before"), m!("naive: mean of January to March 2025")].map(said)
}

/// Over the months that the model has seen, and over those that it has not.
#[must_use]
pub fn parts() -> [&'static str; 2] {
    [m!("fitted"), m!("held out")].map(said)
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "HS 8505 11 10, Chinese customs as reported by news agencies, to March 2026. Parameters have seen the figures of April to August 2025: errors there are no evidence of skill."
    )
}

/// A row of the table below the months.
#[must_use]
pub fn mean_error() -> &'static str {
    t!("Mean error without signs")
}

/// What a month was used for.
#[must_use]
pub fn part(part: Part) -> &'static str {
    said(match part {
        Part::Before => m!("before the controls"),
        Part::Fitted => m!("fitted"),
        Part::HeldOut => m!("held out"),
    })
}

/// The finding: mean errors of the model and of both naive forecasts in held-out months.
#[must_use]
pub fn title(model: Option<f64>, last: Option<f64>, mean: Option<f64>) -> String {
    let (Some(model), Some(last), Some(mean)) = (model, last, mean) else {
        return t!("No month is recorded that the model could be held against").to_owned();
    };
    let percent = |share: f64| fixed(share * 100.0, 1);
    say!(
        "In months that it has not seen the model errs by {model} %, the month before as a forecast by {last} %, a plain mean by {mean} %",
        model = percent(model),
        last = percent(last),
        mean = percent(mean)
    )
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!(
        "Line chart, January 2025 to March 2026: a line of what the model computes, marks of what customs recorded, diamonds in months that nothing was fitted to, and two dashed lines of naive forecasts."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_compares() {
        let told = title(Some(0.079), Some(0.091), Some(0.109));
        assert!(
            told.contains("errs by 7.9 %") && told.contains("9.1 %") && told.contains("10.9 %")
        );
        assert!(title(None, Some(0.1), None).starts_with("No month"));
    }
}
