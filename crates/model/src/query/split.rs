//! Why a figure differs between two scenarios: the change split over what differs between them.

use crate::outcome::Outcome;
use crate::scenario::{CONTROLS, Control, Scenario, choice};
use crate::simulate::Engine;

/// With more levers than these, each order of moving them would be too many runs.
pub const SHAPLEY: usize = 5;

/// What differs between two scenarios.
#[derive(Clone, Copy, Debug)]
pub enum Lever {
    /// A number.
    Control(&'static Control),
    /// A choice, by its key; [`choice::ALIGN`]: the alignments of all regions together.
    Choice(&'static str),
    /// Everything that only a file says.
    Rest,
}

/// How the change was split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Shapley's value: the mean over all orders of moving the levers.
    Shapley,
    /// Each is moved after those before it.
    OneAtATime,
}

/// A change and its parts.
#[derive(Clone, Debug)]
pub struct Split {
    /// The figure of the first scenario.
    pub before: f64,
    /// The figure of the second.
    pub after: f64,
    /// How it was split.
    pub method: Method,
    /// What each lever has to do with it; they sum to `after - before` but for rounding.
    pub parts: Vec<(Lever, f64)>,
}

/// What differs, in the order of the controls; then choices; then the rest, if there is any.
#[must_use]
pub fn levers(plain: &Scenario, scenario: &Scenario) -> Vec<Lever> {
    let moved =
        |control: &&'static Control| (control.get(scenario) - control.get(plain)).abs() > 1e-9;
    let mut levers: Vec<Lever> = CONTROLS.iter().filter(moved).map(Lever::Control).collect();
    for key in choice::CHOICES {
        if choice::get(scenario, key) != choice::get(plain, key) {
            levers.push(Lever::Choice(key));
        }
    }
    if plain.alignment != scenario.alignment {
        levers.push(Lever::Choice(choice::ALIGN));
    }
    if mixed(plain, scenario, &levers, usize::MAX) != *scenario {
        levers.push(Lever::Rest);
    }
    levers
}

/// Splits the change of a figure between two scenarios over what differs.
pub fn split(
    plain: &Scenario,
    scenario: &Scenario,
    figure: impl Fn(&Scenario, &Outcome) -> f64,
) -> Split {
    let levers = levers(plain, scenario);
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    let mut value = |moved: usize| {
        let trial = mixed(plain, scenario, &levers, moved);
        engine.run(&trial, &mut outcome);
        figure(&trial, &outcome)
    };
    let count = levers.len();
    if count > SHAPLEY {
        let mut last = value(0);
        let before = last;
        let mut parts = Vec::with_capacity(count);
        for (at, lever) in levers.iter().enumerate() {
            let now = value((1 << (at + 1)) - 1);
            parts.push((*lever, now - last));
            last = now;
        }
        return Split { before, after: last, method: Method::OneAtATime, parts };
    }
    let values: Vec<f64> = (0..1 << count).map(&mut value).collect();
    let part = |at: usize| -> f64 {
        let without = (0..1 << count).filter(|moved: &usize| moved & (1 << at) == 0);
        let gain = |moved: usize| {
            weight(moved.count_ones() as usize, count) * (values[moved | (1 << at)] - values[moved])
        };
        without.map(gain).sum()
    };
    let parts = levers.iter().enumerate().map(|(at, lever)| (*lever, part(at))).collect();
    let (before, after) = (values[0], values[values.len() - 1]);
    Split { before, after, method: Method::Shapley, parts }
}

/// In which share of all orders a lever comes right after a set of so many: |S|!(n − |S| − 1)!/n!.
fn weight(before: usize, count: usize) -> f64 {
    let product = |from: usize, to: usize| (from..=to).map(|k| k as f64).product::<f64>();
    product(1, before) / product(count - before, count)
}

/// The first scenario with those levers as the second has them whose bits are set.
fn mixed(plain: &Scenario, scenario: &Scenario, levers: &[Lever], moved: usize) -> Scenario {
    let is_moved = |at: usize| moved.checked_shr(at as u32).unwrap_or(0) & 1 == 1;
    let rest = levers.iter().position(|lever| matches!(lever, Lever::Rest));
    let mut mixed = if rest.is_some_and(is_moved) { scenario.clone() } else { plain.clone() };
    for (at, lever) in levers.iter().enumerate() {
        let from = if is_moved(at) { scenario } else { plain };
        match lever {
            Lever::Control(control) => control.copy(from, &mut mixed),
            Lever::Choice(choice::ALIGN) => mixed.alignment.clone_from(&from.alignment),
            Lever::Choice(key) => {
                // What one scenario says another takes.
                let said = choice::get(from, key).unwrap_or_default();
                drop(choice::set(&mut mixed, key, &said));
            }
            Lever::Rest => {}
        }
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_all_sets_sum_to_one() {
        for count in 1..=SHAPLEY {
            let sets = (0_usize..1 << (count - 1)).map(|set| set.count_ones() as usize);
            let sum: f64 = sets.map(|before| weight(before, count)).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{count}: {sum}");
        }
    }
}
