//! In which directions the fronts leave the origin: their own, pushed apart where slots would
//! overlap near the disc.

use std::f64::consts::TAU;

use super::Frame;
use super::bundle::Front;

/// Slots lie clear of each other at this many radii of the disc.
const CLEAR_AT: f64 = 1.5;

/// One direction for each front, radians counter-clockwise from the right.
///
/// `slots` widths are half-angles here: the circle is cut where it is emptiest, and the angles
/// between neighbours are raised to what they need by pooling (least squares; wide trunks weigh
/// more and so keep their direction).
pub(super) fn angles(frame: &Frame, radius: f64, fronts: &[Front], slots: &[f64]) -> Vec<f64> {
    let at = CLEAR_AT * radius;
    let halves: Vec<f64> =
        fronts.iter().map(|front| (front.width(frame, slots) / 2.0 + frame.gap) / at).collect();
    let needed: f64 = halves.iter().sum::<f64>() * 2.0;
    // More than a turn is not to be had: then all get proportionally less.
    let squeeze = (0.95 * TAU / needed.max(1e-9)).min(1.0);
    let halves: Vec<f64> = halves.iter().map(|half| half * squeeze).collect();

    let (start, wanted) = unrolled(fronts);
    let half = |i: usize| halves.get(i % halves.len().max(1)).copied().unwrap_or(0.0);
    let mut offsets = vec![0.0];
    for k in 1..fronts.len() {
        let before = offsets.last().copied().unwrap_or(0.0);
        offsets.push(before + half(start + k - 1) + half(start + k));
    }
    let free: Vec<(f64, f64)> = wanted
        .iter()
        .zip(&offsets)
        .enumerate()
        .map(|(k, (angle, offset))| (angle - offset, half(start + k).powi(2).max(1e-9)))
        .collect();
    let spread = pooled(&free);
    let mut result = vec![0.0; fronts.len()];
    for (k, (value, offset)) in spread.iter().zip(&offsets).enumerate() {
        if let Some(slot) = result.get_mut((start + k) % fronts.len().max(1)) {
            *slot = value + offset;
        }
    }
    result
}

/// Index of the front after the widest gap, and the angles from there on, rising.
fn unrolled(fronts: &[Front]) -> (usize, Vec<f64>) {
    let count = fronts.len();
    let angle = |i: usize| fronts.get(i).map_or(0.0, |front| front.angle);
    let gap = |i: usize| {
        let before = if i == 0 { angle(count - 1) - TAU } else { angle(i - 1) };
        angle(i) - before
    };
    let start = (0..count).max_by(|&a, &b| gap(a).total_cmp(&gap(b))).unwrap_or(0);
    let rising = |k: usize| {
        let i = start + k;
        if i < count { angle(i) } else { angle(i - count) + TAU }
    };
    (start, (0..count).map(rising).collect())
}

/// The nearest rising sequence: values with weights, pooled wherever one falls below its
/// predecessor (pool adjacent violators).
fn pooled(values: &[(f64, f64)]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for &(value, weight) in values {
        let mut pool = (value, weight, 1);
        while let Some(&(before, before_weight, count)) = pools.last() {
            if before <= pool.0 {
                break;
            }
            pools.pop();
            let weights = before_weight + pool.1;
            pool = ((before * before_weight + pool.0 * pool.1) / weights, weights, count + pool.2);
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(value, _, count)| std::iter::repeat_n(value, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(index: usize, degrees: f64) -> Front {
        Front { members: vec![index], angle: degrees.to_radians() }
    }

    #[test]
    fn pooling_keeps_what_rises() {
        assert_eq!(pooled(&[(1.0, 1.0), (3.0, 1.0), (2.0, 1.0)]), [1.0, 2.5, 2.5]);
        assert_eq!(pooled(&[(3.0, 1.0), (1.0, 3.0)]), [1.5, 1.5]);
        assert!(pooled(&[]).is_empty());
    }

    #[test]
    fn neighbours_are_pushed_apart_and_lone_ones_stay() {
        let fronts = [front(0, -90.0), front(1, 10.0), front(2, 10.5)];
        let slots = [8.0, 8.0, 8.0];
        let angles = angles(&Frame::WIDE, 24.0, &fronts, &slots);
        assert!((angles[0] - (-90.0_f64).to_radians()).abs() < 1e-9);
        assert!(angles[2] - angles[1] > 8.0 / (CLEAR_AT * 24.0));
        assert!(((angles[1] + angles[2]) / 2.0 - 10.25_f64.to_radians()).abs() < 1e-9);
    }

    #[test]
    fn a_crowd_is_squeezed_into_the_circle() {
        let fronts: Vec<Front> = (0..60).map(|i| front(i, f64::from(i as u32) - 30.0)).collect();
        let angles = angles(&Frame::WIDE, 24.0, &fronts, &[9.0; 60]);
        assert!(angles[59] - angles[0] < TAU);
    }
}
