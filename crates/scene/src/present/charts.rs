//! From the model's figures to what the charts are drawn from: one file a chart.

mod backtest;
mod capacity;
mod exports;
mod output;
mod prices;
mod queue;
mod shortfall;
mod stages;
mod stocks;

use address::View;
use model::outcome::Outcome;
use model::scenario::{Preset, Scenario};
use text::headline::Other;

pub use backtest::backtest;
pub use capacity::capacity;
pub use exports::exports;
pub use output::output;
pub use prices::prices;
pub use queue::queue;
pub use shortfall::shortfall;
pub use stages::stages;
pub use stocks::stocks;

/// What every chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Where the scenario started.
    pub preset: Preset,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What comes of it.
    pub outcome: &'a Outcome,
    /// How one looks at it.
    pub view: &'a View,
    /// What it is compared with.
    pub other: Option<&'a Other>,
}

impl Facts<'_> {
    /// What it is compared with, looked at in the same way.
    fn other(&self) -> Option<Self> {
        let Other { preset, scenario, outcome } = self.other?;
        Some(Self { preset: *preset, scenario, outcome, view: self.view, other: None })
    }
}
