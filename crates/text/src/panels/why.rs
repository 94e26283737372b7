//! Words of 'Why did this change?'.

use model::query::split::{Lever, Method, SHAPLEY};
use model::scenario::{Preset, Scenario, choice};
use model::units::{Month, Selection};

use super::signed;
use crate::headline::place;
use crate::number::{month, tonnes};
use crate::{choices, controls, words};

/// Head.
pub const HEADING: &str = "Why did this change?";
/// Heads of the table.
pub const HEADS: [&str; 2] = ["What differs", "Its part, t"];
/// The row of the sum.
pub const SUM: &str = "All parts together";

/// The whole change.
#[must_use]
pub fn note(
    preset: Preset,
    region: Option<usize>,
    selection: Selection,
    when: Month,
    before: f64,
    after: f64,
) -> String {
    let to = region.map_or("the world", place);
    format!(
        "China's exports of {} to {to} in {}: {} in '{}', {} in your scenario, a change of {} t.",
        words::selection(selection),
        month(when),
        tonnes(before),
        words::preset(preset),
        tonnes(after),
        signed(after - before)
    )
}

/// How it was split.
#[must_use]
pub fn method(method: Method, levers: usize) -> String {
    match method {
        Method::Shapley if levers == 1 => {
            "One lever differs from the preset: the whole change is its.".to_owned()
        }
        Method::Shapley => format!(
            "Split by Shapley's value: each part is the mean over all orders in which the {levers} \
             levers can be moved, so that none is favoured."
        ),
        Method::OneAtATime => format!(
            "More than {SHAPLEY} levers differ, so they were moved one at a time, in this order: \
             each part holds only in this order."
        ),
    }
}

/// That the parts are the whole.
#[must_use]
pub fn agrees(sum: f64, change: f64) -> String {
    if (sum - change).abs() < 1e-6 * (1.0 + change.abs()) {
        format!("{} t: the whole change", signed(sum))
    } else {
        format!("{} t, not {} t", signed(sum), signed(change))
    }
}

/// A lever: `Licence pace, 115 % → 40 %`.
#[must_use]
pub fn lever(lever: &Lever, plain: &Scenario, scenario: &Scenario) -> String {
    match lever {
        Lever::Control(control) => {
            let value = |of| controls::value(control, control.get(of));
            format!("{}, {} → {}", controls::name(control.key), value(plain), value(scenario))
        }
        Lever::Choice(choice::ALIGN) => "Political alignment".to_owned(),
        Lever::Choice(key) => {
            // The choice alone, put to the preset.
            let mut one = plain.clone();
            drop(choice::set(&mut one, key, &choice::get(scenario, key).unwrap_or_default()));
            let words = choices::changed(&one, plain);
            crate::charts::capital(words.first().map_or(key, String::as_str))
        }
        Lever::Rest => "Everything else that only the scenario file says".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levers_in_words() {
        let plain = Preset::April2025.scenario();
        let mut own = plain.clone();
        let levers = |own: &Scenario| -> Vec<String> {
            let all = model::query::split::levers(&plain, own);
            all.iter().map(|one| lever(one, &plain, own)).collect()
        };
        if let Some(pace) = model::scenario::Control::find("pace") {
            pace.set(&mut own, 40.0);
        }
        assert!(choice::set(&mut own, "embargo", "US").is_ok());
        own.alignment[2] = 0.9;
        assert_eq!(
            levers(&own),
            [
                "Licence pace, 115 % → 40 %",
                "An embargo on the United States",
                "Political alignment"
            ]
        );
    }

    #[test]
    fn a_sum_that_does_not_agree_is_said() {
        assert_eq!(agrees(12.0, 12.0), "+12 t: the whole change");
        assert_eq!(agrees(12.0, 15.0), "+12 t, not +15 t");
    }
}
