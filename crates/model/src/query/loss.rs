//! What a disruption is expected to cost, in the manner of the United States' survey of 2025: odds
//! times loss, summed over scenarios. Section 2.13.

use crate::outcome::Outcome;
use crate::scenario::{Quota, Scenario};
use crate::simulate::Engine;
use crate::units::{Class, Sector};

/// Odds that a year brings none of a class (judgement: once in ten years, and the same for every
/// class, so that ranks do not depend on it).
pub const ODDS: f64 = 0.1;

impl Outcome {
    /// Value added at risk in the whole run, all regions and sectors, USD.
    #[must_use]
    pub fn loss(&self, scenario: &Scenario) -> f64 {
        let at_risk = |month| {
            (0..self.regions())
                .flat_map(|region| Sector::ALL.map(|sector| (region, sector)))
                .map(|(region, sector)| self.value_at_risk(scenario, month, region, sector))
                .sum::<f64>()
        };
        self.months().map(at_risk).sum()
    }
}

/// The scenario, but with none of a class exported in its first twelve months.
#[must_use]
pub fn without(scenario: &Scenario, class: Class) -> Scenario {
    let mut classes = [false; Class::COUNT];
    classes[class.index()] = true;
    let from = scenario.first.first_day();
    let until = Some(scenario.first.plus(12).first_day());
    Scenario {
        quota: Some(Quota { from, until, classes, share: 0.0, duty: 0.0 }),
        ..scenario.clone()
    }
}

/// What is lost beyond the scenario's own losses, of each class, if its first year brings none of
/// it; USD, value added at risk in the whole run.
#[must_use]
pub fn losses_without(scenario: &Scenario, outcome: &Outcome) -> [f64; Class::COUNT] {
    let own = outcome.loss(scenario);
    let (mut engine, mut cut) = (Engine::default(), Outcome::default());
    Class::ALL.map(|class| {
        let without = without(scenario, class);
        engine.run(&without, &mut cut);
        (cut.loss(&without) - own).max(0.0)
    })
}

/// Odds times loss over scenarios that exclude each other: pairs of odds (0 to 1) and loss, USD.
#[must_use]
pub fn expected(branches: &[(f64, f64)]) -> f64 {
    branches.iter().map(|(odds, loss)| odds * loss).sum()
}
