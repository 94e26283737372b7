//! Lines of the legend's text.

use crate::geometry::Point;
use crate::picture::{Anchor, Form, Ink, Shape};

/// How a line is written.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) at: Point,
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) strong: bool,
    pub(super) ink: Ink,
}

impl Line {
    /// A quiet line that begins at a point.
    pub(super) const fn new(at: Point, size: f64) -> Self {
        Self { at, size, anchor: Anchor::Start, strong: false, ink: Ink::Quiet }
    }

    pub(super) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) fn write(self, text: &str) -> Shape {
        Shape::filled(self.ink).with(Form::Text {
            x: self.at.x,
            y: self.at.y,
            size: self.size,
            anchor: self.anchor,
            strong: self.strong,
            halo: true,
            text: text.to_owned(),
        })
    }
}
