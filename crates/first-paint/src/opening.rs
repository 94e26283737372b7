//! What the page opens with: the default preset, its run, and how one looks at it.

use address::View;
use model::outcome::Outcome;
use model::query::Comparison;
use model::scenario::{Preset, Scenario};
use model::simulate::simulate;
use scene::map::MapState;
use scene::present::map_state;
use text::headline::Subject;

/// The default view with its figures.
pub(crate) struct Opening {
    pub(crate) preset: Preset,
    pub(crate) scenario: Scenario,
    pub(crate) outcome: Outcome,
    pub(crate) view: View,
}

impl Opening {
    /// Runs it.
    pub(crate) fn new() -> Self {
        let preset = Preset::default();
        let scenario = preset.scenario();
        let outcome = simulate(&scenario);
        Self { preset, scenario, outcome, view: View::of(preset) }
    }

    /// What is said of it.
    pub(crate) fn subject(&self) -> Subject<'_> {
        let Self { preset, scenario, outcome, view } = self;
        Subject { preset: *preset, scenario, outcome, view, other: None }
    }

    /// The figures of its table.
    pub(crate) fn comparisons(&self) -> Vec<Comparison> {
        self.subject().comparisons().map(|(_, one)| one).collect()
    }

    /// Its map, without what is seen only when it is magnified: that needs the program.
    pub(crate) fn map(&self, comparisons: &[Comparison]) -> MapState {
        let mut state = map_state(&self.scenario, &self.outcome, comparisons, &self.view);
        state.hubs.clear();
        state.sites.clear();
        state
    }
}
