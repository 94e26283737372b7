use super::*;

#[test]
fn m1_concentration() {
    let case = case("M1");
    near(risk::concentration(&numbers(&case["shares"])).unwrap(), number(&case["hhi"]), 1e-12);
    assert_eq!(risk::concentration(&[0.0, 0.0]), None);
    assert_eq!(risk::concentration(&[]), None);
    // Half from a country with governance 5 that restricts exports, half from within the Union.
    let suppliers = [(3.0, 5.0 * 1.2), (3.0, 2.0 * 0.8)];
    near(risk::weighted_concentration(suppliers.into_iter()).unwrap(), 1.9, 1e-12);
}

#[test]
fn m2_european_supply_risk() {
    let case = case("M2");
    let risk = EuropeanRisk {
        world: number(&case["gs"]),
        union: number(&case["eu"]),
        import_reliance: number(&case["ir"]),
        recycling: number(&case["rir"]),
        substitution: number(&case["si"]),
    };
    near(risk.score(), number(&case["sr"]), 1e-14);
    // A Union that imports nothing depends on its own sources alone.
    near(EuropeanRisk { import_reliance: 0.0, ..risk }.score(), 3.5 * 0.99 * 0.9, 1e-14);
}

#[test]
fn m3_three_factors() {
    near(risk::three_factor(0.8, 0.9, 0.5), 0.711_378_7, 5e-8);
    near(risk::three_factor(0.0, 0.9, 0.5), 0.0, 0.0);
}

#[test]
fn m4_coverage() {
    let case = case("M4");
    let [china, others] = ["cn_s", "oth_s"].map(|key| number(&case[key]));
    let [at_home, rest] = ["cn_d", "row_d"].map(|key| number(&case[key]));
    let found = risk::coverage_without(china + others, china, at_home + rest, at_home);
    near(found.unwrap(), number(&case["cover"]), 1e-15);
    assert_eq!(risk::coverage_without(5.0, 4.0, 5.0, 5.0), None);
}

proptest! {
    /// Invariant 16.
    #[test]
    fn concentration_is_between_equals_and_one_alone(
        amounts in prop::collection::vec(0.0..100.0_f64, 1..20), factor in 1e-3..1e3_f64,
    ) {
        prop_assume!(sum(&amounts) > 0.0);
        let found = risk::concentration(&amounts).unwrap();
        prop_assert!(found >= 1.0 / amounts.len() as f64 - 1e-12 && found <= 1.0 + 1e-12);
        let scaled: Vec<f64> = amounts.iter().map(|amount| factor * amount).collect();
        prop_assert!((risk::concentration(&scaled).unwrap() - found).abs() < 1e-12);
    }

    /// Invariant 16: of the same world, the more is China's the less covers the rest.
    #[test]
    fn coverage_falls_as_the_share_rises(
        share in 0.0..0.9_f64, more in 0.01..0.1_f64, home in 0.0..0.9_f64,
    ) {
        let coverage = |share: f64| risk::coverage_without(250.0, 250.0 * share, 240.0, 240.0 * home);
        prop_assert!(coverage(share + more) < coverage(share));
    }
}
