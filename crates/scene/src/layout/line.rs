//! Lanes become lines: from under the disc along the circles' points to the node.

use super::lane::{Lane, Lanes};
use super::order::Order;
use super::star::unit;
use super::{Frame, ribbon};
use crate::geometry::{Point, length, resampled, smoothed};

/// A node nearer to its place than this stands on it, px.
const SNAP: f64 = 0.7;
/// Distance of a line's points, px on the wide frame.
const STEP: f64 = 2.0;
/// How far corners are rounded off, px on the wide frame.
const ROUND: f64 = 6.0;
/// How far a line goes on under the disc, in radii.
const UNDER: f64 = 0.6;

/// Where one destination's flow runs and ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Course {
    /// Its node: where there was room for it.
    pub(super) node: Point,
    /// From under the disc to just before the node.
    pub(super) line: Vec<Point>,
}

/// One course for each destination, by its index.
pub(super) fn courses(
    frame: &Frame,
    hub: Point,
    order: &Order,
    lanes: &Lanes,
    arcs: &[f64],
) -> Vec<Course> {
    let mut courses = vec![Course::default(); order.sights.len()];
    for (sight, lane) in order.sights.iter().zip(&lanes.lanes) {
        if let Some(course) = courses.get_mut(sight.index) {
            *course =
                course_of(frame, hub, lanes, lane, &arcs[lane.first..lane.first + lane.count]);
        }
    }
    courses
}

fn course_of(frame: &Frame, hub: Point, lanes: &Lanes, lane: &Lane, arcs: &[f64]) -> Course {
    let unit = unit(frame);
    let on_circle = |arc: f64, r: f64| hub + Point::towards(arc / r) * r;
    let there = arcs[lane.before] * (1.0 - lane.part) + arcs[lane.before + 1] * lane.part;
    let wanted = lane.distance * lane.angle;
    let arc = if (there - wanted).abs() < SNAP { wanted } else { there };
    let node = on_circle(arc, lane.distance);
    let before_node = lane.distance - 0.4 * lanes.step;
    let on_way = arcs.iter().zip(&lanes.circles).take_while(|(_, r)| **r < before_node);
    let mut line: Vec<Point> = on_way.map(|(&arc, &r)| on_circle(arc, r)).collect();
    line.push(node);
    let start = line[0];
    let inwards = (start - line.get(1).copied().unwrap_or(node)).unit();
    line.insert(0, start + inwards * (UNDER * lanes.circles[0]));
    let step = STEP * unit;
    let line = smoothed(&resampled(&line, step), step, ROUND * unit);
    let short = (frame.reach() + 0.6).min(length(&line) / 2.0);
    Course { node, line: ribbon::cut(&line, length(&line) - short) }
}
