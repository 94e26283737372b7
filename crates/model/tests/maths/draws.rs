use super::*;

/// The first numbers of the generator for the seed 1234567, as its authors' program prints.
#[test]
fn the_generator_is_the_published_one() {
    let mut random = Random::new(1_234_567);
    let found = [random.bits(), random.bits(), random.bits()];
    assert_eq!(
        found,
        [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
    );
}

#[test]
fn u3_one_point_in_every_stratum() {
    let mut points = Vec::new();
    for (count, dimensions, seed) in [(64, 30, 1), (64, 1, 2), (1, 3, 3), (512, 45, 4), (49, 7, 5)]
    {
        latin_hypercube(count, dimensions, seed, &mut points);
        assert_eq!(points.len(), count * dimensions);
        for dimension in 0..dimensions {
            let mut seen = vec![0; count];
            for point in points.chunks(dimensions) {
                seen[(point[dimension] * count as f64) as usize] += 1;
            }
            assert_eq!(seen, vec![1; count]);
        }
    }
}

#[test]
fn same_seed_same_points() {
    let points = |seed| {
        let mut points = vec![7.0];
        latin_hypercube(64, 5, seed, &mut points);
        points
    };
    assert_eq!(points(9), points(9));
    assert_ne!(points(9), points(10));
    // Dimensions are shuffled apart: columns are hardly correlated.
    let points = points(9);
    let product = |point: &[f64]| (point[0] - 0.5) * (point[1] - 0.5);
    near(points.chunks(5).map(product).sum::<f64>() / 64.0 * 12.0, 0.0, 0.3);
}

/// Shares of the distribution below the value that the inverse gives.
#[test]
fn inverse_distributions() {
    let below = |x: f64, low: f64, mode: f64, high: f64| {
        if x <= mode {
            (x - low).powi(2) / (high - low) / (mode - low)
        } else {
            1.0 - (high - x).powi(2) / (high - low) / (high - mode)
        }
    };
    for share in [0.001, 0.1, 0.25, 0.5, 0.9, 0.999] {
        for (low, mode, high) in [(1.0, 9.0, 10.0), (-2.0, -1.0, 5.0), (0.05, 0.1, 0.2)] {
            near(below(triangular(share, low, mode, high), low, mode, high), share, 1e-12);
        }
        near((log_uniform(share, 0.1, 10.0) / 0.1).ln() / 100_f64.ln(), share, 1e-12);
    }
    for (share, end) in [(0.0, 2.0), (1.0, 5.0)] {
        near(triangular(share, 2.0, 3.0, 5.0), end, 0.0);
        near(triangular(share, 2.0, 2.0, 5.0), end, 0.0);
        near(triangular(share, 2.0, 5.0, 5.0), end, 0.0);
        near(log_uniform(share, 2.0, 5.0), end, 1e-15);
    }
    near(log_uniform(0.5, 1.0, 100.0), 10.0, 1e-13);
}

proptest! {
    /// Invariant 15: a parameter without range is its default, bit for bit.
    #[test]
    fn no_width_no_change(share in 0.0..1.0_f64, value in 1e-3..1e3_f64) {
        prop_assert_eq!(triangular(share, value, value, value).to_bits(), value.to_bits());
        prop_assert_eq!(log_uniform(share, value, value).to_bits(), value.to_bits());
    }

    #[test]
    fn draws_stay_in_range_and_order(
        one in 0.0..1.0_f64, other in 0.0..1.0_f64, low in 0.01..1.0_f64, a in 0.0..1.0_f64, b in 0.0..1.0_f64,
    ) {
        let (mode, high) = (low + a, low + a + b);
        let (first, second) = (one.min(other), one.max(other));
        for inverse in [|u, l, m, h| triangular(u, l, m, h), |u, l, _, h| log_uniform(u, l, h)] {
            let [x, y] = [first, second].map(|share| inverse(share, low, mode, high));
            prop_assert!(low - 1e-15 <= x && x <= y + 1e-15 && y <= high + 1e-15, "{} {}", x, y);
        }
    }

    #[test]
    fn whole_numbers_below(seed: u64, bound in 1..1000_usize) {
        let mut random = Random::new(seed);
        prop_assert!((0..100).all(|_| random.below(bound) < bound));
        prop_assert!((0..100).all(|_| (0.0..1.0).contains(&random.share())));
    }
}
