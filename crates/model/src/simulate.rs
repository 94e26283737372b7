//! One run: a scenario goes in, weekly flows and stocks of every region and class come out.
//!
//! Orders are constant here: what buyers do about a shortage (stocks, hoarding, other suppliers)
//! belongs to passes of its own that go between the ones below, one file each.

mod calendar;
mod customs;
mod decide;
mod file;
mod licences;
mod plan;
pub mod server;

use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::units::Class;

pub use calendar::{Calendar, WeekPart};
pub use plan::{Plan, Policy};

pub use licences::Licences;

/// Runs a scenario. Never fails and never panics, whatever the scenario holds.
#[must_use]
pub fn simulate(scenario: &Scenario) -> Outcome {
    let mut outcome = Outcome::default();
    Engine::default().run(scenario, &mut outcome);
    outcome
}

/// The state of a run, kept between runs so that memory is asked for once.
#[derive(Clone, Debug, Default)]
pub struct Engine {
    /// Tonnes in minimum handling that fall due in a coming week: a ring over weeks, by cell.
    due: Vec<f64>,
    /// Slots of that ring.
    slots: usize,
    /// Tonnes that wait for a decision, by cell.
    waiting: Vec<f64>,
    /// Approved tonnes that have not been shipped, by week of approval and cell.
    licences: Licences,
    /// Uncontrolled look-alikes held by customs, by cell.
    held: Vec<f64>,
    /// Tonnes set free by the end of the controls and not yet shipped, by cell.
    released: Vec<f64>,
    /// Share of civil orders under general licences.
    general: f64,
    /// Backlog in applications, by region: rewritten each week.
    load: Vec<f64>,
    /// Share of the backlog that is decided, by region: rewritten each week.
    served: Vec<f64>,
}

impl Engine {
    /// Runs a scenario into an outcome, whose memory is used again.
    pub fn run(&mut self, scenario: &Scenario, outcome: &mut Outcome) {
        let plan = Plan::new(scenario);
        outcome.reset(scenario, plan.cells());
        self.reset(&plan);
        for week in 0..plan.weeks() {
            let policy = plan.policy(week);
            self.file_applications(&plan, &policy, week, outcome);
            self.finish_handling(week);
            self.decide(&plan, &policy, week, outcome);
            self.ship_licensed(&plan, &policy, week, outcome);
            self.clear_customs(&plan, &policy, week, outcome);
            self.release_after_end(&plan, &policy, week, outcome);
            self.spread_general_licences(&plan, &policy);
            self.record_stocks(week, outcome);
        }
    }

    fn reset(&mut self, plan: &Plan) {
        let cells = plan.cells();
        // One slot for this week, one for each week of review, one for what is applied for again.
        self.slots = plan.review + 2;
        for (state, length) in [
            (&mut self.due, cells * self.slots),
            (&mut self.waiting, cells),
            (&mut self.held, cells),
            (&mut self.released, cells),
        ] {
            state.clear();
            state.resize(length, 0.0);
        }
        self.licences.reset(plan.weeks(), cells);
        self.general = 0.0;
    }

    /// What falls due `delay` weeks after `week`.
    fn due_in(&mut self, week: usize, delay: usize) -> &mut [f64] {
        let cells = self.waiting.len();
        let start = ((week + delay) % self.slots) * cells;
        &mut self.due[start..start + cells]
    }

    /// Moves what has been in handling for the minimum time to those that wait for a decision.
    fn finish_handling(&mut self, week: usize) {
        let cells = self.waiting.len();
        let start = (week % self.slots) * cells;
        for (waiting, due) in self.waiting.iter_mut().zip(&mut self.due[start..start + cells]) {
            *waiting += *due;
            *due = 0.0;
        }
    }

    /// General licences spread towards their target with a time constant, while controls last.
    fn spread_general_licences(&mut self, plan: &Plan, policy: &Policy) {
        self.general +=
            policy.controlled * (plan.general_target - self.general) / plan.general_spread.max(1.0);
    }

    fn record_stocks(&self, week: usize, outcome: &mut Outcome) {
        let rows = outcome.rows(week);
        rows.backlog.copy_from_slice(&self.waiting);
        for slot in self.due.chunks_exact(self.waiting.len().max(1)) {
            for (backlog, due) in rows.backlog.iter_mut().zip(slot) {
                *backlog += due;
            }
        }
        rows.licensed.copy_from_slice(self.licences.totals());
        for (held, (customs, released)) in
            rows.held.iter_mut().zip(self.held.iter().zip(&self.released))
        {
            *held = customs + released;
        }
    }
}

/// Cells are numbered region by region, class by class within.
#[must_use]
pub(crate) const fn cell(region: usize, class: Class) -> usize {
    region * Class::COUNT + class.index()
}
