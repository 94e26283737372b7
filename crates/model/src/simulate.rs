//! One run: a scenario goes in, weekly flows, stocks, output and prices come out.
//!
//! [`Engine::go_on`] reads as a table of contents: one pass a line, one file a pass.

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
pub(crate) mod others;
mod pipeline;
pub(crate) mod plan;
mod price;
mod produce;
mod regimes;
mod renew;
mod reroute;
mod serve;
pub mod server;
mod sharing;
mod ship;
mod state;
mod users;

use std::ops::Range;

use crate::maths::ces::Ces;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::units::Class;

pub use calendar::{Calendar, WeekPart};
pub use licences::Licences;
pub(crate) use others::standing_share;
pub use pipeline::Pipeline;
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
    /// Production in the short and in the long run.
    ces: Option<[Ces; 2]>,
    /// Whether outcomes keep who outside China sent what to whom.
    records_supply: bool,
}

/// What every pass of a week is given.
pub(crate) struct Week<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: Policy,
    pub(crate) standing: &'a Standing,
    /// Production in the short and in the long run.
    ces: &'a [Ces; 2],
    /// Share of the way from the one to the other, 0 to 1.
    pub(crate) long_run: f64,
    /// How the regime in force treats each cell; empty without one.
    treatments: &'a [Treatment],
    /// Demand of the week's month against the average.
    pub(crate) season: f64,
    /// Its number, from 0.
    pub(crate) number: usize,
}

impl Engine {
    /// Says whether outcomes of later runs are to know who outside China sent what to whom
    /// ([`Outcome::supplied`]). It costs a run some time, so they do not unless told so.
    pub fn record_supply(&mut self, records: bool) {
        self.records_supply = records;
    }

    /// Runs a scenario into an outcome, whose memory is used again. Nothing is allocated if the
    /// scenario is that of the run before, and next to nothing if only its rules differ.
    pub fn run(&mut self, scenario: &Scenario, outcome: &mut Outcome) {
        self.begin(scenario, outcome);
        self.go_on(scenario, outcome, 0..outcome.weeks());
    }

    /// Makes ready for a run whose weeks are run by [`Self::go_on`]: for those who cannot wait for
    /// all of it at once.
    pub fn begin(&mut self, scenario: &Scenario, outcome: &mut Outcome) {
        let (kept, plan) = self.plan.get_or_insert_with(|| (scenario.clone(), Plan::new(scenario)));
        if kept != scenario {
            plan.renew(kept, scenario);
        }
        let damage = &scenario.damage;
        let sigmas = [damage.sigma, damage.sigma_long];
        let ces = self.ces.get_or_insert_with(|| sigmas.map(|sigma| Ces::new(damage.alpha, sigma)));
        for (ces, sigma) in ces.iter_mut().zip(sigmas) {
            ces.update(damage.alpha, sigma);
        }
        outcome.reset(scenario, plan.cells());
        outcome.reset_supply(self.records_supply.then_some(&plan.nodes));
        self.state.reset(scenario, plan);
        self.state.desk.records = self.records_supply;
        self.standing.reset();
    }

    /// Runs some weeks of the run that was begun with this scenario and outcome: all of them, in
    /// order, each once. Weeks beyond the run are none.
    pub fn go_on(&mut self, scenario: &Scenario, outcome: &mut Outcome, weeks: Range<usize>) {
        let (Some((_, plan)), Some(ces)) = (&self.plan, &self.ces) else { return };
        for number in weeks.start..weeks.end.min(plan.weeks()) {
            let policy = plan.policy(number);
            self.standing.update(scenario, plan.regions, &policy);
            let week = Week::new(scenario, plan, policy, &self.standing, ces, number);
            let state = &mut self.state;
            outcome.begin(number);
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
            state.send_off(&week, outcome);
            state.feel_shortage(&week);
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
        ces: &'a [Ces; 2],
        number: usize,
    ) -> Self {
        let regime = policy.regime.and_then(|regime| plan.regimes.list.get(regime));
        let treatments = regime.map_or(&[][..], |regime| &regime.treatment);
        let month = plan.calendar.week_start(number).plus_days(3).month().number();
        let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
        let season = scenario.buyers.season.get(index).copied().unwrap_or(1.0);
        let long_run = plan.long_run(number);
        Self { scenario, plan, policy, standing, ces, long_run, treatments, season, number }
    }

    /// Output as a share of normal with the share `m` of the material (section 2.3): as in the short
    /// run for firms that have not found other ways yet, as in the long run for those that have.
    pub(crate) fn output(&self, m: f64) -> f64 {
        // Most tiers lack nothing, and the table need not be read for them.
        if m >= 1.0 {
            return 1.0;
        }
        let [short, long] = self.ces;
        let output = short.output(m);
        if self.long_run > 0.0 {
            output + self.long_run * (long.output(m) - output)
        } else {
            output
        }
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
