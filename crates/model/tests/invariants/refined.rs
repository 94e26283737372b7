//! Invariant 14: the weekly step is fine enough for the licence pipeline (`halved` halves the step
//! of the whole model). A pipeline of the same rules with any step is written here, for orders that
//! never change: with a step of one week it must be the simulation, and with finer steps give nearly
//! the same.

use super::*;
use model::scenario::{Buyers, Preset, Regime, Scenario, Supply};
use model::units::{Class, DAYS_PER_YEAR};
use proptest::prelude::*;

/// Tonnes ordered a week, and tonnes an application.
const ORDERS: f64 = 100.0;

/// What a licence office does: pace before and after `rise`, in tonnes a week.
#[derive(Clone, Copy, Debug)]
struct Office {
    early: f64,
    late: f64,
    rise: u32,
    review: u32,
    ship: f64,
}

fn scenario(office: Office) -> Scenario {
    let mut baseline = [0.0; Class::COUNT];
    baseline[Class::MagH.index()] = ORDERS * DAYS_PER_YEAR / 7.0;
    let plain = Preset::FreeTrade.scenario();
    Scenario {
        policy: Regime {
            from: Some(plain.first.first_day()),
            pace: office.late / ORDERS,
            early_pace: office.early / ORDERS,
            ramp: f64::from(office.rise),
            ramp_length: 0.0,
            review: office.review,
            approval: 1.0,
            steering: 0.0,
            refusal: 0.0,
            news: 0.0,
            validity: 10_000,
            ..Regime::plain()
        },
        ship_weeks: office.ship,
        buyers: Buyers { adjust: f64::INFINITY, news_only: true, ..Buyers::default() },
        supply: Supply {
            suppliers: Vec::new(),
            projects: Vec::new(),
            headroom: 1e3,
            recycling: 0.0,
            ..Supply::default()
        },
        tonnes_per_application: [1.0; Class::COUNT],
        alignment: vec![0.0],
        sensitive: vec![0.0],
        baseline: vec![baseline],
        ..plain
    }
}

/// Cumulative shipments by week with `parts` steps a week.
fn pipeline(office: Office, weeks: usize, parts: u32) -> Vec<f64> {
    let step = 1.0 / f64::from(parts);
    let (mut waiting, mut licensed, mut total) = (0.0, 0.0, 0.0);
    let mut ready = ORDERS * (office.ship - 1.0);
    let mut shipped = Vec::new();
    for at in 0..weeks as u32 * parts {
        if at >= office.review * parts {
            waiting += ORDERS * step;
        }
        let pace =
            if at < office.rise * parts { office.early.min(office.late) } else { office.late };
        let decided = f64::min(waiting, pace * step);
        waiting -= decided;
        licensed += decided;
        let part = step / office.ship;
        total += (licensed + ready) * part;
        licensed *= 1.0 - part;
        ready *= 1.0 - part;
        if (at + 1) % parts == 0 {
            shipped.push(total);
        }
    }
    shipped
}

fn offices() -> impl Strategy<Value = Office> {
    (0.0..300.0_f64, 0.0..300.0_f64, 0..26_u32, 0..12_u32, 1.0..6.0_f64)
        .prop_map(|(early, late, rise, review, ship)| Office { early, late, rise, review, ship })
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn finer_steps_change_little(office in offices()) {
        let model = cumulative(&simulate(&scenario(office)), Series::Exports);
        let weekly = pipeline(office, model.len(), 1);
        for (model, weekly) in model.iter().zip(&weekly) {
            prop_assert!((model - weekly).abs() <= 1e-6 * weekly.max(1.0), "{model} {weekly}");
        }
        let total = ORDERS * model.len() as f64;
        for (parts, tolerance) in [(2, 0.02), (16, 0.04)] {
            let fine = pipeline(office, model.len(), parts);
            for (model, fine) in model.iter().zip(&fine) {
                prop_assert!((model - fine).abs() <= tolerance * total, "{parts}: {model} {fine}");
            }
        }
    }
}
