//! What readers are told beside the flows: the licence office, who delivers to whom, hubs, prices of
//! the plan, losses, first stops.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use model::data::{HUBS, REGIONS, region_by_code};
use model::outcome::{Outcome, Series};
use model::query::loss;
use model::query::trade::Trade;
use model::scenario::{Preset, Scenario, Sharing};
use model::simulate::{Plan, simulate};
use model::units::{Class, Month, Sector, Selection};

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// April 2025 with one region, everything as plain as it can be, and a queue that stays: the pace
/// is 60 per cent for nine weeks and then that of the applications.
fn queue(review: u32) -> Scenario {
    let mut scenario = Preset::FreeTrade.scenario();
    let mut row = [0.0; Class::COUNT];
    row[Class::MagH.index()] = 5_200.0;
    scenario.baseline = vec![row];
    scenario.tonnes_per_application = [2.0; Class::COUNT];
    scenario.alignment = vec![0.0];
    scenario.sensitive = vec![0.0];
    scenario.supply.suppliers.clear();
    scenario.supply.projects.clear();
    scenario.supply.recycling = 0.0;
    scenario.buyers.adjust = f64::INFINITY;
    scenario.buyers.news_only = true;
    let policy = &mut scenario.policy;
    policy.from = Some(scenario.first.first_day());
    (policy.early_pace, policy.pace, policy.ramp, policy.ramp_length) = (0.6, 1.0, 9.0, 0.0);
    (policy.review, policy.approval, policy.refusal, policy.news) = (review, 1.0, 0.0, 0.0);
    scenario
}

/// Little's law: what lies at the office is the flow through it times the time spent there.
#[test]
fn sojourn_is_review_and_backlog_over_capacity() {
    for review in [0, 4, 9] {
        let scenario = queue(review);
        let (outcome, plan) = (simulate(&scenario), Plan::new(&scenario));
        let month = Month::new(2026, 6);
        let weekly = scenario.normal_applications(scenario.policy.scope);
        let backlog = outcome.backlog_applications(&scenario, month, 0, &[Class::MagH]);
        let tonnes = outcome.month(Series::Backlog, month, 0, &[Class::MagH]);
        near(backlog, tonnes / 2.0, 1e-9);
        let sojourn = outcome.sojourn(&plan, month, 0).unwrap();
        near(sojourn, backlog / weekly, 1e-6 * sojourn);
        // Nine weeks at 60 per cent leave 0.4 × 9 weeks of work, less what was in handling then.
        let work = outcome.work_weeks(&plan, month).unwrap();
        near(work, 0.4 * (9.0 - f64::from(review)).max(0.0), 1e-6);
        near(sojourn, f64::from(review) + work, 1e-6);
    }
}

#[test]
fn no_sojourn_where_nothing_is_decided() {
    let month = Month::new(2025, 9);
    for preset in [Preset::FreeTrade, Preset::FullEmbargo, Preset::Quotas2010] {
        let scenario = preset.scenario();
        let (outcome, plan) = (simulate(&scenario), Plan::new(&scenario));
        let month = if preset == Preset::Quotas2010 { preset.month() } else { month };
        assert_eq!(outcome.work_weeks(&plan, month), None, "{}", preset.id());
        for region in 0..outcome.regions() {
            assert_eq!(outcome.sojourn(&plan, month, region), None, "{}", preset.id());
        }
    }
    let mut stuck = queue(0);
    (stuck.policy.pace, stuck.policy.early_pace) = (0.0, 0.0);
    let (outcome, plan) = (simulate(&stuck), Plan::new(&stuck));
    assert_eq!(outcome.sojourn(&plan, month, 0), None);
    assert!(outcome.backlog_applications(&stuck, month, 0, &[Class::MagH]) > 0.0);
}

