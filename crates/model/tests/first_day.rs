//! The first day of controls: a licence is needed for what leaves from then on, whenever it was
//! ordered.

use model::outcome::{Outcome, Series};
use model::scenario::{Preset, Regime, Scenario, Supply};
use model::simulate::simulate;
use model::units::{Class, Date, Month};

/// A Wednesday, so that no week would begin on it by chance.
const START: Date = Date::new(2025, 10, 1);
const REVIEW: u32 = 6;

/// One class under a licence office that decides in six weeks, announced `warning` weeks before.
fn scenario(warning: f64) -> Scenario {
    let mut scenario = Preset::FreeTrade.scenario();
    for row in &mut scenario.baseline {
        *row = [0.0, row[Class::Hox.index()], 0.0, 0.0];
    }
    scenario.supply = Supply { suppliers: Vec::new(), projects: Vec::new(), ..Supply::default() };
    scenario.buyers.warning = warning;
    scenario.policy = Regime { from: Some(START), review: REVIEW, ..Regime::plain() };
    scenario
}

fn exports(outcome: &Outcome, month: Month) -> f64 {
    outcome.month_total(Series::Exports, month, &[Class::Hox])
}

#[test]
fn a_week_begins_on_the_first_day() {
    let calendar = scenario(0.0).calendar();
    assert!((0..calendar.weeks).any(|week| calendar.week_start(week) == START));
    assert!(calendar.first_day <= Month::new(2025, 1).first_day());
    assert!(calendar.first_day.plus_days(7) > Month::new(2025, 1).first_day());
}

#[test]
fn what_was_declared_leaves_if_nobody_was_warned() {
    let scenario = scenario(0.0);
    let outcome = simulate(&scenario);
    let declared: f64 = (0..scenario.regions())
        .map(|region| scenario.weekly_baseline(region, Class::Hox))
        .sum::<f64>()
        * (scenario.ship_weeks - 1.0);
    let first = exports(&outcome, Month::new(2025, 10));
    assert!(first > 0.9 * declared && first <= declared * (1.0 + 1e-9), "{first} {declared}");
}

#[test]
fn nothing_leaves_without_a_licence_if_all_were_warned() {
    let outcome = simulate(&scenario(4.0));
    let normal = exports(&outcome, Month::new(2025, 3));
    let before = exports(&outcome, Month::new(2025, 9));
    assert!(before > 1.3 * normal, "{before} {normal}");
    // Goods that were ready stay: they wait for licences now, and none is decided in October.
    assert!(exports(&outcome, Month::new(2025, 10)) < 1e-9 * normal);
    assert!(exports(&outcome, Month::new(2025, 12)) > 0.5 * normal);
}
