//! The courses a flow may take: gentle curves out of the disc, alone or beside others in a trunk.

use super::Frame;
use super::bundle::Front;
use crate::geometry::{Point, beside, bezier, resampled, tangent};

/// Curves start this far from the origin, in radii: under the disc.
const START: f64 = 0.45;
/// Length of a curve's handles, as a share of its chord.
const HANDLE: f64 = 0.36;
/// How much of its turn a branch makes after the middle: 1 is an arc of a circle.
const SYMMETRY: f64 = 0.75;

/// One origin and its destinations in a frame.
pub(super) struct Star<'a> {
    pub(super) frame: &'a Frame,
    pub(super) hub: Point,
    /// Of the origin's disc, px.
    pub(super) radius: f64,
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
        (self.frame.width / Frame::WIDE.width).max(0.5)
    }

    /// Where an arrow may end: short of its node's circle.
    fn tip(&self, index: usize, from: Point) -> Point {
        let node = self.node(index);
        let way = node - from;
        node - way.unit() * (self.frame.node + 1.0).min(way.length() / 2.0)
    }
}

/// How a front's curve runs, radians.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Bend {
    /// Added to the direction in which it leaves.
    pub(super) depart: f64,
    /// Added to the direction in which it arrives.
    pub(super) arrive: f64,
}

/// A trunk, or the only curve of a single arrow.
pub(super) struct Trunk {
    /// Centre line of the widest member's slot, from under the disc to its node.
    line: Vec<Point>,
    /// Each member with its place in the trunk, px to the left of that line.
    places: Vec<(usize, f64)>,
    heaviest: usize,
}

/// The trunk of a front that leaves in the direction `depart`.
pub(super) fn trunk(star: &Star<'_>, front: &Front, depart: f64, bend: Bend) -> Trunk {
    let width = front.width(star.frame, star.slots);
    let mut edge = -width / 2.0;
    let mut places = Vec::with_capacity(front.members.len());
    for &member in &front.members {
        let slot = star.slot(member);
        places.push((member, edge + slot / 2.0));
        edge += slot + star.frame.gap;
    }
    let widest = places.iter().max_by(|a, b| star.slot(a.0).total_cmp(&star.slot(b.0)));
    let (heaviest, shift) = widest.copied().unwrap_or_default();
    let places = places.into_iter().map(|(member, place)| (member, place - shift)).collect();
    let line = curve(star, heaviest, shift, depart, bend);
    Trunk { line, places, heaviest }
}

/// From under the disc, `shift` px to the left of the radius, to the node.
fn curve(star: &Star<'_>, index: usize, shift: f64, depart: f64, bend: Bend) -> Vec<Point> {
    let leaving = Point::towards(depart + bend.depart);
    let start = star.hub + leaving * (START * star.radius) + leaving.left() * shift;
    let end = star.tip(index, start);
    let chord = end - start;
    let off = wrapped(depart + bend.depart - chord.angle());
    // As much as it turned away at first it turns back at the end.
    let arriving = Point::towards(chord.angle() - off + bend.arrive);
    let handle = HANDLE * chord.length();
    let handles = [start, start + leaving * handle, end - arriving * handle, end];
    resampled(&bezier(handles, 40), 3.0 * star.unit())
}

/// A member's centre line, and how much of it runs alone, px.
pub(super) struct Branch {
    pub(super) line: Vec<Point>,
    pub(super) alone: f64,
}

/// Beside the trunk, then off on a curve that turns it `turn` from the trunk's direction.
pub(super) fn branch(star: &Star<'_>, trunk: &Trunk, member: usize, turn: f64) -> Branch {
    let place = trunk.places.iter().find(|place| place.0 == member);
    let Some(&(_, place)) = place.filter(|_| member != trunk.heaviest) else {
        return Branch { line: trunk.line.clone(), alone: 0.0 };
    };
    let lane = beside(&trunk.line, place);
    let leave = leaving_point(star, trunk, &lane, member, turn);
    let start = lane.get(leave).copied().unwrap_or(star.hub);
    let along = tangent(&trunk.line, leave);
    let end = star.tip(member, start);
    let chord = end - start;
    let off = wrapped(chord.angle() - along.angle());
    let arriving = Point::towards(chord.angle() + off * SYMMETRY);
    let handle = HANDLE * chord.length();
    let handles = [start, start + along * handle, end - arriving * handle, end];
    let mut line: Vec<Point> = lane.into_iter().take(leave).collect();
    line.extend(bezier(handles, 24));
    Branch { line, alone: chord.length() }
}

/// The last point of the lane from which the node is reached by turning at most `turn`.
fn leaving_point(
    star: &Star<'_>,
    trunk: &Trunk,
    lane: &[Point],
    member: usize,
    turn: f64,
) -> usize {
    let node = star.node(member);
    let shortest = 30.0 * star.unit();
    let first =
        lane.iter().position(|&p| (p - star.hub).length() > 0.8 * star.radius).unwrap_or_default();
    let steepest = turn.tan();
    let reaches = |&index: &usize| {
        let way = node - lane.get(index).copied().unwrap_or(node);
        let along = tangent(&trunk.line, index);
        way.length() > shortest && along.cross(way).abs() <= steepest * along.dot(way)
    };
    (first..lane.len()).rev().find(reaches).unwrap_or(first)
}

/// An angle between -180 and 180 degrees, in radians.
pub(super) fn wrapped(angle: f64) -> f64 {
    use std::f64::consts::{PI, TAU};
    (angle + PI).rem_euclid(TAU) - PI
}
