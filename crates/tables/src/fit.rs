//! Proportional fitting: the figures nearest to a seed, in proportion, that have known sums and a
//! known order.

/// How far apart two places of the order are at least. The source prints the order and no
/// distance; without one, places would come out equal.
const STEP: f64 = 1.05;
/// Sums are met to this fraction.
const TOLERANCE: f64 = 1e-12;
/// Rounds after which the fitting gives up; the data of 2024 need a few hundred.
const MOST_ROUNDS: usize = 100_000;

/// Some places and what they add up to.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    /// The places.
    pub(crate) places: Vec<usize>,
    /// What they add up to.
    pub(crate) total: f64,
}

/// A place that is larger than another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order {
    /// The larger.
    pub(crate) larger: usize,
    /// The smaller.
    pub(crate) smaller: usize,
}

/// Fits the seed to the sums and the orders in turn until all of them hold; `None` if they never
/// do.
///
/// A sum is met by one factor for all its places. Two places out of order are moved by the same
/// factor, one up, one down, until they are a step apart; before they are looked at again the move
/// is taken back (as in Dykstra's method), so that nothing is moved more than the order needs.
pub(crate) fn fit(seed: &[f64], sums: &[Sum], orders: &[Order]) -> Option<Vec<f64>> {
    let mut values = seed.to_vec();
    let mut moves = vec![1.0; orders.len()];
    for _ in 0..MOST_ROUNDS {
        for (order, moved) in orders.iter().zip(&mut moves) {
            *moved = put_in_order(&mut values, *order, *moved)?;
        }
        let off = sums.iter().try_fold(0.0_f64, |off, sum| {
            let factor = sum.total / added(&values, sum);
            scale(&mut values, sum, factor);
            factor.is_finite().then(|| off.max((factor - 1.0).abs()))
        })?;
        if off < TOLERANCE {
            return Some(values);
        }
    }
    None
}

fn added(values: &[f64], sum: &Sum) -> f64 {
    sum.places.iter().filter_map(|place| values.get(*place)).sum()
}

fn scale(values: &mut [f64], sum: &Sum, factor: f64) {
    for place in &sum.places {
        if let Some(value) = values.get_mut(*place) {
            *value *= factor;
        }
    }
}

/// Takes the last move back, puts the two in order, and returns the new move.
fn put_in_order(values: &mut [f64], order: Order, last: f64) -> Option<f64> {
    let larger = values.get(order.larger)? / last;
    let smaller = values.get(order.smaller)? * last;
    let ratio = smaller * STEP / larger;
    let factor = if ratio > 1.0 { ratio.sqrt() } else { 1.0 };
    *values.get_mut(order.larger)? = larger * factor;
    *values.get_mut(order.smaller)? = smaller / factor;
    Some(factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(places: &[usize], total: f64) -> Sum {
        Sum { places: places.to_vec(), total }
    }

    fn assert_near(found: &[f64], expected: &[f64]) {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
        }
    }

    #[test]
    fn rows_and_columns_of_a_table_keep_their_odds_ratio() {
        // Seed [[1, 2], [3, 4]], rows 5 and 5, columns 4 and 6: x11 solves a quadratic.
        let sums = [sum(&[0, 1], 5.0), sum(&[2, 3], 5.0), sum(&[0, 2], 4.0), sum(&[1, 3], 6.0)];
        let fitted = fit(&[1.0, 2.0, 3.0, 4.0], &sums, &[]).unwrap();
        assert_near(&fitted, &[1.757_650_67, 3.242_349_33, 2.242_349_33, 2.757_650_67]);
    }

    #[test]
    fn an_order_that_holds_moves_nothing() {
        let order = [Order { larger: 0, smaller: 1 }];
        let fitted = fit(&[30.0, 10.0], &[sum(&[0, 1], 80.0)], &order).unwrap();
        assert_near(&fitted, &[60.0, 20.0]);
    }

    #[test]
    fn an_order_that_fails_is_met_by_one_step() {
        let order = [Order { larger: 0, smaller: 1 }];
        let fitted = fit(&[10.0, 30.0], &[sum(&[0, 1], 41.0)], &order).unwrap();
        assert_near(&fitted, &[21.0, 20.0]);
    }

    #[test]
    fn sums_that_contradict_each_other_are_given_up() {
        assert_eq!(fit(&[1.0], &[sum(&[0], 1.0), sum(&[0], 2.0)], &[]), None);
    }

    #[test]
    fn an_empty_sum_is_given_up() {
        assert_eq!(fit(&[0.0], &[sum(&[0], 1.0)], &[]), None);
    }
}
