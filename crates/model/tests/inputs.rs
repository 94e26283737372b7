//! Inputs that are easily forgotten: each changes what it says it changes, and nothing else.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use model::outcome::{Outcome, Series};
use model::scenario::parameters::find;
use model::scenario::{Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Month};

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// A preset with one number set, and its run.
fn with(preset: Preset, key: &str, value: f64) -> (Scenario, Outcome) {
    let mut scenario = preset.scenario();
    find(key).unwrap().set(&mut scenario, value);
    let outcome = simulate(&scenario);
    (scenario, outcome)
}

/// Every tonne of every month.
fn flows(outcome: &Outcome) -> Vec<u64> {
    let mut bits = Vec::new();
    for month in outcome.months() {
        for series in Series::ALL {
            for class in Class::ALL {
                bits.push(outcome.month_total(series, month, &[class]).to_bits());
            }
        }
    }
    bits
}

#[test]
fn the_mark_up_is_paid_on_what_is_re_routed() {
    let month = Month::new(2025, 12);
    let price = |(scenario, outcome): &(Scenario, Outcome), class| {
        outcome.month_price_weighted(scenario, month, class)
    };
    let free = with(Preset::UsEmbargo, "leak-markup", 0.0);
    let dear = with(Preset::UsEmbargo, "leak-markup", 100.0);
    assert_eq!(flows(&free.1), flows(&dear.1));
    for class in Class::ALL {
        let total = |series| free.1.month_total(series, month, &[class]);
        let rerouted = total(Series::Rerouted);
        let bought = total(Series::Exports) + total(Series::OtherSupply) + rerouted;
        near(price(&dear, class), price(&free, class) * (1.0 + rerouted / bought), 1e-12);
    }
    assert!(price(&dear, Class::MagH) > price(&free, Class::MagH));
}
