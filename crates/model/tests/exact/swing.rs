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

/// That swing comes from a level that follows what was used. Buyers of the model know the season: the
/// level stays, as if it were the mean of endless weeks, and orders swing as much as use does, however
/// fast a gap is closed.
#[test]
fn b1_a_season_that_is_known_makes_orders_swing_no_more_than_use() {
    near(bound(1.0, 1e12), 1.0, 1e-9);
    let mut scenario = single(100.0);
    scenario.policy.from = None;
    scenario.supply.headroom = 1e6;
    let mut random = Random::new(5);
    scenario.buyers.season = std::array::from_fn(|_| 0.5 + random.share());
    scenario.last = scenario.first.plus(11);
    for adjust in [1.0, 4.0, 16.0] {
        scenario.buyers.adjust = adjust;
        let outcome = simulate(&scenario);
        let series = |series| -> Vec<f64> {
            (0..outcome.weeks()).map(|week| outcome.week(series, week, 0, Class::MagH)).collect()
        };
        let (orders, used) = (series(Series::Orders), series(Series::Use));
        for (orders, used) in orders.iter().zip(&used) {
            near(*orders, *used, 1e-7);
        }
        near(variance(&orders) / variance(&used), 1.0, 1e-9);
    }
}
