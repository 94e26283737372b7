//! One origin and its destinations in a frame: what the later passes look things up in.

use super::Frame;
use crate::geometry::Point;

/// One origin and its destinations in a frame.
pub(super) struct Star<'a> {
    pub(super) frame: &'a Frame,
    pub(super) hub: Point,
    /// Of the origin's disc, px.
    pub(super) radius: f64,
    /// Where the arrows end.
    pub(super) nodes: &'a [Point],
    pub(super) slots: &'a [f64],
}

impl Star<'_> {
    pub(super) fn node(&self, index: usize) -> Point {
        self.nodes.get(index).copied().unwrap_or(self.hub)
    }

    pub(super) fn slot(&self, index: usize) -> f64 {
        self.slots.get(index).copied().unwrap_or(self.frame.least_slot)
    }

    /// A length that grows with the frame: 1 px on the wide one.
    pub(super) fn unit(&self) -> f64 {
        unit(self.frame)
    }
}

/// A length that grows with the frame: 1 px on the wide one.
pub(super) fn unit(frame: &Frame) -> f64 {
    (frame.width / Frame::WIDE.width).max(0.5)
}
