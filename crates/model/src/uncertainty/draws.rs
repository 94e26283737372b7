//! Many runs of one scenario, each with other plausible values.

use super::{RANGES, Range};
use crate::maths::sample::latin_hypercube;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::simulate::Engine;

/// Which values to draw, and how often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draws {
    /// How many runs: 64 while something moves, 512 at rest.
    pub count: usize,
    /// The same seed draws the same values, whatever the scenario.
    pub seed: u64,
    /// Whether licence pace and approval are drawn as well: what the authorities might choose, on
    /// top of what nobody knows.
    pub policy: bool,
    /// Width of every range as a share of the plausible one: 1 as in [`RANGES`], 0 draws nothing.
    pub width: f64,
}

impl Default for Draws {
    fn default() -> Self {
        Self { count: 64, seed: 1, policy: false, width: 1.0 }
    }
}

/// Points of a Latin hypercube with one dimension for each range, drawn or not: two scenarios see
/// the same draws, so that their difference is not noise.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    draws: Draws,
    points: Vec<f64>,
}

impl Draws {
    /// Draws.
    #[must_use]
    pub fn sample(self) -> Sample {
        let mut points = Vec::new();
        latin_hypercube(self.count, RANGES.len(), self.seed, &mut points);
        Sample { draws: self, points }
    }

    /// Runs a scenario with each draw in turn and shows each run, with the number of its draw.
    /// Memory is asked for once.
    pub fn run(self, base: &Scenario, mut show: impl FnMut(usize, &Scenario, &Outcome)) {
        let sample = self.sample();
        let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
        let mut scenario = base.clone();
        for number in 0..self.count {
            sample.put(number, base, &mut scenario);
            engine.run(&scenario, &mut outcome);
            show(number, &scenario, &outcome);
        }
    }
}

impl Sample {
    /// The values of one draw for a scenario, each in its control's unit; what is not drawn is
    /// left out.
    #[must_use]
    pub fn values(&self, number: usize, base: &Scenario) -> Vec<(&'static Range, f64)> {
        let value = |(range, share): (&'static Range, f64)| {
            let (_, own) = range.own(base)?;
            Some((range, range.value(own, self.draws.width, share)))
        };
        self.shares(number).filter_map(value).collect()
    }

    /// Makes `scenario` the base with one draw's values; its memory is used again.
    pub fn put(&self, number: usize, base: &Scenario, scenario: &mut Scenario) {
        scenario.clone_from(base);
        for (range, share) in self.shares(number) {
            range.put(base, self.draws.width, share, scenario);
        }
    }

    /// The ranges that are drawn, each with one draw's share of its distribution, 0 to 1.
    fn shares(&self, number: usize) -> impl Iterator<Item = (&'static Range, f64)> {
        let start = number.saturating_mul(RANGES.len());
        let point = self.points.get(start..).unwrap_or_default();
        let policy = self.draws.policy;
        RANGES.iter().zip(point.iter().copied()).filter(move |(range, _)| policy || !range.policy)
    }
}
