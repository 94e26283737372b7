//! Invariant 5: without controls nothing ever changes; and what the baseline is.

use super::*;
use model::scenario::{Preset, Regime, recorded_baseline};
use model::units::{Class, Sector};
use proptest::prelude::*;

/// Every series of every cell is what it was in the first week; output and prices are normal.
fn changes(outcome: &Outcome) -> Option<String> {
    for (region, class) in mass::cells(outcome) {
        for series in Series::ALL {
            let first = outcome.week(series, 0, region, class);
            for week in 1..outcome.weeks() {
                let value = outcome.week(series, week, region, class);
                if (value - first).abs() > 1e-9 * first.max(1.0) {
                    let id = series.id();
                    return Some(format!("{id}, week {week}, {region}: {value} and not {first}"));
                }
            }
        }
    }
    for week in 0..outcome.weeks() {
        let prices = Class::ALL
            .into_iter()
            .flat_map(|k| [outcome.price_outside(week, k), outcome.price_inside(week, k)]);
        let sectors = (0..outcome.regions())
            .flat_map(|region| Sector::ALL.map(|sector| outcome.output(week, region, sector)));
        if prices.chain(sectors).any(|value| (value - 1.0).abs() > 1e-9) {
            return Some(format!("price or output, week {week}"));
        }
    }
    None
}

#[test]
fn free_trade_stands_still_for_286_weeks() {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.last = scenario.first.plus(65);
    let outcome = simulate(&scenario);
    assert!(outcome.weeks() >= 286, "{}", outcome.weeks());
    assert_eq!(changes(&outcome), None);
}

#[test]
fn the_baseline_is_what_customs_printed() {
    let year = |classes: &[Class]| -> f64 {
        let rows = recorded_baseline();
        rows.iter().map(|row| classes.iter().map(|class| row[class.index()]).sum::<f64>()).sum()
    };
    assert!((year(&[Class::MagL, Class::MagH]) - 58_152.0).abs() < 1e-6);
    assert!((year(&[Class::Lox, Class::Hox]) - 55_431.0).abs() < 1e-6);
}

proptest! {
    #![proptest_config(config(32))]

    /// Whatever the numbers, if demand neither grows nor has seasons and hubs can export the
    /// baseline: the state in which a run begins is one in which it can stay.
    #[test]
    fn every_start_is_a_fixed_point(case in scenarios::numbers()) {
        let mut scenario = case.scenario;
        scenario.policy = Regime::plain();
        scenario.before.clear();
        scenario.measures.clear();
        scenario.quota = None;
        scenario.buyers.season = [1.0; 12];
        scenario.buyers.growth = [0.0; Sector::COUNT];
        scenario.supply.headroom = scenario.supply.headroom.max(1.0);
        let changed = changes(&simulate(&scenario));
        prop_assert!(changed.is_none(), "{}", changed.unwrap());
    }
}
