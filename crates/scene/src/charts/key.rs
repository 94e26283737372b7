//! The key: marks with their names, where a name cannot stand at its mark.

use super::sheet::{SMALL, SMALL_LINE, write};
use crate::geometry::Point;
use crate::metrics;
use crate::picture::{Form, Ink, Shape};
use crate::svg::path::PathData;

/// Between two entries, px.
const APART: f64 = 16.0;
/// Radius of a round mark, px.
pub(super) const MARK: f64 = 3.3;
/// Dashes of a dashed line, px.
const DASH: &[f64] = &[3.0, 3.0];

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    /// A line, so wide.
    Line(Ink, f64),
    /// A dashed line, so wide.
    Dashed(Ink, f64),
    /// An area.
    Area(Ink),
    /// An area that is only outlined, dashed.
    Outline(Ink),
    /// A recorded figure.
    Recorded { derived: bool, held_out: bool },
    /// A point.
    Dot(Ink),
}

/// A mark with its name.
pub(super) type Entry = (Mark, String);

/// The entries from a point on (the first line's baseline), in as many lines as they need.
pub(super) fn draw(entries: &[Entry], from: Point, room: f64) -> (Vec<Shape>, usize) {
    let (mut at, mut lines) = (from, usize::from(!entries.is_empty()));
    let mut shapes = Vec::new();
    for (mark, words) in entries {
        let lead = if matches!(mark, Mark::Recorded { .. } | Mark::Dot(_)) { 12.0 } else { 22.0 };
        let width = lead + metrics::width(words, SMALL, false);
        if at.x > from.x && at.x + width > from.x + room {
            at = Point::new(from.x, at.y + SMALL_LINE);
            lines += 1;
        }
        shapes.push(mark.shape(Point::new(at.x + 4.0, at.y - 4.0)));
        shapes.push(write(Point::new(at.x + lead, at.y), SMALL, false, Ink::Quiet, words));
        at.x += width + APART;
    }
    (shapes, lines)
}

impl Mark {
    fn shape(&self, at: Point) -> Shape {
        match *self {
            Self::Line(ink, width) => Shape::stroked(ink, width).with(stroke(at)),
            Self::Dashed(ink, width) => {
                Shape { dash: DASH, ..Shape::stroked(ink, width) }.with(stroke(at))
            }
            Self::Area(ink) => Shape::filled(ink).with(block(at)),
            Self::Outline(ink) => Shape { dash: DASH, ..Shape::stroked(ink, 1.0) }.with(block(at)),
            Self::Recorded { derived, held_out } => recorded(at, derived, held_out),
            Self::Dot(ink) => Shape::filled(ink).with(Form::Circle { x: at.x, y: at.y, r: MARK }),
        }
    }
}

fn stroke(at: Point) -> Form {
    let mut path = PathData::new();
    path.move_to(at - Point::new(4.0, 0.0));
    path.line_to(at + Point::new(13.0, 0.0));
    Form::Path(path.finish())
}

fn block(at: Point) -> Form {
    Form::Rect { x: at.x - 3.0, y: at.y - 5.0, width: 15.0, height: 10.0 }
}

/// A recorded figure: hollow if it was derived, a diamond if nothing was fitted to it.
fn recorded(at: Point, derived: bool, held_out: bool) -> Shape {
    let fill = if derived { Ink::Page } else { Ink::Recorded };
    let shape = Shape { fill, ..Shape::stroked(Ink::Recorded, 1.4) };
    if !held_out {
        return shape.with(Form::Circle { x: at.x, y: at.y, r: MARK });
    }
    let r = MARK * 1.3;
    let mut path = PathData::new();
    path.move_to(at - Point::new(0.0, r));
    for corner in [Point::new(r, 0.0), Point::new(0.0, r), Point::new(-r, 0.0)] {
        path.line_to(at + corner);
    }
    path.close();
    shape.with(Form::Path(path.finish()))
}
