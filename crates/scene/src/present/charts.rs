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

use text::headline::Subject;

pub use backtest::backtest;
pub use capacity::capacity;
pub use exports::exports;
pub use output::output;
pub use prices::prices;
pub use queue::queue;
pub use shortfall::shortfall;
pub use stages::stages;
pub use stocks::stocks;

/// What every chart is made from: what the headline speaks of.
pub type Facts<'a> = Subject<'a>;
