//! Formulas with an answer that can be looked up: no region, week or scenario is known here.
//!
//! Every number that a formula takes is finite and in the range that its page states; whoever
//! reads a scenario has seen to that. Outside it a formula gives its limit rather than a panic.

pub mod ces;
pub mod erlang;
pub(crate) mod extremes;
pub mod ipf;
pub mod logistic;
pub mod price;
pub mod risk;
pub mod sample;
pub mod sobol;
pub mod transport;
pub mod turn;
pub(crate) mod two;
