//! What holds for every scenario: invariants 1, 3, 4, 8 and 10, and what free trade must give.

use model::data::REGION_COUNT;
use model::outcome::{Outcome, Series};
use model::scenario::{CONTROLS, Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Date};
use proptest::prelude::*;

/// Any scenario that controls can be put to, with its controls beginning and ending anywhere.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let values = proptest::collection::vec(0.0..=1.0_f64, CONTROLS.len());
    let embargo = proptest::collection::vec(proptest::bool::weighted(0.1), REGION_COUNT);
    let dates = (0..500_i32, proptest::option::of(1..600_i32));
    let rest = (0.0..1.0_f64, 0.0..0.3_f64, 1.0..4.0_f64, proptest::option::of(0.0..30.0_f64));
    let classes = proptest::array::uniform4(proptest::bool::ANY);
    (values, embargo, dates, rest, classes).prop_map(
        |(values, embargo, dates, rest, controlled)| {
            let mut scenario = Preset::April2025.scenario();
            for (control, at) in CONTROLS.iter().zip(values) {
                control.set(&mut scenario, control.min + (control.max - control.min) * at);
            }
            let start = Date::new(2025, 1, 1).plus_days(dates.0);
            let (reentry, early_pace, ship_weeks, spill_weeks) = rest;
            Scenario {
                start: Some(start),
                end: dates.1.map(|days| start.plus_days(days)),
                embargo,
                reentry,
                early_pace,
                ship_weeks,
                spill_weeks,
                controlled,
                ..scenario
            }
        },
    )
}

fn cells() -> impl Iterator<Item = (usize, Class)> {
    (0..REGION_COUNT).flat_map(|region| Class::ALL.map(|class| (region, class)))
}

fn sum(outcome: &Outcome, series: Series, region: usize, class: Class) -> f64 {
    (0..outcome.weeks()).map(|week| outcome.week(series, week, region, class)).sum()
}

fn cumulative_exports(outcome: &Outcome) -> Vec<f64> {
    let mut total = 0.0;
    (0..outcome.weeks())
        .map(|week| {
            total += cells().map(|(r, k)| outcome.week(Series::Exports, week, r, k)).sum::<f64>();
            total
        })
        .collect()
}

#[test]
fn free_trade_is_the_baseline() {
    let scenario = Preset::FreeTrade.scenario();
    let outcome = simulate(&scenario);
    for month in outcome.months() {
        for (region, class) in cells() {
            let exports = outcome.month(Series::Exports, month, region, &[class]);
            let baseline = scenario.monthly_baseline(region, &[class], month);
            assert!((exports - baseline).abs() <= 1e-9 * baseline.max(1.0), "{month} {region}");
        }
    }
}

#[test]
fn the_baseline_is_what_customs_printed() {
    let year = |classes: &[Class]| -> f64 {
        let rows = model::scenario::recorded_baseline();
        rows.iter().map(|row| classes.iter().map(|class| row[class.index()]).sum::<f64>()).sum()
    };
    assert!((year(&[Class::MagL, Class::MagH]) - 58_152.0).abs() < 1e-6);
    assert!((year(&[Class::Lox, Class::Hox]) - 55_431.0).abs() < 1e-6);
}

