use super::*;

#[test]
fn c1_values() {
    let case = case("C1");
    let (alpha, sigma) = (number(&case["alpha"]), number(&case["sigma"]));
    let table = Ces::new(alpha, sigma);
    for (m, f) in numbers(&case["m"]).into_iter().zip(numbers(&case["f"])) {
        near(ces::exact(alpha, sigma, m), f, 1e-14);
        near(table.output(m), f, 1e-7 * f);
    }
}

/// The table printed in section 5.3, and what it says of a cut by 80 per cent.
#[test]
fn values_of_section_5_3() {
    let ces = Ces::new(0.002, 0.1);
    let printed = [
        (1.0, 1.0),
        (0.8, 0.99858),
        (0.6, 0.98027),
        (0.5, 0.92475),
        (0.4, 0.78707),
        (0.3, 0.59777),
        (0.2, 0.39894),
        (0.1, 0.19947),
    ];
    for (m, f) in printed {
        near(ces.output(m), f, 5e-6);
    }
    near(1.5 / (1.0 - ces.output(0.2)), 2.50, 0.005);
    near(1.8 / (1.0 - ces.output(0.2)), 2.99, 0.006);
    near(1.2 / (1.0 - ces.output(0.2)), 2.00, 0.005);
    near(Ces::new(0.002, 0.5).output(0.2), 0.992, 0.0005);
}

#[test]
fn output_follows_the_material_where_there_is_little() {
    near(ces::exact(0.002, 0.1, 0.05) / 0.05, 1.994_737, 1e-6);
    for m in [0.001, 0.002, 0.005] {
        near(ces::exact(0.002, 0.1, m) / m, 1.994_74, 5e-6);
        near(Ces::new(0.002, 0.1).output(m) / m, 1.994_74, 5e-6);
    }
}

#[test]
fn special_elasticities() {
    for m in [0.001, 0.3, 0.999] {
        // Leontief, from a distance of σ ln α, and itself.
        near(ces::exact(0.002, 1e-4, m), m, 7e-4 * m);
        near(Ces::new(0.002, 1e-5).output(m), m, 7e-5 * m);
        close(Ces::new(0.002, 0.0).output(m), m, 0.0);
        // Cobb and Douglas, from both sides and itself.
        for sigma in [1.0 - 1e-7, 1.0 - 1e-12, 1.0, 1.0 + 1e-7] {
            near(ces::exact(0.3, sigma, m), m.powf(0.3), 1e-6);
        }
        // Perfect substitutes are a mean.
        near(ces::exact(0.3, 1e12, m), 0.3 * m + 0.7, 1e-9);
    }
    close(Ces::new(1.0, 0.1).output(0.4), 0.4, 1e-7);
    close(Ces::new(0.0, 0.1).output(0.4), 1.0, 0.0);
}

#[test]
fn the_ratio_is_held_in_its_range() {
    let ces = Ces::new(0.002, 0.1);
    for (m, held) in [(0.0, 1e-3), (-1.0, 1e-3), (1.0, 1.0), (7.0, 1.0)] {
        assert_eq!(ces.output(m).to_bits(), ces.output(held).to_bits());
    }
    assert_eq!(ces.output(1.0).to_bits(), 1.0_f64.to_bits());
}

/// The greatest relative error of the table, at a hundred places in every cell.
fn worst(alpha: f64, sigma: f64) -> f64 {
    let table = Ces::new(alpha, sigma);
    let ratios = (0..=25_600).map(|step| {
        let even = f64::from(step) / 25_600.0;
        [even, 1e-3_f64.powf(even)].map(|m| m.max(1e-3))
    });
    let errors = ratios.flatten().map(|m| {
        let exact = ces::exact(alpha, sigma, m);
        (table.output(m) - exact).abs() / exact
    });
    errors.fold(0.0, f64::max)
}

#[test]
fn the_table_is_good_to_a_millionth() {
    let weights = [1e-6, 0.001, 0.002, 0.005, 0.02, 0.1, 0.5, 0.9];
    for (at, alpha) in weights.into_iter().enumerate() {
        for sigma in [0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 0.99, 1.0, 1.01, 2.0] {
            let worst = worst(alpha, sigma);
            let allowed = if at < 6 { 1e-6 } else { 1e-5 };
            assert!(worst < allowed, "α {alpha}, σ {sigma}: {worst:e}");
        }
    }
    let worst = worst(0.002, 0.1);
    assert!(worst < 1e-8, "at the defaults: {worst:e}");
}

#[test]
fn an_update_is_a_new_table() {
    let mut kept = Ces::new(0.3, 0.7);
    for (alpha, sigma) in [(0.002, 0.1), (0.002, 0.01), (0.005, 0.2)] {
        kept.update(alpha, sigma);
        for m in [0.01, 0.37, 0.92] {
            let fresh = Ces::new(alpha, sigma).output(m);
            assert_eq!(kept.output(m).to_bits(), fresh.to_bits());
        }
    }
}

proptest! {
    /// Invariant 11.
    #[test]
    fn output_rises_from_nothing_to_one(
        alpha in 1e-4..0.9_f64, sigma in 0.001..1.5_f64, from in 1e-3..1.0_f64, by in 1e-6..0.1_f64,
    ) {
        let ces = Ces::new(alpha, sigma);
        let (low, high) = (ces.output(from), ces.output((from + by).min(1.0)));
        prop_assert!(low > 0.0 && high <= 1.0);
        prop_assert!(low <= high);
        prop_assert!(ces::exact(alpha, sigma, from) <= ces::exact(alpha, sigma, from + by));
        // Never worse than the scarcer of the two inputs.
        prop_assert!(low >= from * (1.0 - 1e-6));
        prop_assert_eq!(ces.output(1.0).to_bits(), 1.0_f64.to_bits());
    }

    /// Invariant 11: with little material output is α^(σ/(σ−1)) times it.
    #[test]
    fn the_limit_of_scarcity(alpha in 0.001..0.005_f64, sigma in 0.05..0.2_f64) {
        let limit = alpha.powf(sigma / (sigma - 1.0));
        prop_assert!((ces::exact(alpha, sigma, 1e-3) / 1e-3 / limit - 1.0).abs() < 1e-8);
        prop_assert!((Ces::new(alpha, sigma).output(1e-3) / 1e-3 / limit - 1.0).abs() < 1e-8);
    }

    /// Invariant 11: σ → 0 is Leontief.
    #[test]
    fn the_limit_of_rigidity(alpha in 0.001..0.9_f64, m in 1e-3..1.0_f64) {
        let far: Vec<f64> =
            [0.1, 0.01, 1e-3, 1e-5].iter().map(|&s| Ces::new(alpha, s).output(m) / m - 1.0).collect();
        prop_assert!(far.windows(2).all(|pair| pair[1] <= pair[0] + 1e-6), "{:?}", far);
        prop_assert!(far[3].abs() < 1e-4);
    }
}
