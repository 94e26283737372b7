//! Words of 'Why did this change?'.

use model::query::split::{Lever, Method, SHAPLEY};
use model::scenario::{Preset, Scenario, choice};
use model::units::{Month, Selection};

use super::signed;
use crate::headline::place;
use crate::language::said;
use crate::number::{count, month, tonnes};
use crate::{choices, controls, words};

/// Head.
#[must_use]
pub fn heading() -> &'static str {
    t!("Why did this change?")
}
/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 2] {
    [m!("What differs"), m!("Its part, t")].map(said)
}
/// The row of the sum.
#[must_use]
pub fn sum() -> &'static str {
    t!("All parts together")
}

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
    let to = region.map_or(t!("the world"), place);
    say!(
        "China's exports of {selection} to {to} in {when}: {before} in '{preset}', {after} in your scenario, a change of {change} t.",
        selection = words::selection(selection),
        to,
        when = month(when),
        before = tonnes(before),
        preset = words::preset(preset),
        after = tonnes(after),
        change = signed(after - before)
    )
}

/// How it was split.
#[must_use]
pub fn method(method: Method, levers: usize) -> String {
    match method {
        Method::Shapley if levers == 1 => {
            t!("One lever differs from the preset: the whole change is its.").to_owned()
        }
        Method::Shapley => say!(
            "Split by Shapley's value: each part is the mean over all orders in which the {levers} levers can be moved, so that none is favoured.",
            levers = count(levers)
        ),
        Method::OneAtATime => say!(
            "More than {shapley} levers differ, so they were moved one at a time, in this order: each part holds only in this order.",
            shapley = count(SHAPLEY)
        ),
    }
}

/// That the parts are the whole.
#[must_use]
pub fn agrees(sum: f64, change: f64) -> String {
    if (sum - change).abs() < 1e-6 * (1.0 + change.abs()) {
        say!("{sum} t: the whole change", sum = signed(sum))
    } else {
        say!("{sum} t, not {change} t", sum = signed(sum), change = signed(change))
    }
}

/// A lever: `Licence pace, 115 % → 40 %`.
#[must_use]
pub fn lever(lever: &Lever, plain: &Scenario, scenario: &Scenario) -> String {
    match lever {
        Lever::Control(control) => {
            let value = |of| controls::value(control, control.get(of));
            [controls::name(control.key), t!(", "), &value(plain), " → ", &value(scenario)].concat()
        }
        Lever::Choice(choice::ALIGN) => t!("Political alignment").to_owned(),
        Lever::Choice(key) => {
            // The choice alone, put to the preset.
            let mut one = plain.clone();
            drop(choice::set(&mut one, key, &choice::get(scenario, key).unwrap_or_default()));
            let words = choices::changed(&one, plain);
            crate::charts::capital(words.first().map_or(key, String::as_str))
        }
        Lever::Rest => t!("Everything else that only the scenario file says").to_owned(),
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
