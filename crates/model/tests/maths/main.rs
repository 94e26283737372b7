//! The formulas against answers known in closed form or computed apart from this code: every case
//! of `exact_cases.json` that needs no simulation, the values printed in sections 5.3 and 6 of the
//! model, and invariants 11, 13 and 16 of section 4.3 over random inputs.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use model::maths::ces::{self, Ces};
use model::maths::erlang::erlang3;
use model::maths::ipf::{self, Fit, Rows, Scratch};
use model::maths::logistic::{logistic, logit, rise_time};
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

/// The tests of all cases, as text.
const TESTS: [&str; 11] = [
    include_str!("../exact/main.rs"),
    include_str!("../exact/stocks.rs"),
    include_str!("../exact/swing.rs"),
    include_str!("delays.rs"),
    include_str!("draws.rs"),
    include_str!("fitting.rs"),
    include_str!("prices.rs"),
    include_str!("production.rs"),
    include_str!("scores.rs"),
    include_str!("sensitivity.rs"),
    include_str!("transport.rs"),
];

/// Every case of the file, and those that section 6 has besides, has a test that is named after it.
#[test]
fn every_case_has_a_test() {
    let all: Value = serde_json::from_str(include_str!("../exact_cases.json")).unwrap();
    let printed = ["Q5", "E3", "R3", "S2", "U3", "M3"];
    for id in all.as_object().unwrap().keys().map(String::as_str).chain(printed) {
        let name = format!("fn {}_", id.to_lowercase());
        let mut tests = TESTS.iter().flat_map(|text| text.split("#[test]").skip(1));
        assert!(tests.any(|test| test.trim_start().starts_with(&name)), "no test {name}...");
    }
}

mod production;

mod delays;

mod prices;

mod fitting;

mod transport;

mod turn;

mod draws;

mod sensitivity;

mod scores;