/// In normal times the table of deliveries is that of the data.
#[test]
fn deliveries_of_normal_times_are_those_of_the_data() {
    let scenario = Preset::FreeTrade.scenario();
    let outcome = simulate(&scenario);
    let trade = Trade::new(&scenario, &outcome);
    let month = Month::new(2025, 6);
    let trade = trade.month(month);
    let japan = region_by_code("JP").unwrap();
    for (at, supplier) in scenario.supply.suppliers.iter().enumerate() {
        let class = match supplier.class {
            model::data::SupplierClass::Lox => &[Class::Lox][..],
            model::data::SupplierClass::Hox => &[Class::Hox],
            model::data::SupplierClass::Magnets => Selection::Magnets.classes(),
        };
        let made = supplier.tonnes_per_year * 30.0 / 365.0;
        let sent: f64 = (0..outcome.regions())
            .map(|region| trade.deliveries(region, class).nth(1 + at).unwrap().tonnes)
            .sum();
        near(sent, made, 1e-6 * made.max(1.0));
        if let Some((customer, share)) = supplier.main_customer.filter(|(to, _)| *to == japan) {
            let sent = trade.deliveries(customer, class).nth(1 + at).unwrap().tonnes;
            assert!(sent >= made * share * (1.0 - 1e-6), "{sent} of {made}");
        }
    }
    // One supplier more is no longer one of two: Japan has China and several others.
    let found = trade.dependence(japan, Selection::Magnets.classes());
    assert!(found.suppliers > 3, "{found:?}");
    let amounts: Vec<f64> =
        trade.deliveries(japan, Selection::Magnets.classes()).map(|one| one.tonnes).collect();
    let total: f64 = amounts.iter().sum();
    let squares: f64 = amounts.iter().map(|amount| (amount / total).powi(2)).sum();
    near(found.concentration.unwrap(), squares, 1e-12);
}

/// Section 2.7: columns are the regions' exports, no hub sends more than it can, and odds ratios are
/// the same in every month, those of the seed.
#[test]
fn hubs_send_what_regions_get() {
    for preset in [Preset::FreeTrade, Preset::April2025, Preset::Truce, Preset::UsEmbargo] {
        let scenario = preset.scenario();
        let outcome = simulate(&scenario);
        for class in Class::ALL {
            let first = outcome.hub_flows(&scenario, Month::new(2025, 2), class);
            for month in outcome.months().step_by(3) {
                let flows = outcome.hub_flows(&scenario, month, class);
                hubs_keep_their_sums(&scenario, &outcome, (month, class), &flows);
                same_odds(&first, &flows, outcome.regions());
            }
        }
    }
}

fn hubs_keep_their_sums(
    scenario: &Scenario,
    outcome: &Outcome,
    (month, class): (Month, Class),
    flows: &[f64],
) {
    let regions = outcome.regions();
    let mut normal = 0.0;
    for region in 0..regions {
        let sent: f64 = flows.iter().skip(region).step_by(regions).sum();
        let got = outcome.month(Series::Exports, month, region, &[class]);
        near(sent, got, 1e-9 * got.max(1.0));
        normal += scenario.monthly_baseline(region, &[class], month) * scenario.buyers.level;
    }
    for (hub, row) in HUBS.iter().zip(flows.chunks_exact(regions)) {
        let most = normal * scenario.supply.headroom * hub.share[class.index()];
        let sent: f64 = row.iter().sum();
        assert!(sent <= most * (1.0 + 1e-6) && row.iter().all(|flow| *flow >= 0.0), "{}", hub.id);
        // A hub that exports none of a class sends none.
        assert!(hub.share[class.index()] > 0.0 || sent.abs() < 1e-12, "{}", hub.id);
    }
}

fn same_odds(one: &[f64], other: &[f64], regions: usize) {
    let hubs = one.len() / regions;
    for hub in 1..hubs {
        for region in 1..regions {
            let odds = |table: &[f64]| {
                let at = |hub: usize, region: usize| table[hub * regions + region];
                let cells = [at(0, 0), at(hub, region), at(0, region), at(hub, 0)];
                let positive = cells.iter().all(|cell| *cell > 0.0);
                positive.then(|| cells[0] * cells[1] / (cells[2] * cells[3]))
            };
            if let (Some(one), Some(other)) = (odds(one), odds(other)) {
                near(other / one, 1.0, 1e-9);
            }
        }
    }
}

