//! The licence pipeline by itself gives what the whole run gives for the same orders.

use model::outcome::{Outcome, Series};
use model::scenario::{Buyers, Preset, Scenario, Supply};
use model::simulate::{Pipeline, simulate};
use model::units::Class;

/// The controls of a preset, put to magnets that are ordered alike every week: nobody is alarmed,
/// nobody orders more than is used, nobody else delivers.
fn steady(preset: Preset) -> Scenario {
    let (mut scenario, plain) = (preset.scenario(), Preset::FreeTrade.scenario());
    scenario.policy.news = 0.0;
    for regime in &mut scenario.before {
        regime.news = 0.0;
    }
    for row in &mut scenario.baseline {
        (row[Class::Lox.index()], row[Class::Hox.index()]) = (0.0, 0.0);
    }
    Scenario {
        buyers: Buyers {
            adjust: f64::INFINITY,
            adjust_front: f64::INFINITY,
            news_only: true,
            ..plain.buyers
        },
        supply: Supply {
            suppliers: Vec::new(),
            projects: Vec::new(),
            headroom: 1e3,
            recycling: 0.0,
            ..plain.supply
        },
        sensitive: vec![0.0; plain.regions()],
        ..scenario
    }
}

#[test]
fn it_ships_what_the_whole_run_ships() {
    for preset in [Preset::April2025, Preset::Truce, Preset::FreeTrade] {
        let scenario = steady(preset);
        let whole = simulate(&scenario);
        let cells: Vec<(usize, Class)> = (0..scenario.regions())
            .flat_map(|region| Class::ALL.map(|class| (region, class)))
            .collect();
        let of = |outcome: &Outcome, series, week| -> Vec<f64> {
            cells.iter().map(|&(region, class)| outcome.week(series, week, region, class)).collect()
        };
        let orders = of(&whole, Series::Orders, 0);
        let mut alone = Outcome::default();
        let given: Vec<[f64; 2]> = orders.iter().map(|civil| [*civil, 0.0]).collect();
        // The second run uses the first one's memory.
        let mut pipeline = Pipeline::new(&scenario);
        for _ in 0..2 {
            pipeline.run(&given, &mut alone);
        }
        for week in 0..whole.weeks() {
            let now = of(&whole, Series::Orders, week);
            for (now, first) in now.iter().zip(&orders) {
                assert!((now - first).abs() <= 1e-9 * first, "{}: orders change", preset.id());
            }
            for series in [Series::Applications, Series::Approved, Series::Refused, Series::Exports]
            {
                let pairs = of(&whole, series, week).into_iter().zip(of(&alone, series, week));
                for ((whole, alone), (region, class)) in pairs.zip(&cells) {
                    assert!(
                        (whole - alone).abs() <= 1e-9 * (1.0 + whole),
                        "{}, week {week}, {series:?} of {region} {class:?}: {whole}, {alone} alone",
                        preset.id()
                    );
                }
            }
        }
        let controlled = of(&alone, Series::Applications, alone.weeks() - 1).iter().sum::<f64>();
        assert_eq!(controlled > 0.0, preset != Preset::FreeTrade, "{}", preset.id());
    }
}
