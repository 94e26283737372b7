//! What holds for every scenario: the invariants of section 4.3 of the model that concern the
//! simulation. Those of single formulas (11, 13 and part of 16) are in `tests/maths`.
//!
//! Scenarios are drawn at random from one seed, so that every run tests the same. A few are drawn
//! by default; `MODEL_CASES=2000 cargo test --release -p model --test invariants` draws that many
//! for each invariant.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "../common/mass.rs"]
mod mass;
#[path = "../common/sane.rs"]
mod sane;
mod scenarios;

mod bounds;
mod conservation;
mod dependence;
mod embargo;
mod free_trade;
mod halved;
mod monotone;
mod priority;
mod refined;
mod scale;
mod symmetry;
mod validity;

use model::outcome::{Outcome, Series};
use model::simulate::simulate;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// How proptest is to run: from one seed, `cases` times unless `MODEL_CASES` says otherwise.
fn config(cases: u32) -> ProptestConfig {
    #[expect(clippy::disallowed_methods, reason = "a test runner gives tests no arguments")]
    let wanted = std::env::var("MODEL_CASES").ok();
    let cases = wanted.map_or(cases, |text| text.parse().unwrap());
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_250_404),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A series summed over all regions and classes and over the weeks so far, by week.
fn cumulative(outcome: &Outcome, series: Series) -> Vec<f64> {
    let mut total = 0.0;
    (0..outcome.weeks())
        .map(|week| {
            let cells = mass::cells(outcome);
            total += cells.map(|(r, k)| outcome.week(series, week, r, k)).sum::<f64>();
            total
        })
        .collect()
}
