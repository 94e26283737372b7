//! What `e2e/perf/model.mjs` times, built for the page: each call of `main` is one run of one case,
//! the cases in turn. WebAssembly has no clock, so whoever calls measures.

use std::cell::RefCell;

use model::outcome::Outcome;
use model::scenario::{Preset, Scenario};
use model::simulate::Engine;
use model::units::Month;

/// One case: its scenarios are run in turn.
struct Case {
    scenarios: [Scenario; 2],
    engine: Engine,
    outcome: Outcome,
}

/// How many cases there are, in the order of the names in `model.mjs`.
const CASES: usize = 3;

thread_local! {
    static KEPT: RefCell<(usize, Vec<Case>)> = const { RefCell::new((0, Vec::new())) };
}

fn main() {
    KEPT.with_borrow_mut(|(calls, cases)| {
        if cases.is_empty() {
            cases.extend(all().map(Case::new));
        }
        let (case, turn) = (*calls % CASES, *calls / CASES % 2);
        *calls += 1;
        if let Some(Case { scenarios, engine, outcome }) = cases.get_mut(case) {
            engine.run(&scenarios[turn], outcome);
        }
    });
}

fn all() -> [[Scenario; 2]; CASES] {
    let same = Preset::April2025.scenario();
    let mut other_pace = same.clone();
    other_pace.policy.pace *= 1.25;
    let mut six_years = same.clone();
    six_years.last = Month::new(2030, 12);
    [[same.clone(), same.clone()], [same, other_pace], [six_years.clone(), six_years]]
}

impl Case {
    fn new(scenarios: [Scenario; 2]) -> Self {
        Self { scenarios, engine: Engine::default(), outcome: Outcome::default() }
    }
}
