//! What happens: figures of the record and a [`scenario::Scenario`] go in, an
//! [`outcome::Outcome`] comes out.
//!
//! This crate is pure. It must never mention a browser, a clock, a picture or randomness without
//! a seed: the same scenario gives the same outcome, bit for bit, in a page, in a program and in
//! a test.

pub mod data;
pub mod decimal;
pub mod maths;
pub mod outcome;
pub mod query;
pub mod queueing;
pub mod rank;
pub mod scenario;
pub mod simulate;
pub mod uncertainty;
pub mod units;
