//! The licence pipeline by itself: what becomes of orders that are given and do not change. It is
//! there to be timed, and to be compared with the whole run. Sections 2.0, 2.1, 2.5 and 2.6.

use super::regimes::Standing;
use super::state::{State, Streams};
use super::{Plan, Week};
use crate::maths::ces::Ces;
use crate::outcome::Outcome;
use crate::scenario::Scenario;

/// A scenario's licence office and customs, with memory that is kept between runs.
#[derive(Debug)]
pub struct Pipeline {
    scenario: Scenario,
    plan: Plan,
    state: State,
    standing: Standing,
    ces: [Ces; 2],
}

impl Pipeline {
    /// That of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let damage = &scenario.damage;
        Self {
            plan: Plan::new(scenario),
            state: State::default(),
            standing: Standing::default(),
            ces: [damage.sigma, damage.sigma_long].map(|sigma| Ces::new(damage.alpha, sigma)),
            scenario: scenario.clone(),
        }
    }

    /// Puts the same orders to it every week, civil and sensitive tonnes by cell (region by region,
    /// class by class within). Nobody is alarmed, nothing arrives, nothing is used: what the outcome
    /// says of that is nothing.
    pub fn run(&mut self, orders: &[Streams], outcome: &mut Outcome) {
        let Self { scenario, plan, state, standing, ces } = self;
        outcome.reset(scenario, plan.cells());
        state.reset(scenario, plan);
        standing.reset();
        for number in 0..plan.weeks() {
            let policy = plan.policy(number);
            standing.update(scenario, plan.regions, &policy);
            let week = Week::new(scenario, plan, policy, standing, ces, number);
            outcome.begin(number);
            for (cell, orders) in state.cells.iter_mut().zip(orders) {
                cell.orders = *orders;
            }
            state.file_applications(&week, outcome);
            state.finish_handling(&week);
            state.decide(&week, outcome);
            state.release_what_needs_no_licence(&week);
            state.ship(&week, outcome);
        }
    }
}
