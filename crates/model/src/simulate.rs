//! One run: a scenario goes in, weekly flows, stocks, output and prices come out.
//!
//! [`Engine::run`] reads as a table of contents: one pass a line, one file a pass.

mod adapt;
mod alert;
mod arrive;
mod calendar;
mod customs;
mod decide;
mod file;
mod groups;
mod licences;
mod order;
mod others;
mod plan;
mod price;
mod produce;
mod regimes;
mod reroute;
mod serve;
pub mod server;
mod ship;
mod state;

use crate::maths::ces::Ces;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::units::Class;

pub use calendar::{Calendar, WeekPart};
pub use licences::Licences;
pub(crate) use others::standing_share;
pub use plan::Plan;
pub use regimes::{Policy, Treatment};

use regimes::Standing;
use state::State;

/// Runs a scenario. Never fails and never panics, whatever the scenario holds.
#[must_use]
pub fn simulate(scenario: &Scenario) -> Outcome {
    let mut outcome = Outcome::default();
    Engine::default().run(scenario, &mut outcome);
    outcome
}

/// What a run works with, kept between runs so that memory is asked for once.
#[derive(Debug, Default)]
pub struct Engine {
    plan: Option<(Scenario, Plan)>,
    state: State,
    standing: Standing,
    ces: Option<Ces>,
}

/// What every pass of a week is given.
pub(crate) struct Week<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: Policy,
    pub(crate) standing: &'a Standing,
    pub(crate) ces: &'a Ces,
    /// How the regime in force treats each cell; empty without one.
    treatments: &'a [Treatment],
    /// Demand of the week's month against the average.
    pub(crate) season: f64,
    /// Its number, from 0.
    pub(crate) number: usize,
}

impl Engine {
    /// Runs a scenario into an outcome, whose memory is used again. Nothing is allocated if the
    /// scenario is that of the run before.
    pub fn run(&mut self, scenario: &Scenario, outcome: &mut Outcome) {
        if self.plan.as_ref().is_none_or(|(made_for, _)| made_for != scenario) {
            self.plan = Some((scenario.clone(), Plan::new(scenario)));
        }
        let Some((_, plan)) = &self.plan else { return };
        let damage = &scenario.damage;
        let ces = self.ces.get_or_insert_with(|| Ces::new(damage.alpha, damage.sigma));
        ces.update(damage.alpha, damage.sigma);
        outcome.reset(scenario, plan.cells());
        self.state.reset(scenario, plan);
        self.standing.reset();
        for number in 0..plan.weeks() {
            let policy = plan.policy(number);
            self.standing.update(&scenario.alignment, plan.regions, &policy);
            let week = Week::new(scenario, plan, policy, &self.standing, ces, number);
            let state = &mut self.state;
            state.turn(&week);
            state.feel_news(&week);
            state.pass_on(&week, outcome);
            state.receive(&week, outcome);
            state.produce(&week, outcome);
            state.order(&week, outcome);
            state.file_applications(&week, outcome);
            state.finish_handling(&week);
            state.decide(&week, outcome);
            state.release_what_needs_no_licence(&week);
            state.ship(&week, outcome);
            state.serve_from_elsewhere(&week, outcome);
            state.feel_shortage(&week, outcome);
            state.adapt(&week);
            state.set_prices(&week, outcome);
            state.record(&week, outcome);
        }
    }
}

impl<'a> Week<'a> {
    fn new(
        scenario: &'a Scenario,
        plan: &'a Plan,
        policy: Policy,
        standing: &'a Standing,
        ces: &'a Ces,
        number: usize,
    ) -> Self {
        let regime = policy.regime.and_then(|regime| plan.regimes.list.get(regime));
        let treatments = regime.map_or(&[][..], |regime| &regime.treatment);
        let month = plan.calendar.week_start(number).plus_days(3).month().number();
        let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
        let season = scenario.buyers.season.get(index).copied().unwrap_or(1.0);
        Self { scenario, plan, policy, standing, ces, treatments, season, number }
    }

    /// How a cell is treated this week.
    pub(crate) fn treatment(&self, cell: usize) -> Treatment {
        self.treatments.get(cell).copied().unwrap_or(Treatment::Free)
    }

    /// The day that decides which caps are in force.
    pub(crate) fn middle(&self) -> crate::units::Date {
        self.plan.calendar.week_start(self.number).plus_days(3)
    }
}

/// Cells are numbered region by region, class by class within.
#[must_use]
pub(crate) const fn cell(region: usize, class: Class) -> usize {
    region * Class::COUNT + class.index()
}
