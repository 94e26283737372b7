use super::*;

#[test]
fn p1_constant_elasticity() {
    let case = case("P1");
    let left = 1.0 - number(&case["short"]);
    for (elasticity, multiple) in numbers(&case["eps"]).into_iter().zip(numbers(&case["mult"])) {
        near(price::clearing(1.0, left, elasticity, 15.0), multiple, 1e-14);
    }
    // A shortage of a half, as printed.
    for (elasticity, multiple) in [(0.3, 10.079_368_4), (0.6, 3.174_802_1), (1.0, 2.0)] {
        near(price::clearing(8.0, 4.0, elasticity, 15.0), multiple, 5e-8);
    }
}

#[test]
fn the_ends_of_the_price() {
    for (wanted, available, expected) in
        [(1.0, 0.0, 15.0), (1.0, -1.0, 15.0), (0.0, 0.0, 1.0), (0.0, 5.0, 1.0), (3.0, 4.0, 1.0)]
    {
        near(price::clearing(wanted, available, 0.3, 15.0), expected, 0.0);
    }
    near(price::inside(2.0, 0.0, 0.3), 1.0, 0.0);
    near(price::inside(0.0, 0.0, 0.3), 1.0, 0.0);
    near(price::inside(0.0, 1.0, 0.3), 0.0, 0.0);
    near(price::inside(3.0, 1.0, 0.5), 0.5625, 1e-15);
}

#[test]
fn prices_rise_as_fast_as_they_fall() {
    near(price::step(2.0, 8.0, 0.5), 4.0, 1e-14);
    near(price::step(8.0, 2.0, 0.5), 4.0, 1e-14);
    near(price::step(1.0, 1.0, 0.125), 1.0, 0.0);
    near(price::volume_weighted(1.0, 3.0, 0.02), 1.04, 1e-15);
}
