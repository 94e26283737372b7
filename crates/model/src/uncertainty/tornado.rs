//! Which unknown number matters most, one at a time.

use super::{RANGES, Range};
use crate::outcome::Outcome;
use crate::rank::ascending_by;
use crate::scenario::Scenario;
use crate::simulate::Engine;

/// The shares of a distribution at which a swing is measured.
const ENDS: [f64; 2] = [0.10, 0.90];

/// What one number alone does to a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// Which number.
    pub range: &'static Range,
    /// Its values that a tenth and nine tenths of its distribution lie below, in its unit.
    pub values: [f64; 2],
    /// The result at each.
    pub results: [f64; 2],
}

impl Swing {
    /// How far apart the results are.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.results[1] - self.results[0]).abs()
    }
}

/// A result, and what moves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The result of the scenario as it is.
    pub result: f64,
    /// By number, the widest swing first.
    pub swings: Vec<Swing>,
}

/// Runs a scenario with each number in turn at the ends of its range and everything else as it is;
/// policy only if asked.
#[must_use]
pub fn tornado(
    scenario: &Scenario,
    policy: bool,
    metric: impl Fn(&Scenario, &Outcome) -> f64,
) -> Tornado {
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    engine.run(scenario, &mut outcome);
    let result = metric(scenario, &outcome);
    let mut drawn = scenario.clone();
    let mut swings = Vec::with_capacity(RANGES.len());
    for range in RANGES.iter().filter(|range| policy || !range.policy) {
        let mut swing = Swing { range, values: [0.0; 2], results: [0.0; 2] };
        for (end, share) in ENDS.into_iter().enumerate() {
            drawn.clone_from(scenario);
            let Some(value) = range.put(scenario, 1.0, share, &mut drawn) else { break };
            engine.run(&drawn, &mut outcome);
            swing.values[end] = value;
            swing.results[end] = metric(&drawn, &outcome);
            if end == 1 {
                swings.push(swing);
            }
        }
    }
    Tornado { result, swings: ascending_by(swings, |swing| -swing.width()) }
}