#[test]
fn april_2025_collapses_and_comes_back() {
    let outcome = simulate(&Preset::April2025.scenario());
    let magnets = |month| {
        let month = model::units::Month::new(2025, month);
        outcome.month_total(Series::Exports, month, &[Class::MagL, Class::MagH])
    };
    // Shape, not fit: the trough is May, and by August trade is back above March.
    let months: Vec<f64> = (1..=12).map(magnets).collect();
    let least = (0..12).min_by(|a, b| months[*a].total_cmp(&months[*b])).unwrap();
    assert_eq!(least, 4, "{months:?}");
    assert!(months[4] < 0.35 * months[2], "{months:?}");
    assert!(months[7] > months[2], "{months:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Invariants 1 and 3.
    #[test]
    fn nothing_is_lost_and_nothing_is_negative(scenario in scenarios()) {
        let outcome = simulate(&scenario);
        for (region, class) in cells() {
            for series in Series::ALL {
                for week in 0..outcome.weeks() {
                    let value = outcome.week(series, week, region, class);
                    prop_assert!(value >= 0.0 && value.is_finite(), "{series:?} {value}");
                }
            }
            let total = |series| sum(&outcome, series, region, class);
            let last = |series| outcome.week(series, outcome.weeks() - 1, region, class);
            let orders = total(Series::Orders);
            let accounted = total(Series::Exports)
                + total(Series::Refused)
                + total(Series::Barred)
                + last(Series::Backlog)
                + last(Series::Licensed)
                + last(Series::Held);
            prop_assert!((orders - accounted).abs() <= 1e-9 * orders.max(1.0), "{orders} {accounted}");
        }
    }

    /// Invariant 3: never more decisions than capacity.
    #[test]
    fn decisions_keep_to_capacity(scenario in scenarios()) {
        let plan = model::simulate::Plan::new(&scenario);
        let outcome = simulate(&scenario);
        let slack = 1e-9 * scenario.normal_applications().max(1.0);
        for week in 0..outcome.weeks() {
            let approved: f64 = cells()
                .map(|(region, class)| {
                    outcome.week(Series::Approved, week, region, class)
                        / scenario.tonnes_per_application[class.index()]
                })
                .sum();
            prop_assert!(approved <= plan.policy(week).capacity + slack);
        }
    }

    /// Invariant 4.
    #[test]
    fn an_embargo_stops_exports(mut scenario in scenarios()) {
        scenario.embargo = vec![true; REGION_COUNT];
        scenario.end = None;
        let outcome = simulate(&scenario);
        let start = scenario.start.unwrap();
        for week in 0..outcome.weeks() {
            if outcome.calendar().week_start(week) >= start {
                for (region, class) in cells() {
                    prop_assert!(outcome.week(Series::Exports, week, region, class).abs() <= 0.0);
                }
            }
        }
    }

    /// Invariant 8: the order of the regions does not matter, and twins get the same.
    #[test]
    fn regions_can_stand_in_any_order(mut scenario in scenarios(), shift in 1..REGION_COUNT) {
        scenario.baseline[1] = scenario.baseline[0];
        scenario.alignment[1] = scenario.alignment[0];
        scenario.sensitive[1] = scenario.sensitive[0];
        scenario.embargo[1] = scenario.embargo[0];
        let outcome = simulate(&scenario);
        let mut turned = scenario.clone();
        turned.baseline.rotate_left(shift);
        turned.alignment.rotate_left(shift);
        turned.sensitive.rotate_left(shift);
        turned.embargo.rotate_left(shift);
        let other = simulate(&turned);
        for (region, class) in cells() {
            let there = (region + REGION_COUNT - shift) % REGION_COUNT;
            let (a, b) = (sum(&outcome, Series::Exports, region, class), sum(&other, Series::Exports, there, class));
            prop_assert!((a - b).abs() <= 1e-12 * a.max(1.0) * 100.0, "{a} {b}");
        }
        for class in Class::ALL {
            let (a, b) = (sum(&outcome, Series::Exports, 0, class), sum(&outcome, Series::Exports, 1, class));
            prop_assert!((a - b).abs() <= 1e-12 * a.max(1.0), "{a} {b}");
        }
    }

    /// Invariant 10, and cumulative exports in pace and approval: at every week, never fewer.
    /// While controls last: what still waits at their end is set free without a decision, so that
    /// a slower office has refused less by then.
    #[test]
    fn more_licences_never_lower_cumulative_exports(mut scenario in scenarios(), which in 0..3_usize, more in 0.0..1.0_f64) {
        scenario.end = None;
        let mut better = scenario.clone();
        match which {
            0 => better.validity += 1 + (more * 100.0) as u32,
            1 => better.pace += more,
            _ => better.approval += (1.0 - better.approval) * more,
        }
        let slack = 1e-9 * cumulative_exports(&simulate(&Preset::FreeTrade.scenario())).last().unwrap();
        let pairs = cumulative_exports(&simulate(&scenario)).into_iter().zip(cumulative_exports(&simulate(&better)));
        for (week, (less, more)) in pairs.enumerate() {
            prop_assert!(more >= less - slack, "week {week}: {less} > {more}");
        }
    }

    /// Invariant 10: a licence that never expires is never lost.
    #[test]
    fn licences_without_end_do_not_expire(mut scenario in scenarios()) {
        scenario.validity = 10_000;
        let outcome = simulate(&scenario);
        // Nothing returns to the queue but what was rejected, so what was approved either left or
        // is still there.
        for (region, class) in cells() {
            if scenario.end.is_none() && !scenario.embargo[region] && scenario.controlled[class.index()] {
                let approved = sum(&outcome, Series::Approved, region, class);
                let left = outcome.week(Series::Licensed, outcome.weeks() - 1, region, class);
                prop_assert!(left <= approved * (1.0 + 1e-9));
            }
        }
    }
}
