//! The scenario that a reader works on, and where it came from.

use model::scenario::{Control, Preset, Scenario};

/// A preset and what the reader made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Where it started.
    pub preset: Preset,
    /// What it is now.
    pub scenario: Scenario,
}

impl Chosen {
    /// A preset as it is.
    #[must_use]
    pub fn plain(preset: Preset) -> Self {
        Self { preset, scenario: preset.scenario() }
    }

    /// Whether a control stands where the preset has it.
    #[must_use]
    pub fn is_plain(&self, control: &Control) -> bool {
        let plain = control.get(&self.preset.scenario());
        (control.get(&self.scenario) - plain).abs() < 1e-9
    }
}
