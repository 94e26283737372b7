//! Cases of section 6 of the model that need the simulation or its parts, with answers known in
//! closed form: Q1 to Q7 here, E1 to E3 in `stocks`, B1 in `swing`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod stocks;
mod swing;

use model::outcome::Series;
use model::queueing::{erlang_c, pollaczek_khinchine};
use model::scenario::{Buyers, Preset, Regime, Scenario, Scope, Supply};
use model::simulate::server::share_capacity;
use model::simulate::{Licences, simulate};
use model::units::{Class, DAYS_PER_YEAR, Date, Month};

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

#[test]
fn q1_one_server() {
    let queue = erlang_c(160.0, 188.0, 1).unwrap();
    near(queue.present, 5.714_285_714_285_714, 1e-12);
    near(queue.sojourn, 1.0 / 28.0, 1e-14);
    near(queue.present, 160.0 * queue.sojourn, 1e-12);
}

#[test]
fn q2_four_servers() {
    let queue = erlang_c(3.0, 1.0, 4).unwrap();
    near(queue.wait_probability, 0.509_433_962_264_150_9, 1e-14);
    near(queue.waiting, 1.528_301_886_792_452_7, 1e-13);
    near(queue.present, 4.528_301_886_792_453, 1e-13);
    near(queue.sojourn, 1.509_433_962_264_151, 1e-13);
    assert_eq!(erlang_c(4.0, 1.0, 4), None);
}

#[test]
fn q3_general_service_times() {
    for (variation, wait) in [(0.0, 2.0), (1.0, 4.0), (4.0, 10.0)] {
        near(pollaczek_khinchine(0.8, 1.0, variation).unwrap(), wait, 1e-12);
    }
    assert_eq!(pollaczek_khinchine(1.0, 1.0, 1.0), None);
}

/// One region, one controlled class, one tonne an application, `orders` tonnes a week, from the
/// first day of the run on; everything else as plain as it can be.
fn single(orders: f64) -> Scenario {
    let mut baseline = [0.0; Class::COUNT];
    baseline[Class::MagH.index()] = orders * DAYS_PER_YEAR / 7.0;
    Scenario {
        first: Month::new(2025, 1),
        last: Month::new(2025, 12),
        policy: Regime {
            from: Some(Date::new(2025, 1, 1)),
            scope: Scope::Heavy,
            pace: 1.0,
            early_pace: 1.0,
            ramp: 0.0,
            ramp_length: 0.0,
            review: 0,
            approval: 1.0,
            steering: 0.0,
            refusal: 0.0,
            news: 0.0,
            ..Regime::plain()
        },
        ship_weeks: 1.0,
        // Orders are what is used: no gap is ever closed.
        buyers: Buyers { adjust: f64::INFINITY, news_only: true, ..Buyers::default() },
        supply: Supply {
            suppliers: Vec::new(),
            projects: Vec::new(),
            recycling: 0.0,
            ..Supply::default()
        },
        tonnes_per_application: [1.0; Class::COUNT],
        alignment: vec![0.0],
        sensitive: vec![0.0],
        baseline: vec![baseline],
        ..Preset::FreeTrade.scenario()
    }
}

fn week(scenario: &Scenario, series: Series, week: usize) -> f64 {
    simulate(scenario).week(series, week, 0, Class::MagH)
}

#[test]
fn q4_a_backlog_builds_up_and_is_worked_off() {
    // 188 applications a week against 60 decisions for nine weeks, then 250.
    let mut scenario = single(188.0);
    scenario.policy.early_pace = 60.0 / 188.0;
    scenario.policy.pace = 250.0 / 188.0;
    scenario.policy.ramp = 9.0;
    near(week(&scenario, Series::Backlog, 8), 1_152.0, 1e-9);
    // Cleared 18.580645 weeks after the capacity rose: something is left after 18, nothing after 19.
    near(week(&scenario, Series::Backlog, 26), 1_152.0 - 18.0 * 62.0, 1e-9);
    near(week(&scenario, Series::Backlog, 27), 0.0, 1e-9);
    near(1_152.0 / 62.0, 18.580_645_161_290_324, 1e-12);
}

#[test]
fn q5_little_holds_in_the_steady_pipeline() {
    for (review, ship_weeks) in [(0_u32, 1.0), (4, 1.0), (9, 3.0)] {
        let mut scenario = Scenario { ship_weeks, ..single(100.0) };
        scenario.policy.pace = 1.5;
        scenario.policy.early_pace = 1.5;
        scenario.policy.review = review;
        let outcome = simulate(&scenario);
        let at = |series| outcome.week(series, 51, 0, Class::MagH);
        near(at(Series::Exports), 100.0, 1e-5);
        // What is in the pipeline at the end of a week is flow times time spent in it: the review,
        // and what shipping takes beyond the week of approval.
        let pipeline = at(Series::Backlog) + at(Series::Licensed);
        near(pipeline, 100.0 * (f64::from(review) + ship_weeks - 1.0), 1e-4);
    }
}

#[test]
fn q6_licences_are_used_oldest_first_and_expire() {
    let (validity, weeks) = (26, 60);
    let mut licences = Licences::default();
    licences.reset(weeks, 1);
    let mut last = (0.0, 0.0, 0.0);
    for week in 0..weeks {
        licences.issue(week, validity, [10.0]);
        let before = licences.totals()[0];
        // Seven a week leave, as long as there are that many.
        let drawn = if week + 1 < validity { 0.0 } else { licences.draw(week, 0, 7.0) };
        let after = licences.totals()[0];
        last = (before, after, licences.expire(week, 0));
        assert!(drawn <= 7.0);
    }
    near(last.0, 260.0, 1e-9);
    near(last.1, 253.0, 1e-9);
    near(last.2, 3.0, 1e-9);
}

#[test]
fn q7_capacity_is_shared_by_weight() {
    let shared = |weights: [f64; 3], capacity: f64| {
        let load = [10.0, 30.0, 60.0];
        let mut order = vec![0, 1, 2];
        order.sort_by(|a: &usize, b| weights[*b].total_cmp(&weights[*a]));
        let mut served = [0.0; 3];
        share_capacity(&load, &weights, &order, capacity, &mut served);
        [0, 1, 2].map(|i| load[i] * served[i])
    };
    let expect = |found: [f64; 3], expected: [f64; 3]| {
        for (found, expected) in found.iter().zip(expected) {
            near(*found, expected, 1e-12);
        }
    };
    expect(shared([1.0, 1.0, 1.0], 30.0), [3.0, 9.0, 18.0]);
    expect(shared([8.0, 1.0, 1.0], 30.0), [10.0, 20.0 / 3.0, 40.0 / 3.0]);
    expect(shared([1.0, 1.0, 1.0], 200.0), [10.0, 30.0, 60.0]);
    expect(shared([1.0, 1.0, 1.0], 0.0), [0.0, 0.0, 0.0]);
    // Hardly less than enough for all, by as much as rounding makes of it.
    for weights in [[1.0; 3], [0.3, 7.4, 1.1], [0.1, 0.2, 0.3], [1e-3, 1.0, 1e3]] {
        for less in [1e-12, 1e-14, 1.5e-16] {
            let found = shared(weights, 100.0 * (1.0 - less));
            near(found.iter().sum(), 100.0, 1e-6);
        }
    }
}
