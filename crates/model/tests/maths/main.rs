//! The formulas against answers known in closed form or computed apart from this code: every case
//! of `exact_cases.json` that needs no simulation, the values printed in sections 5.3 and 6 of the
//! model, and invariants 11, 13 and 16 of section 4.3 over random inputs.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use model::maths::ces::{self, Ces};
use model::maths::erlang::erlang3;
use model::maths::ipf::{self, Fit, Rows, Scratch};
use model::maths::logistic::{logistic, logit, rise_time};
use model::maths::orders::bullwhip;
use model::maths::price;
use model::maths::risk::{self, EuropeanRisk};
use model::maths::sample::{Random, latin_hypercube, log_uniform, triangular};
use model::maths::sobol::{Design, Indices};
use model::maths::transport::Transport;
use proptest::prelude::*;
use serde_json::Value;

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// Relative to the expected value or, below 1, absolute.
fn close(found: f64, expected: f64, tolerance: f64) {
    near(found, expected, tolerance * expected.abs().max(1.0));
}

/// A case of the file.
fn case(id: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../exact_cases.json")).unwrap();
    all.get(id).unwrap_or_else(|| panic!("no case {id}")).clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

/// All numbers in a list, or in a list of lists row by row.
fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap().iter();
    list.flat_map(|item| item.as_f64().map_or_else(|| numbers(item), |found| vec![found])).collect()
}

fn sum(list: &[f64]) -> f64 {
    list.iter().sum()
}

/// Every case belongs to this file or to the simulation's tests: a new one is not overlooked.
#[test]
fn every_case_of_the_file_has_a_test() {
    let here = "B1 L1 L2 L3 L4 L5 R1 R2 P1 C1 S1 U1 U2 M1 M2 M4";
    let simulation = "Q1 Q2 Q3 Q4 Q6 Q7 E1 E2";
    let all: Value = serde_json::from_str(include_str!("../exact_cases.json")).unwrap();
    let mut found: Vec<&str> = all.as_object().unwrap().keys().map(String::as_str).collect();
    let mut known: Vec<&str> = here.split(' ').chain(simulation.split(' ')).collect();
    found.sort_unstable();
    known.sort_unstable();
    assert_eq!(found, known);
}

mod production;

mod delays;

mod prices;

mod fitting;

mod transport;

mod draws;

mod sensitivity;

mod scores;
