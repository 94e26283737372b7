//! What the page knows: three signals, and two for what moves without changing a figure: the
//! camera and whether the clock plays. Everything else is derived from them.

mod address;
mod chosen;
mod history;

use std::sync::Arc;

use leptos::prelude::*;
use model::outcome::Outcome;
use model::query::Comparison;
use model::scenario::Scenario;
use model::simulate::Engine;
use model::units::Month;
use scene::camera::Camera;
use scene::picture::Target;
use text::headline::{Other, Subject};

use crate::browser::page::{self, Room};
use crate::browser::timing;

pub use ::address::{Repair, Theme, View};
pub use address::{follow_address, query};
pub use chosen::Chosen;
pub use history::History;

/// The page's state, handed to every view by context.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The preset and the scenario that the reader made of it.
    pub chosen: RwSignal<Chosen>,
    /// How one looks at it.
    pub view: RwSignal<View>,
    /// What the pointer or the focus is on.
    pub hovered: RwSignal<Option<Target>>,
    /// Which part of the map is seen, and how large. It changes with every move of a finger, so it
    /// is no part of `view`, from which figures and sentences follow.
    pub camera: RwSignal<Camera>,
    /// Whether the clock plays.
    pub playing: RwSignal<bool>,
    /// Whether the change under way follows a hand: then the map goes with it at once.
    pub by_hand: StoredValue<bool>,
    /// The window's room.
    pub room: RwSignal<Room>,
    /// What the address said that had to be repaired.
    pub repairs: RwSignal<Vec<Repair>>,
    /// The result of the present scenario.
    pub outcome: Memo<Arc<Outcome>>,
    /// What the scenario is compared with instead of the average of 2024.
    pub other: Memo<Option<Arc<Other>>>,
    /// The copy that the reader pinned, as an address says it; empty before.
    pub pinned: RwSignal<String>,
    /// The figures of every region in the month and the classes looked at.
    pub comparisons: Memo<Vec<Comparison>>,
    /// The headline.
    pub headline: Memo<String>,
    /// How fast the clock plays: 1, 2 or 4 months in the time of one.
    pub speed: RwSignal<u32>,
    /// Whether the layout of other goods could not be had.
    pub layout_failed: RwSignal<bool>,
    /// What can be taken back.
    pub history: History,
}

impl AppState {
    /// The state that an address describes.
    #[must_use]
    pub fn from_address(query: &str) -> Self {
        let read = ::address::read(query);
        let chosen = RwSignal::new(Chosen { preset: read.preset, scenario: read.scenario });
        let view = RwSignal::new(read.view);
        let outcome = outcome_of(chosen);
        let compare = Memo::new(move |_| view.with(|view| view.compare.clone()));
        let other = Memo::new_with_compare(
            move |_| compare.with(|compare| Other::of(compare).map(Arc::new)),
            |_, _| true,
        );
        let comparisons = Memo::new(move |_| {
            let mut all = Vec::new();
            subject(chosen, view, outcome, other, &mut |subject| {
                all = subject.comparisons().map(|(_, comparison)| comparison).collect();
            });
            all
        });
        let headline = Memo::new(move |_| {
            let mut headline = String::new();
            subject(chosen, view, outcome, other, &mut |subject| headline = subject.headline());
            headline
        });
        let room = RwSignal::new(page::room());
        page::on_room_change(move |now| room.set(now));
        Self {
            chosen,
            view,
            room,
            hovered: RwSignal::new(None),
            camera: RwSignal::new(Camera::WORLD),
            playing: RwSignal::new(false),
            by_hand: StoredValue::new(false),
            repairs: RwSignal::new(read.repairs),
            outcome,
            other,
            pinned: RwSignal::new(String::new()),
            comparisons,
            headline,
            speed: RwSignal::new(1),
            layout_failed: RwSignal::new(false),
            history: History::new(),
        }
    }

    /// The state that surrounds a view.
    ///
    /// A view that is not inside the page gets the default state instead of nothing.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self::from_address(""))
    }

    /// Puts the clock on a month of the run.
    pub fn set_month(&self, month: Month) {
        let (first, last) = self.months();
        self.view.update(|view| view.month = month.clamp(first, last));
    }

    /// First and last month of the run.
    #[must_use]
    pub fn months(&self) -> (Month, Month) {
        self.chosen.with(|chosen| (chosen.scenario.first, chosen.scenario.last))
    }

    /// A slider is being moved: from here to the end of the next paint is one frame.
    pub fn follow_hand(&self) {
        timing::measure_frame();
        self.by_hand.set_value(true);
    }

    /// Puts a region into focus, or takes it out if it is there already.
    pub fn toggle_region(&self, region: usize) {
        self.view.update(|view| {
            view.region = if view.region == Some(region) { None } else { Some(region) };
        });
    }
}

/// What figures and sentences are made from.
fn subject(
    chosen: RwSignal<Chosen>,
    view: RwSignal<View>,
    outcome: Memo<Arc<Outcome>>,
    other: Memo<Option<Arc<Other>>>,
    tell: &mut dyn FnMut(&Subject<'_>),
) {
    chosen.with(|Chosen { preset, scenario }| {
        view.with(|view| {
            outcome.with(|outcome| {
                let preset = *preset;
                other.with(|other| {
                    tell(&Subject { preset, scenario, outcome, view, other: other.as_deref() });
                });
            });
        });
    });
}

/// Runs the model when the scenario changes, in memory that is kept.
fn outcome_of(chosen: RwSignal<Chosen>) -> Memo<Arc<Outcome>> {
    let engine = StoredValue::new(Engine::default());
    // Every run gives a new outcome; comparing it with the last would cost more than it saves.
    Memo::new_with_compare(
        move |_| {
            chosen.with(|chosen| {
                timing::measured("model-run", || Arc::new(run(engine, &chosen.scenario)))
            })
        },
        |_, _| true,
    )
}

fn run(engine: StoredValue<Engine>, scenario: &Scenario) -> Outcome {
    let mut outcome = Outcome::default();
    engine.update_value(|engine| engine.run(scenario, &mut outcome));
    outcome
}
