//! Fans, tornados and Sobol's indices: section 2.14 and invariant 15 of the model.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use model::outcome::{Outcome, Series};
use model::scenario::{Preset, Scenario, parameters};
use model::simulate::simulate;
use model::uncertainty::{Draws, RANGES, Shape, fan, fan_of, quantile, sobol, tornado};
use model::units::{Class, Month};
use proptest::prelude::*;

const MAGNETS: [Class; 2] = [Class::MagL, Class::MagH];

/// A preset, cut short so that the test is quick.
fn short(preset: Preset) -> Scenario {
    Scenario { last: Month::new(2025, 9), ..preset.scenario() }
}

fn exports(_: &Scenario, outcome: &Outcome) -> f64 {
    outcome.months().map(|month| outcome.month_total(Series::Exports, month, &MAGNETS)).sum()
}

#[test]
fn every_range_is_of_a_number_that_exists_and_holds_the_default() {
    let april = Preset::April2025.scenario();
    for range in &RANGES {
        let control = parameters::find(range.key).unwrap();
        assert!(control.allows(range.low) && control.allows(range.high), "{}", range.key);
        assert!(range.low < range.high, "{}", range.key);
        assert!(range.own(&april).is_some(), "{}: {}", range.key, control.get(&april));
        let decade = range.low > 0.0 && range.high >= range.low * 10.0;
        assert_eq!(range.shape == Shape::Even, decade, "{}", range.key);
    }
    let mut keys: Vec<&str> = RANGES.iter().map(|range| range.key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), RANGES.len());
}

#[test]
fn without_width_every_draw_is_the_deterministic_run_bit_for_bit() {
    for preset in [Preset::April2025, Preset::Truce, Preset::FullEmbargo] {
        let scenario = short(preset);
        let alone = simulate(&scenario);
        let draws = Draws { count: 3, seed: 7, policy: true, width: 0.0 };
        draws.run(&scenario, |_, drawn, outcome| {
            assert_eq!(drawn, &scenario);
            assert_eq!(outcome, &alone);
        });
        for (month, band) in alone.months().zip(fan(&scenario, draws).bands) {
            let value = alone.month_total(Series::Exports, month, &MAGNETS);
            assert_eq!(band.map(f64::to_bits), [value.to_bits(); 5]);
        }
    }
}

#[test]
fn two_scenarios_see_the_same_draws() {
    let draws = Draws { count: 8, seed: 3, ..Draws::default() };
    let sample = draws.sample();
    let (one, mut other) = (short(Preset::April2025), short(Preset::April2025));
    other.policy.pace = 0.4;
    other.policy.approval = 0.2;
    for number in 0..8 {
        assert_eq!(sample.values(number, &one), sample.values(number, &other));
    }
    // A number that the scenario puts outside its range is not drawn; the others are as they were.
    other.damage.sigma = 0.5;
    let without: Vec<_> = sample.values(0, &one);
    let without: Vec<_> = without.into_iter().filter(|(range, _)| range.key != "sigma").collect();
    assert_eq!(sample.values(0, &other), without);
}

#[test]
fn policy_is_drawn_only_if_asked() {
    let scenario = short(Preset::April2025);
    for policy in [false, true] {
        let sample = Draws { count: 4, policy, ..Draws::default() }.sample();
        let mut drawn = scenario.clone();
        for number in 0..4 {
            sample.put(number, &scenario, &mut drawn);
            assert_eq!(drawn.policy.pace.to_bits() != scenario.policy.pace.to_bits(), policy);
            assert_eq!(
                drawn.policy.approval.to_bits() != scenario.policy.approval.to_bits(),
                policy
            );
            assert_eq!(drawn.policy.spill.to_bits(), scenario.policy.spill.to_bits());
        }
    }
}

#[test]
fn a_fan_of_a_region() {
    let draws = Draws { count: 4, ..Draws::default() };
    let scenario = short(Preset::April2025);
    let fan = fan_of(&scenario, draws, |_, outcome, month| {
        outcome.month(Series::Stock, month, 0, &[Class::MagH])
    });
    assert_eq!(fan.bands.len(), 9);
    assert!(fan.month(Month::new(2025, 6)).is_some_and(|band| band[0] < band[4]));
    assert_eq!(fan.month(Month::new(2024, 12)), None);
    assert_eq!(fan.month(Month::new(2025, 10)), None);
}

#[test]
fn a_tornado_has_the_result_and_the_widest_swing_first() {
    let scenario = short(Preset::April2025);
    let found = tornado(&scenario, false, exports);
    assert_eq!(found.result.to_bits(), exports(&scenario, &simulate(&scenario)).to_bits());
    assert_eq!(found.swings.len(), RANGES.iter().filter(|range| !range.policy).count());
    assert!(found.swings.is_sorted_by(|a, b| a.width() >= b.width()));
    assert!(found.swings.iter().all(|swing| swing.values[0] < swing.values[1]));
    // Damage does not feed back on exports.
    let of = |key| found.swings.iter().find(|swing| swing.range.key == key).unwrap().width();
    assert!(of("sigma").abs() < 1e-9);
    assert!(of("controlled-share") > 0.0);
    assert!(tornado(&scenario, true, exports).swings.iter().any(|s| s.range.key == "pace"));
}

#[test]
fn influence_sums_to_one_where_numbers_do_not_mix() {
    let scenario = Scenario { last: Month::new(2025, 2), ..Preset::FreeTrade.scenario() };
    // Affine in each, and nothing else: exposure and the ceiling do not meet.
    let metric = |s: &Scenario, _: &Outcome| 2.0 * s.damage.exposure + 0.01 * s.prices.ceiling;
    let keys = ["exposure", "price-ceiling", "no-such-key"];
    let found = sobol(&scenario, &keys, 128, 5, metric).unwrap();
    assert_eq!(found.len(), 2);
    let sum: f64 = found.iter().map(|influence| influence.total).sum();
    assert!((sum - 1.0).abs() < 0.2, "{found:?}");
    assert!(found[0].first > found[1].first);
    assert_eq!(sobol(&scenario, &[], 8, 5, metric), None);
}

#[test]
fn quantiles_of_known_lists() {
    let list = [1.0, 2.0, 3.0, 4.0, 5.0];
    assert!((quantile(&list, 0.5) - 3.0).abs() < 1e-15);
    assert!((quantile(&list, 0.1) - 1.4).abs() < 1e-15);
    assert!((quantile(&list, 1.0) - 5.0).abs() < 1e-15);
    assert!(quantile(&[], 0.5).abs() < 1e-15);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quantiles_are_ordered_and_seeds_repeat(seed: u64, pace in 0.0..2.0, policy: bool) {
        let mut scenario = short(Preset::April2025);
        scenario.policy.pace = pace;
        let draws = Draws { count: 6, seed, policy, width: 1.0 };
        let found = fan(&scenario, draws);
        for band in &found.bands {
            prop_assert!(band.is_sorted() && band.iter().all(|value| value.is_finite()));
        }
        prop_assert_eq!(&found, &fan(&scenario, draws));
    }
}
