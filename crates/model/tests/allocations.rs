//! Memory: a run asks for none after the first.

use std::alloc::System;

use model::outcome::Outcome;
use model::scenario::Preset;
use model::simulate::Engine;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a plan's rules ask for anew when one of them changes: lists of a few hundred bytes.
const OF_A_CHANGE: usize = 12;

/// One test, because what other threads of this program ask for is counted, too.
#[test]
fn a_run_after_the_first_asks_for_no_memory() {
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    for preset in Preset::ALL {
        let mut scenario = preset.scenario();
        engine.run(&scenario, &mut outcome);
        let region = Region::new(MEMORY);
        engine.run(&scenario, &mut outcome);
        let asked = region.change();
        assert_eq!(asked.allocations + asked.reallocations, 0, "{}", preset.id());

        scenario.policy.pace *= 0.5;
        let region = Region::new(MEMORY);
        engine.run(&scenario, &mut outcome);
        let asked = region.change();
        let asked = asked.allocations + asked.reallocations;
        assert!(asked <= OF_A_CHANGE, "{}: {asked} for another pace", preset.id());
    }
}
