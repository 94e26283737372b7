//! Where destinations stand before anything is drawn. Those on top of each other, or on another's
//! arrowhead, step apart (Dorling's circles, without a pull back: the least that is enough); those on
//! the origin step out of its disc. What is still in the way steps aside later, along its circle round
//! the origin, in [`super::relax`].

use super::order::Order;
use super::ribbon::{head_half_width, head_length};
use super::star::unit;
use super::{Destination, Frame, Place};
use crate::geometry::Point;

/// Around a node and its arrowhead, px on the wide frame.
const ROOM: f64 = 2.2;
/// Rounds of stepping apart, and pairs looked at in all.
const ROUNDS: usize = 60;
const MOST_PAIRS: usize = 3_000_000;
/// The shortest arrow's shaft, px on the wide frame.
const SHAFT: f64 = 8.0;

/// The origin's place in the frame; the middle if it is no place.
pub(super) fn hub(frame: &Frame, origin: &Place) -> Point {
    let at = frame.place(origin.lon, origin.lat);
    let middle = Point::new(frame.width / 2.0, frame.map_bottom / 2.0);
    if at.x.is_finite() && at.y.is_finite() { at } else { middle }
}

/// Every destination's place in the frame; what is no place stands at the origin.
pub(super) fn nodes(frame: &Frame, hub: Point, destinations: &[Destination]) -> Vec<Point> {
    let node = |d: &Destination| {
        let at = frame.place(d.place.lon, d.place.lat);
        if at.x.is_finite() && at.y.is_finite() { at } else { hub }
    };
    destinations.iter().map(node).collect()
}

/// Moves nodes apart until none lies on another or on its arrowhead, or the rounds are over.
pub(super) fn apart(frame: &Frame, hub: Point, slots: &[f64], homes: &[Point]) -> Vec<Point> {
    let mut nodes = homes.to_vec();
    let size = |i: usize| {
        let head = head_half_width(frame, slots.get(i).copied().unwrap_or(1.0));
        head.max(frame.reach()) + ROOM * unit(frame)
    };
    let sizes: Vec<f64> = (0..nodes.len()).map(size).collect();
    for _ in 0..ROUNDS.min(MOST_PAIRS / (nodes.len() * nodes.len()).max(1)) {
        let mut moved = false;
        for i in 0..nodes.len() {
            for j in i + 1..nodes.len() {
                let (way, clear) = (nodes[j] - nodes[i], sizes[i] + sizes[j]);
                let distance = way.length();
                if way.x.abs() > clear || distance > clear - 0.05 {
                    continue;
                }
                // On the same spot: one to either side, as seen from the origin.
                let side =
                    if distance > 0.01 { way.unit() } else { (nodes[i] - hub).unit().left() };
                let step = (clear - distance) * 0.5;
                let mine = sizes[j] / clear;
                nodes[i] = nodes[i] - side * (step * 2.0 * mine);
                nodes[j] = nodes[j] + side * (step * 2.0 * (1.0 - mine));
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    nodes
}

/// Moves what lies in or at the origin's disc so far out that its arrow can be seen.
pub(super) fn beyond_disc(frame: &Frame, radius: f64, order: &mut Order) {
    for sight in &mut order.sights {
        let arrow = SHAFT * unit(frame) + head_length(frame, sight.slot) + frame.reach() + 0.6;
        sight.distance = sight.distance.max(radius + arrow);
    }
}
