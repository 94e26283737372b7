//! The run whose figures are shown: the scenario that it was for and what it gave. While the second
//! program works in a worker of its own it runs the model, so that the page's thread is free to
//! paint; before that, and where it cannot, the page does.

use std::sync::Arc;

use leptos::prelude::*;
use model::outcome::Outcome;
use model::simulate::Engine;
use text::headline::Other;

use super::{Chosen, View, query};
use crate::browser::desk::{Answer, Desk};
use crate::browser::timing::{self, Start};

/// A scenario and its result. They go together: no figure is of one with the sentence of another.
#[derive(Debug)]
pub struct Run {
    /// What was run.
    pub chosen: Chosen,
    /// What it gave.
    pub outcome: Outcome,
    /// What it is compared with instead of the average of 2024.
    pub other: Option<Arc<Other>>,
}

/// What a worker was asked to run: the question's number, the scenario, and when.
type Asked = (u32, Chosen, Start);

/// Who runs the model.
#[derive(Clone, Copy)]
pub struct Runner {
    engine: StoredValue<Engine>,
    desk: StoredValue<Option<Desk>, LocalStorage>,
    /// What the worker is at.
    asked: StoredValue<Option<Asked>, LocalStorage>,
    /// What it is asked next: a reader who drags on sees every answer that there was time for.
    next: StoredValue<Option<Chosen>>,
    questions: StoredValue<u32>,
    run: RwSignal<Run>,
}

/// A worker that has not answered for so long, ms, is given up.
const PATIENCE: f64 = 3_000.0;

impl Runner {
    /// Goes on from the first run.
    pub(super) fn new(chosen: &Chosen, compare: &str, engine: Engine, outcome: Outcome) -> Self {
        let other = Other::of(compare).map(Arc::new);
        Self {
            engine: StoredValue::new(engine),
            desk: StoredValue::new_local(None),
            asked: StoredValue::new_local(None),
            next: StoredValue::new(None),
            questions: StoredValue::new(0),
            run: RwSignal::new(Run { chosen: chosen.clone(), outcome, other }),
        }
    }

    /// The run that is shown.
    pub(super) fn shown(self) -> RwSignal<Run> {
        self.run
    }

    /// From here on a worker runs what it can.
    pub fn lend(self, desk: &Desk) {
        self.desk.set_value(Some(desk.clone()));
    }

    /// There is no worker any more: what it owes is run here.
    pub fn give_up(self) {
        self.desk.set_value(None);
        let owed = self.asked.try_update_value(Option::take).flatten();
        let next = self.next.try_update_value(Option::take).flatten();
        if let Some(chosen) = next.or(owed.map(|(_, chosen, _)| chosen)) {
            self.run_here(chosen);
        }
    }

    /// Runs a scenario at once: what is chosen together with a month is shown together with it.
    pub(super) fn run_now(self, chosen: Chosen) {
        self.asked.set_value(None);
        self.next.set_value(None);
        self.run_here(chosen);
    }

    /// Has a scenario run, unless that is what is shown: by the worker, unless other months begin
    /// with it.
    pub(super) fn want(self, chosen: Chosen) {
        let idle = self.asked.with_value(Option::is_none);
        if idle && self.run.with_untracked(|run| run.chosen == chosen) {
            return timing::end_frame();
        }
        let late =
            |asked: &Option<Asked>| asked.as_ref().map(|(_, _, start)| start.since() > PATIENCE);
        match self.asked.with_value(late) {
            Some(false) if self.fits(&chosen) => return self.next.set_value(Some(chosen)),
            Some(true) => self.desk.set_value(None),
            _ => {}
        }
        self.next.set_value(None);
        let sent = self.fits(&chosen).then(|| self.ask(&chosen)).flatten();
        let asked = sent.map(|number| (number, chosen.clone(), Start::now("model-run")));
        let waits = asked.is_some();
        self.asked.set_value(asked);
        if !waits {
            self.run_here(chosen);
        }
    }

    /// Whether a scenario has the months of the run that is shown.
    fn fits(self, chosen: &Chosen) -> bool {
        let months = |chosen: &Chosen| (chosen.scenario.first, chosen.scenario.last);
        self.run.with_untracked(|run| months(&run.chosen) == months(chosen))
    }

    /// Asks the worker, if there is one.
    fn ask(self, chosen: &Chosen) -> Option<u32> {
        self.desk.with_value(|desk| {
            let number = self.questions.get_value().wrapping_add(1);
            self.questions.set_value(number);
            let words = query(chosen, &View::of(chosen.preset));
            desk.as_ref()?.ask("outcome", number, &[&words]);
            Some(number)
        })
    }

    /// Takes what the worker gives.
    pub fn take(self, answer: &Answer) {
        let asked = |asked: &mut Option<Asked>| asked.take_if(|asked| asked.0 == answer.number());
        let Some((_, chosen, start)) = self.asked.try_update_value(asked).flatten() else { return };
        start.measure();
        let numbers = answer.numbers();
        let mut taken = None;
        // In the memory of the run before: a megabyte at every change.
        self.run.update(|run| {
            taken = run.outcome.take_numbers(&chosen.scenario, &numbers);
            run.chosen = chosen.clone();
        });
        if taken.is_none() {
            self.run_here(chosen);
        }
        if let Some(next) = self.next.try_update_value(Option::take).flatten() {
            self.want(next);
        }
    }

    fn run_here(self, chosen: Chosen) {
        let outcome = timing::measured("model-run", || {
            let mut outcome = Outcome::default();
            self.engine.update_value(|engine| engine.run(&chosen.scenario, &mut outcome));
            outcome
        });
        self.run.update(|run| (run.chosen, run.outcome) = (chosen, outcome));
    }
}
