//! A region's node: a ring that empties as its users' stock runs down.

use model::maths::turn::{cos, sin};

use crate::geometry::Point;
use crate::layout::Frame;
use crate::picture::{Form, Ink, Shape};
use crate::svg::path::PathData;

/// Between the node's point and the middle of its ring, px.
const CLEAR: f64 = 2.3;
/// Width of the ring, px.
const WIDTH: f64 = 1.5;
/// Below this share of its stock of normal times a region is short.
pub(super) const SHORT: f64 = 0.5;
/// Points to a full turn.
const POINTS: f64 = 48.0;

/// Below this share its ring is filled: what is left of it could not be seen, and the ring would look as if
/// nothing were the matter.
const EMPTY: f64 = 0.05;

/// The ring as it is when full, what is left of it, and the node's point: always three.
pub(super) fn node(frame: &Frame, at: Point, stock: f64) -> [Shape; 3] {
    let r = radius(frame);
    let fill = if stock < EMPTY { Ink::Alarm } else { Ink::Page };
    let empty = Shape { fill, ..Shape::stroked(Ink::Slot, WIDTH) };
    [
        empty.named("ring").with(Form::Circle { x: at.x, y: at.y, r }),
        left(at, r, stock),
        Shape::filled(Ink::Text).with(Form::Circle { x: at.x, y: at.y, r: frame.node * 0.6 }),
    ]
}

/// Radius of the middle of a node's ring, px.
pub(super) const fn radius(frame: &Frame) -> f64 {
    frame.node + CLEAR
}

/// The part of a ring that is left, clockwise from above.
pub(super) fn left(at: Point, r: f64, stock: f64) -> Shape {
    let stock = if stock.is_finite() { stock.clamp(0.0, 1.0) } else { 0.0 };
    let ink = if stock < SHORT { Ink::Alarm } else { Ink::Quiet };
    let ink = if stock < 5e-3 { Ink::None } else { ink };
    let mut path = PathData::new();
    let steps = (POINTS * stock).ceil().max(1.0);
    let point = |i: f64| {
        let turn = std::f64::consts::TAU * stock * i / steps;
        at + Point::new(sin(turn), -cos(turn)) * r
    };
    path.move_to(point(0.0));
    let mut i = 1.0;
    while i <= steps {
        path.line_to(point(i));
        i += 1.0;
    }
    Shape::stroked(ink, WIDTH).named("stock").with(Form::Path(path.finish()))
}
