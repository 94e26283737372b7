//! What the page knows: three signals, and two for what moves without changing a figure: the
//! camera and whether the clock plays. Everything else is derived from them.

mod address;
mod chosen;
mod history;
mod opening;
mod run;

use std::sync::Arc;

use leptos::prelude::*;
use model::query::Comparison;
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
pub use opening::Opening;
pub use run::{Run, Runner};

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
    /// The run whose figures are shown: that of `chosen`, or in a moment so.
    pub run: RwSignal<Run>,
    /// Who runs the model.
    pub runner: Runner,
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
        let mut opening = Opening::of(query);
        while opening.go_on() {}
        Self::of(opening)
    }

    /// The state that a page begins with.
    #[must_use]
    pub fn of(Opening { read, engine, outcome, .. }: Opening) -> Self {
        let chosen = RwSignal::new(Chosen { preset: read.preset, scenario: read.scenario });
        let view = RwSignal::new(read.view);
        let runner = chosen.with_untracked(|chosen| {
            view.with_untracked(|view| Runner::new(chosen, &view.compare, engine, outcome))
        });
        let run = runner.shown();
        let comparisons = Memo::new(move |_| {
            said(run, view, |subject| subject.comparisons().map(|(_, one)| one).collect())
        });
        let headline = Memo::new(move |_| said(run, view, |subject| subject.headline()));
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
            run,
            runner,
            pinned: RwSignal::new(String::new()),
            comparisons,
            headline,
            speed: RwSignal::new(1),
            layout_failed: RwSignal::new(false),
            history: History::new(),
        }
    }

    /// From here on whatever is chosen is run.
    pub fn follow_choice(self) {
        Effect::new(move |before: Option<()>| {
            let chosen = self.chosen.get();
            if before.is_some() {
                self.runner.want(chosen);
            }
        });
    }

    /// Shows what an address describes, read as at the start.
    pub fn adopt(&self, query: &str) {
        let read = ::address::read(query);
        if self.view.with_untracked(|view| view.compare != read.view.compare) {
            self.compare_with(read.view.compare.clone());
        }
        let chosen = Chosen { preset: read.preset, scenario: read.scenario };
        // Another month stands beside its own run's figures alone.
        if self.view.with_untracked(|view| view.month == read.view.month) {
            self.follow_hand();
            self.chosen.set(chosen);
        } else {
            self.choose(chosen);
        }
        self.view.set(read.view);
        self.repairs.set(read.repairs);
    }

    /// Chooses a scenario and runs it at once: a month that changes with it never stands beside
    /// another run's figures.
    pub fn choose(&self, chosen: Chosen) {
        self.chosen.set(chosen);
        self.settle();
    }

    /// Runs what is chosen at once, so that its figures are shown with whatever else changes.
    pub fn settle(&self) {
        self.runner.run_now(self.chosen.get_untracked());
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

    /// A slider is being moved: from here until it shows in the picture is one frame.
    pub fn follow_hand(&self) {
        timing::begin_frame();
        self.by_hand.set_value(true);
    }

    /// Compares with another scenario, as an address says it; with the average of 2024 if it is empty.
    pub fn compare_with(&self, compare: String) {
        let other = Other::of(&compare).map(Arc::new);
        self.view.update(|view| {
            view.changes = other.is_some();
            view.compare = compare;
        });
        self.run.update(|run| run.other = other);
    }

    /// Puts a region into focus, or takes it out if it is there already.
    pub fn toggle_region(&self, region: usize) {
        self.view.update(|view| {
            view.region = if view.region == Some(region) { None } else { Some(region) };
        });
    }
}

/// What can be said of the run as one looks at it.
fn said<T>(run: RwSignal<Run>, view: RwSignal<View>, say: impl Fn(&Subject<'_>) -> T) -> T {
    run.with(|Run { chosen: Chosen { preset, scenario }, outcome, other }| {
        let (preset, other) = (*preset, other.as_deref());
        view.with(|view| say(&Subject { preset, scenario, outcome, view, other }))
    })
}
