//! Why did this change? The parts are the whole, whatever differs.

#![allow(clippy::unwrap_used)] // a test that cannot go on fails

use model::outcome::{Outcome, Series};
use model::query::split::{Lever, Method, SHAPLEY, split};
use model::scenario::{CONTROLS, Embargo, Preset, Scenario, Scope};
use model::simulate::simulate;
use model::units::{Month, Selection};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn exports(_: &Scenario, outcome: &Outcome) -> f64 {
    outcome.month_total(Series::Exports, Month::new(2025, 7), Selection::Magnets.classes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn parts_sum_to_the_whole(
        preset in select(&[Preset::FreeTrade, Preset::April2025, Preset::Truce, Preset::UsEmbargo][..]),
        moved in vec((0..CONTROLS.len(), 0.0..=1.0_f64), 0..8),
        embargo in any::<bool>(),
        scope in any::<bool>(),
        align in any::<bool>(),
        file in any::<bool>(),
    ) {
        let plain = preset.scenario();
        let mut own = plain.clone();
        for (at, place) in moved {
            let control = &CONTROLS[at];
            control.set(&mut own, control.min + place * (control.max - control.min));
        }
        if embargo { own.policy.embargo = Embargo::Regions(vec![0, 5]); }
        if scope { own.policy.scope = Scope::Magnets; }
        if align { own.alignment[3] = -0.75; }
        // What no control and no choice says.
        if file { own.policy.reentry = 0.35; }
        let split = split(&plain, &own, exports);
        let (before, after) = (exports(&plain, &simulate(&plain)), exports(&own, &simulate(&own)));
        prop_assert!((split.before - before).abs() < 1e-9);
        prop_assert!((split.after - after).abs() < 1e-9);
        let sum: f64 = split.parts.iter().map(|(_, part)| part).sum();
        prop_assert!((sum - (after - before)).abs() < 1e-6, "{} and {}: {:?}", sum, after - before, split);
        prop_assert_eq!(split.method == Method::Shapley, split.parts.len() <= SHAPLEY);
        prop_assert_eq!(file, split.parts.iter().any(|(lever, _)| matches!(lever, Lever::Rest)));
    }
}

#[test]
fn one_lever_has_the_whole_change_and_one_without_effect_none() {
    let plain = Preset::April2025.scenario();
    let set = |keys: &[(&str, f64)]| {
        let mut own = plain.clone();
        for (key, value) in keys {
            let control = CONTROLS.iter().find(|control| control.key == *key).unwrap();
            control.set(&mut own, *value);
        }
        split(&plain, &own, exports)
    };
    let one = set(&[("pace", 40.0)]);
    assert_eq!(one.parts.len(), 1);
    let part = one.parts[0].1;
    assert!(part < -1.0 && (part - (one.after - one.before)).abs() < 1e-9);
    // Nobody is cut off, so that there is no re-routing to prevent.
    let two = set(&[("pace", 40.0), ("enforcement", 90.0)]);
    assert_eq!(two.parts.len(), 2);
    assert!(two.parts[1].1.abs() < 1e-9 && (two.parts[0].1 - part).abs() < 1e-9, "{two:?}");
    assert!(set(&[]).parts.is_empty());
}

#[test]
fn order_does_not_matter_to_shapley() {
    // Two levers that do the same work share its effect: both alone, half each of what both do.
    let plain = Preset::April2025.scenario();
    let mut own = plain.clone();
    for key in ["pace", "approval", "review"] {
        let control = CONTROLS.iter().find(|control| control.key == key).unwrap();
        control.set(&mut own, if key == "review" { 12.0 } else { 20.0 });
    }
    let there = split(&plain, &own, exports);
    let back = split(&own, &plain, exports);
    for ((_, one), (_, other)) in there.parts.iter().zip(&back.parts) {
        assert!((one + other).abs() < 1e-6, "{there:?} {back:?}");
    }
}
