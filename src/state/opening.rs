//! What an address asks for, and the first run of it: a slice of weeks at a time, so that a phone's
//! browser can do other things in between.

use ::address::Read;
use model::outcome::Outcome;
use model::simulate::Engine;

/// So many weeks of the run are one slice.
const SLICE: usize = 12;

/// A page that is about to be shown.
#[derive(Debug)]
pub struct Opening {
    pub(super) read: Read,
    pub(super) engine: Engine,
    pub(super) outcome: Outcome,
    /// The next week to run.
    week: usize,
}

impl Opening {
    /// Reads an address, and begins its run.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let (read, mut engine) = (::address::read(query), Engine::default());
        let mut outcome = Outcome::default();
        engine.begin(&read.scenario, &mut outcome);
        Self { read, engine, outcome, week: 0 }
    }

    /// Runs another slice; tells whether there are more.
    pub fn go_on(&mut self) -> bool {
        let weeks = self.week..self.week + SLICE;
        self.week = weeks.end;
        self.engine.go_on(&self.read.scenario, &mut self.outcome, weeks);
        self.week < self.outcome.weeks()
    }
}