/// Rule C's prices: nothing under other rules; under it, more where less is left over; and no more
/// than the greatest value that a tonne has anywhere.
#[test]
fn one_more_tonne_has_a_value_under_rule_c_alone() {
    let mut scenario = Preset::FullEmbargo.scenario();
    let month = Month::new(2025, 9);
    let value = |scenario: &Scenario, code: &str, class| {
        let outcome = simulate(scenario);
        outcome.tonne_value(scenario, month, region_by_code(code).unwrap(), class)
    };
    assert_eq!(value(&scenario, "JP", Class::MagH), None);
    scenario.supply.sharing = Sharing::Allied;
    let japan = value(&scenario, "JP", Class::MagH).unwrap();
    let (outcome, plan) = (simulate(&scenario), Plan::new(&scenario));
    assert!(plan.cells() == outcome.regions() * Class::COUNT && japan > 0.0);
    let greatest = (0..REGIONS.len())
        .filter(|region| scenario.weekly_baseline(*region, Class::MagH) > 0.0)
        .map(|region| {
            let added = scenario.value_added[region] * 1e9;
            added / (scenario.weekly_baseline(region, Class::MagH) * 365.25 / 7.0)
        })
        .fold(0.0, f64::max);
    assert!(japan <= greatest * 1.1, "{japan} USD/t of {greatest}");
    // Vietnam makes magnets, Türkiye does not.
    assert!(value(&scenario, "VN", Class::MagH).unwrap() > 0.0);
    near(value(&scenario, "TR", Class::MagH).unwrap(), 0.0, 0.0);
    // Where everybody has enough, one more tonne is worth nothing.
    let mut plenty = scenario;
    for supplier in &mut plenty.supply.suppliers {
        supplier.capacity_per_year *= 1e3;
    }
    near(value(&plenty, "JP", Class::Lox).unwrap(), 0.0, 1e-9);
}

#[test]
fn a_year_without_a_class_brings_none_of_it_and_costs_something() {
    let scenario = Preset::FreeTrade.scenario();
    let outcome = simulate(&scenario);
    near(outcome.loss(&scenario), 0.0, 1e-3);
    let losses = loss::losses_without(&scenario, &outcome);
    for (class, lost) in Class::ALL.into_iter().zip(losses) {
        let without = loss::without(&scenario, class);
        let run = simulate(&without);
        let year: f64 =
            run.months().take(12).map(|m| run.month_total(Series::Exports, m, &[class])).sum();
        let later = run.month_total(Series::Exports, Month::new(2026, 6), &[class]);
        // The week that has the last day of the year is shared with the next.
        assert!(year < 0.1 * later && later > 0.0, "{}: {year} {later}", class.id());
        assert!(lost > 0.0 && lost.is_finite(), "{}: {lost}", class.id());
        near(lost, run.loss(&without), 1e-3);
    }
    near(loss::expected(&[(0.1, 200.0), (0.05, 1_000.0)]), 70.0, 1e-12);
}

#[test]
fn first_stops_are_counted_from_the_first_day_of_control() {
    let scenario = Preset::FullEmbargo.scenario();
    let outcome = simulate(&scenario);
    for region in 0..outcome.regions() {
        for sector in Sector::ALL {
            let weeks = outcome.weeks_to_stop(&scenario, region, sector);
            let week = outcome.first_stop(region, sector);
            assert_eq!(weeks.is_some(), week.is_some());
            if let (Some(weeks), Some(week)) = (weeks, week) {
                let day = outcome.calendar().week_start(week);
                let from = scenario.policy.from.unwrap();
                near(weeks, (f64::from(day.days() - from.days()) / 7.0).max(0.0), 1e-12);
                assert!(outcome.stopped(week, region, sector) > 0.0);
            }
        }
    }
}
