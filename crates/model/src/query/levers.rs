//! What helps a region most: each of the seven controls that matter most moved by itself.

use crate::outcome::{Outcome, Series};
use crate::rank::ascending_by;
use crate::scenario::{CONTROLS, Control, Scenario};
use crate::simulate::Engine;
use crate::units::Class;

/// How many controls matter most: the first of [`CONTROLS`].
pub const MAIN: usize = 7;

/// One control, moved by itself to that end of its range at which a region lacks less.
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    /// Which control.
    pub control: &'static Control,
    /// Where the scenario has it, in its unit.
    pub from: f64,
    /// Where it was moved, in its unit; as `from` if neither end helps.
    pub to: f64,
    /// What the region then lacks in the whole run, t.
    pub missing: f64,
}

/// What a region lacks, and what each control alone makes of it.
#[derive(Clone, Debug)]
pub struct Help {
    /// What it lacks in the whole run, t.
    pub missing: f64,
    /// What it needs in the whole run, t.
    pub need: f64,
    /// By control, the one that helps most first.
    pub moved: Vec<Moved>,
}

/// What a region needs of some classes in a whole run, and what of it is not there, t.
#[must_use]
pub fn need_and_missing(outcome: &Outcome, region: usize, classes: &[Class]) -> (f64, f64) {
    outcome.months().fold((0.0, 0.0), |(needs, lacks), month| {
        let at = |series| outcome.month(series, month, region, classes);
        let need = at(Series::Need);
        (needs + need, lacks + (need - at(Series::Use)).max(0.0))
    })
}

/// Runs the scenario with each control in turn at either end of its range, everything else as it
/// is. `present` is the scenario's own outcome.
#[must_use]
pub fn help(scenario: &Scenario, present: &Outcome, region: usize, classes: &[Class]) -> Help {
    let (need, missing) = need_and_missing(present, region, classes);
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    let mut trial = scenario.clone();
    let mut moved = Vec::with_capacity(MAIN);
    for control in CONTROLS.iter().take(MAIN) {
        let from = control.get(scenario);
        let mut best = Moved { control, from, to: from, missing };
        for end in [control.min, control.max] {
            trial.clone_from(scenario);
            if (control.set(&mut trial, end) - from).abs() < 1e-9 {
                continue;
            }
            engine.run(&trial, &mut outcome);
            let (_, then) = need_and_missing(&outcome, region, classes);
            if then < best.missing {
                best = Moved { to: end, missing: then, ..best };
            }
        }
        moved.push(best);
    }
    Help { missing, need, moved: ascending_by(moved, |one| one.missing) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::region_index;
    use crate::scenario::Preset;
    use crate::simulate::simulate;
    use crate::units::Selection;

    #[test]
    fn no_control_alone_does_harm_and_the_best_comes_first() {
        let scenario = Preset::April2025.scenario();
        let outcome = simulate(&scenario);
        let region = region_index("DE").unwrap_or_default();
        let classes = Selection::Magnets.classes();
        let help = help(&scenario, &outcome, region, classes);
        assert!(help.missing > 0.0 && help.missing < help.need, "{help:?}");
        assert_eq!(help.moved.len(), MAIN);
        assert!(help.moved.iter().all(|one| one.missing <= help.missing));
        assert!(help.moved.is_sorted_by(|a, b| a.missing <= b.missing));
        // What is told of the best is what a run with it gives.
        let best = help.moved[0];
        let mut own = scenario;
        best.control.set(&mut own, best.to);
        let (_, missing) = need_and_missing(&simulate(&own), region, classes);
        assert!((missing - best.missing).abs() < 1e-9);
        assert!(best.missing < help.missing);
    }

    #[test]
    fn where_nothing_is_missing_nothing_helps() {
        let scenario = Preset::FreeTrade.scenario();
        let help = help(&scenario, &simulate(&scenario), 0, Selection::Magnets.classes());
        assert!(help.missing < 1e-6);
        assert!(help.moved.iter().all(|one| one.missing <= help.missing));
    }
}
