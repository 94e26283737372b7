#![allow(clippy::float_cmp, reason = "points are copied, not computed")]

use super::*;
use std::f64::consts::PI;

/// The error that estimates from 65,536 points may have.
const TOLERANCE: f64 = 0.01;

fn estimate(parameters: usize, seed: u64, function: impl Fn(&[f64]) -> f64) -> Indices {
    let design = Design::new(1 << 16, parameters, seed);
    let mut point = vec![0.0; parameters];
    let output = |run| {
        design.run(run, &mut point);
        function(&point)
    };
    let outputs: Vec<f64> = (0..design.runs()).map(output).collect();
    design.indices(&outputs).unwrap()
}

fn check(found: &Indices, case: &Value) {
    for (found, list) in [(&found.first, "S"), (&found.total, "ST")] {
        let expected = numbers(&case[list]);
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            near(*found, expected, TOLERANCE);
        }
    }
}

#[test]
fn u1_ishigami() {
    let case = case("U1");
    let (a, b) = (number(&case["a"]), number(&case["b"]));
    for seed in 0..4 {
        let found = estimate(3, seed, |x| {
            let [x, y, z] = [0, 1, 2].map(|at| PI * (2.0 * x[at] - 1.0));
            x.sin() + a * y.sin().powi(2) + b * z.powi(4) * x.sin()
        });
        check(&found, &case);
        near(found.variance / number(&case["V"]), 1.0, TOLERANCE);
        near(found.mean, a / 2.0, 0.05);
    }
}

#[test]
fn u2_sobol_g() {
    let case = case("U2");
    let a = numbers(&case["a"]);
    for seed in 0..4 {
        let found = estimate(4, seed, |x| {
            x.iter().zip(&a).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
        });
        check(&found, &case);
        near(found.mean, 1.0, 0.01);
    }
}

#[test]
fn an_output_that_does_not_vary_has_no_causes() {
    let design = Design::new(64, 3, 1);
    let found = design.indices(&vec![2.5; design.runs()]).unwrap();
    assert_eq!((found.variance, found.first, found.total), (0.0, vec![0.0; 3], vec![0.0; 3]));
    assert_eq!(design.indices(&[1.0; 7]), None);
    assert_eq!(Design::new(1, 1, 1).indices(&[1.0; 3]), None);
}

/// A parameter that does nothing has exactly no part, and each run differs from A where it
/// should.
#[test]
fn the_runs_are_a_then_b_then_one_column_swapped() {
    let design = Design::new(8, 3, 5);
    let point = |run| {
        let mut point = [0.0; 3];
        design.run(run, &mut point);
        point
    };
    assert_eq!(design.runs(), 40);
    for row in 0..8 {
        let (a, b) = (point(row), point(8 + row));
        for parameter in 0..3 {
            let mut expected = a;
            expected[parameter] = b[parameter];
            assert_eq!(point(8 * (2 + parameter) + row), expected);
            assert!((a[parameter] - b[parameter]).abs() > 0.0);
        }
    }
    let found = estimate(2, 1, |x| x[0]);
    assert_eq!((found.first[1], found.total[1]), (0.0, 0.0));
    near(found.total[0], 1.0, TOLERANCE);
}
