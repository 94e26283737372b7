//! Case B1: orders swing more than use, by as much as Chen and others (2000) say.

use super::{near, single};
use model::maths::sample::Random;
use model::outcome::Series;
use model::simulate::simulate;
use model::units::Class;

/// The variance of orders over that of use for a buyer who orders up to `lead` times the mean of
/// the last `periods` weeks of use, where use is independent from week to week.
fn simulated(lead: f64, periods: usize) -> f64 {
    let mut random = Random::new(7);
    let used: Vec<f64> = (0..400_000).map(|_| random.share()).collect();
    let level =
        |week: usize| lead * used[week - periods..week].iter().sum::<f64>() / periods as f64;
    // What was used since the last order, and what the level has risen by.
    let weeks = periods + 1..used.len();
    let orders: Vec<f64> =
        weeks.map(|week| used[week - 1] + level(week) - level(week - 1)).collect();
    variance(&orders) / variance(&used)
}

fn variance(list: &[f64]) -> f64 {
    let mean = list.iter().sum::<f64>() / list.len() as f64;
    list.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / list.len() as f64
}

fn bound(lead: f64, periods: f64) -> f64 {
    let ratio = lead / periods;
    1.0 + 2.0 * ratio * (1.0 + ratio)
}

/// A buyer who orders up to a level keeps to the least swing that the theory allows, to sampling
/// error.
#[test]
fn b1_orders_up_to_a_level_swing_as_much_as_the_bound_says() {
    let all: serde_json::Value = serde_json::from_str(include_str!("../exact_cases.json")).unwrap();
    for row in all["B1"].as_array().unwrap() {
        let [lead, periods, least] = [0, 1, 2].map(|at| row[at].as_f64().unwrap());
        near(bound(lead, periods), least, 1e-12);
        near(simulated(lead, periods as usize) / least, 1.0, 0.01);
    }
}

/// The buyers of the model close the share `1/adjust` of the gap to their level each week. Closing
/// all of it is the rule of the theory with a level of one week's use, the last: L = p = 1, so the
/// variance of orders is five times that of independent use. Closing less smooths.
#[test]
fn b1_the_buyers_of_the_model_follow_that_rule() {
    near(bound(1.0, 1.0), 5.0, 1e-12);
    let mut scenario = single(100.0);
    scenario.policy.from = None;
    scenario.buyers.adjust = 1.0;
    scenario.buyers.cap = 1e6;
    scenario.supply.headroom = 1e6;
    let mut random = Random::new(5);
    scenario.buyers.season = std::array::from_fn(|_| 0.5 + random.share());
    scenario.last = scenario.first.plus(11);
    let series = |adjust: f64, series| -> Vec<f64> {
        let mut scenario = scenario.clone();
        scenario.buyers.adjust = adjust;
        let outcome = simulate(&scenario);
        (0..outcome.weeks()).map(|week| outcome.week(series, week, 0, Class::MagH)).collect()
    };
    let (orders, used) = (series(1.0, Series::Orders), series(1.0, Series::Use));
    for week in 1..used.len() {
        near(orders[week], (2.0 * used[week] - used[week - 1]).max(0.0), 1e-7);
    }
    let swing = |adjust| variance(&series(adjust, Series::Orders)) / variance(&used);
    assert!(swing(1.0) > swing(4.0) && swing(4.0) > swing(16.0), "{} {}", swing(1.0), swing(4.0));
}
