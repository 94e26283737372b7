//! Which unknown number matters most, all at once: Sobol's indices.

use super::{RANGES, Range};
use crate::maths::sobol::Design;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::simulate::Engine;

/// How much of a result's variance comes from one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// Which number.
    pub range: &'static Range,
    /// Share of the variance that it explains alone; an estimate may be a little below 0.
    pub first: f64,
    /// Share of the variance that it has a part in.
    pub total: f64,
}

/// Sobol's indices of those numbers among `keys` that the scenario leaves within their ranges, in
/// the order of [`RANGES`]: `points × (numbers + 2)` runs. `None` if there are fewer than two
/// points or no such number.
#[must_use]
pub fn sobol(
    scenario: &Scenario,
    keys: &[&str],
    points: usize,
    seed: u64,
    metric: impl Fn(&Scenario, &Outcome) -> f64,
) -> Option<Vec<Influence>> {
    let ranges: Vec<&'static Range> = RANGES
        .iter()
        .filter(|range| keys.contains(&range.key) && range.own(scenario).is_some())
        .collect();
    if ranges.is_empty() {
        return None;
    }
    let design = Design::new(points, ranges.len(), seed);
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    let mut drawn = scenario.clone();
    let mut shares = vec![0.0; ranges.len()];
    let mut results = Vec::with_capacity(design.runs());
    for number in 0..design.runs() {
        design.run(number, &mut shares);
        drawn.clone_from(scenario);
        for (range, share) in ranges.iter().zip(&shares) {
            range.put(scenario, 1.0, *share, &mut drawn);
        }
        engine.run(&drawn, &mut outcome);
        results.push(metric(&drawn, &outcome));
    }
    let indices = design.indices(&results)?;
    let found = ranges.into_iter().zip(indices.first.into_iter().zip(indices.total));
    Some(found.map(|(range, (first, total))| Influence { range, first, total }).collect())
}
