//! Undo and redo over everything that the reader sets: the scenario, what is shown and in what,
//! the region in focus. The clock is no step: it is meant to be moved to and fro.

use std::collections::VecDeque;

use leptos::prelude::*;
use model::units::{Selection, Unit};

use super::{AppState, Chosen, View};

/// So many steps can be taken back.
const MOST: usize = 200;

/// What a step goes back to.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    chosen: Chosen,
    region: Option<usize>,
    selection: Selection,
    unit: Unit,
    changes: bool,
    compare: String,
}

impl Step {
    fn of(chosen: &Chosen, view: &View) -> Self {
        Self {
            chosen: chosen.clone(),
            region: view.region,
            selection: view.selection,
            unit: view.unit,
            changes: view.changes,
            compare: view.compare.clone(),
        }
    }
}

/// The steps, and whether a drag is under way, which is one step however long it lasts.
#[derive(Debug, Default)]
struct Steps {
    past: VecDeque<Step>,
    future: Vec<Step>,
    dragging: bool,
    noted: bool,
    moving: bool,
}

/// What can be taken back and done again.
#[derive(Clone, Copy)]
pub struct History {
    steps: StoredValue<Steps>,
    /// How many steps can be taken back, and how many done again.
    pub counts: RwSignal<(usize, usize)>,
}

impl History {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self { steps: StoredValue::new(Steps::default()), counts: RwSignal::new((0, 0)) }
    }

    /// Notes every change of the state from here on.
    pub fn follow(self, state: AppState) {
        Effect::new(move |before: Option<Step>| {
            let now = state.chosen.with(|chosen| state.view.with(|view| Step::of(chosen, view)));
            if let Some(before) = before.filter(|before| *before != now) {
                self.note(before);
            }
            now
        });
    }

    /// A drag begins or ends: what changes in between is one step.
    pub fn drag(self, on: bool) {
        self.steps.update_value(|steps| {
            if steps.dragging != on {
                (steps.dragging, steps.noted) = (on, false);
            }
        });
    }

    /// Takes the last step back.
    pub fn undo(self, state: AppState) {
        self.travel(state, |steps, now| {
            let to = steps.past.pop_back()?;
            steps.future.push(now);
            Some(to)
        });
    }

    /// Does the step that was taken back last again.
    pub fn redo(self, state: AppState) {
        self.travel(state, |steps, now| {
            let to = steps.future.pop()?;
            steps.past.push_back(now);
            Some(to)
        });
    }

    fn note(self, before: Step) {
        self.steps.update_value(|steps| {
            if std::mem::take(&mut steps.moving) || (steps.dragging && steps.noted) {
                return;
            }
            steps.noted = true;
            steps.future.clear();
            steps.past.push_back(before);
            if steps.past.len() > MOST {
                steps.past.pop_front();
            }
        });
        self.count();
    }

    fn travel(self, state: AppState, step: fn(&mut Steps, Step) -> Option<Step>) {
        let now = state.chosen.with_untracked(|c| state.view.with_untracked(|v| Step::of(c, v)));
        let mut to = None;
        self.steps.update_value(|steps| {
            to = step(steps, now);
            steps.moving = to.is_some();
        });
        let Some(to) = to else { return };
        let (first, last) = (to.chosen.scenario.first, to.chosen.scenario.last);
        if state.view.with_untracked(|view| view.compare != to.compare) {
            state.compare_with(to.compare);
        }
        state.choose(to.chosen);
        state.view.update(|view| {
            view.region = to.region;
            view.selection = to.selection;
            view.unit = to.unit;
            view.changes = to.changes;
            view.month = view.month.clamp(first, last);
        });
        self.count();
    }

    fn count(self) {
        self.counts.set(self.steps.with_value(|steps| (steps.past.len(), steps.future.len())));
    }
}

impl Default for History {
    fn default() -> Self {
        Self::new()
    }
}
