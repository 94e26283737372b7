//! Centre lines become arrows: a slot with straight sides and a head, as SVG paths.

use std::sync::Arc;

use super::Frame;
use super::line::Course;
use super::star::Star;
use crate::geometry::{Point, beside, length, pairs, tangent};
use crate::svg::path::PathData;

/// Distance between the knots of a path's curves, px: close enough for the bends there are.
const KNOT: f64 = 22.0;

/// One flow's arrow. The paths are written once; a scenario changes only widths and colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Points along the middle, from under the origin's disc to the tip, about 2 px apart.
    pub line: Vec<Point>,
    /// Width of the slot, px.
    pub width: f64,
    /// The middle, to the tip, as a path.
    pub centre: Arc<str>,
    /// The middle as far as the head's base: what the fill is stroked along.
    pub shaft: Arc<str>,
    /// Outline of the slot with its head.
    pub outline: Arc<str>,
    /// The head.
    pub head: Head,
}

/// An arrowhead.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Head {
    /// Where it points.
    pub tip: Point,
    /// Middle of its base.
    pub base: Point,
    /// Half the width of its base, px.
    pub half: f64,
}

impl Head {
    /// The head for a fill of that width: as long, and as much wider than its fill.
    #[must_use]
    pub fn outline(&self, half: f64) -> Arc<str> {
        let side = (self.tip - self.base).unit().left() * half;
        let mut path = PathData::new();
        path.move_to(self.base + side);
        path.line_to(self.tip);
        path.line_to(self.base - side);
        path.close();
        path.finish()
    }
}

/// How long the head of a slot of that width is, px.
pub(super) fn head_length(frame: &Frame, width: f64) -> f64 {
    let scale = head_scale(frame);
    (7.5 * scale).max(4.5 * scale + 0.8 * width)
}

/// Half the width of its base, px.
pub(super) fn head_half_width(frame: &Frame, width: f64) -> f64 {
    width / 2.0 + (2.3 * head_scale(frame)).max(0.3 * width)
}

/// Half the width of a fill's head, px: inside the slot's.
#[must_use]
pub fn fill_head_half_width(frame: &Frame, width: f64) -> f64 {
    width / 2.0 + (1.4 * head_scale(frame)).max(0.28 * width)
}

fn head_scale(frame: &Frame) -> f64 {
    frame.head * (frame.width / Frame::WIDE.width).max(0.72)
}

/// Every destination's arrow.
pub(super) fn ribbons(star: &Star<'_>, courses: &[Course]) -> Vec<Ribbon> {
    let courses = courses.iter().enumerate();
    courses.map(|(i, course)| ribbon(star.frame, &course.line, star.slot(i))).collect()
}

/// An arrow along a line.
pub(super) fn ribbon(frame: &Frame, line: &[Point], width: f64) -> Ribbon {
    let total = length(line);
    let neck = head_length(frame, width).min(0.6 * total);
    let shaft = cut(line, total - neck);
    let tip = line.last().copied().unwrap_or_default();
    let base = shaft.last().copied().unwrap_or(tip);
    let head = Head { tip, base, half: head_half_width(frame, width) };
    let mut centre = PathData::new();
    centre.move_to(line.first().copied().unwrap_or_default());
    centre.along(line, KNOT);
    let mut middle = PathData::new();
    middle.move_to(shaft.first().copied().unwrap_or_default());
    middle.along(&shaft, KNOT);
    Ribbon {
        line: line.to_vec(),
        width,
        centre: centre.finish(),
        shaft: middle.finish(),
        outline: outline(&shaft, width, head),
        head,
    }
}

/// The first `keep` px of a line.
pub(super) fn cut(line: &[Point], keep: f64) -> Vec<Point> {
    let mut points: Vec<Point> = line.iter().copied().take(1).collect();
    let mut left = keep;
    for (a, b) in pairs(line) {
        let segment = (b - a).length();
        if segment >= left {
            if left > 0.0 && segment > 0.0 {
                points.push(a + (b - a) * (left / segment));
            }
            break;
        }
        left -= segment;
        points.push(b);
    }
    points
}

/// Up the left side, round the head, down the right side.
fn outline(shaft: &[Point], width: f64, head: Head) -> Arc<str> {
    let left = beside(shaft, width / 2.0);
    let mut right = beside(shaft, -width / 2.0);
    right.reverse();
    let along = if (head.tip - head.base).length() > 1e-6 {
        (head.tip - head.base).unit()
    } else {
        tangent(shaft, shaft.len().saturating_sub(1))
    };
    let side = along.left() * head.half;
    let mut path = PathData::new();
    path.move_to(left.first().copied().unwrap_or_default());
    path.along(&left, KNOT);
    path.line_to(head.base + side);
    path.line_to(head.tip);
    path.line_to(head.base - side);
    path.line_to(right.first().copied().unwrap_or_default());
    path.along(&right, KNOT);
    path.close();
    path.finish()
}
