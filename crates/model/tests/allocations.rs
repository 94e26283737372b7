//! Memory: a run asks for none after the first.

use std::alloc::System;

use model::outcome::Outcome;
use model::scenario::{Preset, Scenario};
use model::simulate::Engine;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a plan's rules ask for anew when one of them changes: lists of a few hundred bytes.
const OF_A_CHANGE: usize = 12;

/// How often a run asks for memory. The least of some runs counts, because what the test's own
/// machinery asks for at the same time is counted, too.
fn asked(engine: &mut Engine, outcome: &mut Outcome, scenarios: &[Scenario]) -> usize {
    let runs = scenarios.iter().cycle().take(8).map(|scenario| {
        let region = Region::new(MEMORY);
        engine.run(scenario, outcome);
        let change = region.change();
        change.allocations + change.reallocations
    });
    runs.min().unwrap_or(usize::MAX)
}

#[test]
fn a_run_after_the_first_asks_for_no_memory() {
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    for preset in Preset::ALL {
        let same = preset.scenario();
        let mut slower = same.clone();
        slower.policy.pace *= 0.5;
        engine.run(&same, &mut outcome);
        let again = asked(&mut engine, &mut outcome, std::slice::from_ref(&same));
        assert_eq!(again, 0, "{}", preset.id());
        let changed = asked(&mut engine, &mut outcome, &[slower, same]);
        assert!(changed <= OF_A_CHANGE, "{}: {changed} for another pace", preset.id());
    }
}
