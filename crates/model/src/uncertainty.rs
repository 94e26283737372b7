//! How far a result can be trusted: what becomes of it when the numbers that nobody knows take
//! other plausible values. Section 2.14 of the model.
//!
//! Policy is not drawn at random unless asked: it is what a scenario is about. Neither is a number
//! that the scenario puts outside its plausible range: that is a choice, too. Numbers of earlier
//! regimes ([`crate::scenario::Scenario::before`]) stay as they are.

mod draws;
mod fan;
mod ranges;
mod sobol;
mod tornado;

pub use draws::{Draws, Sample};
pub use fan::{Fan, QUANTILES, fan, fan_of, quantile};
pub use ranges::{RANGES, Range, Shape};
pub use sobol::{Influence, sobol};
pub use tornado::{Swing, Tornado, tornado};
