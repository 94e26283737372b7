//! Where destinations stand before anything is drawn: those on the origin step out of its disc.
//! Those in each other's way step aside later, as little as may be, in [`super::relax`].

use super::order::Order;
use super::ribbon::head_length;
use super::star::unit;
use super::{Destination, Frame};
use crate::geometry::Point;

/// The shortest arrow's shaft, px on the wide frame.
const SHAFT: f64 = 8.0;

/// Every destination's place in the frame; what is no place stands at the origin.
pub(super) fn nodes(frame: &Frame, hub: Point, destinations: &[Destination]) -> Vec<Point> {
    let node = |d: &Destination| {
        let at = frame.place(d.place.lon, d.place.lat);
        if at.x.is_finite() && at.y.is_finite() { at } else { hub }
    };
    destinations.iter().map(node).collect()
}

/// Moves what lies in or at the origin's disc so far out that its arrow can be seen.
pub(super) fn beyond_disc(frame: &Frame, radius: f64, order: &mut Order) {
    for sight in &mut order.sights {
        let arrow = SHAFT * unit(frame) + head_length(frame, sight.slot) + frame.node + 1.0;
        sight.distance = sight.distance.max(radius + arrow);
    }
}
