//! The order round the origin in which flows leave it. Flows that keep it at every distance from
//! the origin can never cross; which side of a place a flow passes on is decided here.

use std::f64::consts::TAU;

use model::rank::{ascending_by, descending};

use super::tree;
use crate::geometry::Point;

/// Nearer than this, px, a place has no direction of its own.
const NOWHERE: f64 = 0.5;
/// A place parts those that lie at least so many times as far away.
const BEHIND: f64 = 1.6;
/// Neighbours that may run side by side, radians.
const NEIGHBOURS: f64 = 0.3;
/// How much a flow may swerve for a place in front of it: tangent of the angle to the ray.
const SWERVE: f64 = 0.25;
/// Room that a flow needs beside a place, px.
const ROOM: f64 = 10.0;

/// A destination as seen from the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sight {
    /// Which destination.
    pub(super) index: usize,
    /// Radians counter-clockwise, from the cut on: never falls by a jump of a whole turn.
    pub(super) angle: f64,
    /// From the origin, px.
    pub(super) distance: f64,
    /// Width of its slot, px.
    pub(super) slot: f64,
}

/// Destinations in the order of their flows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Order {
    /// Counter-clockwise.
    pub(super) sights: Vec<Sight>,
    /// The direction in which the circle is cut: the emptiest.
    pub(super) cut: f64,
}

/// Sorted by direction; then far neighbours that a near place would part are brought together.
pub(super) fn order(hub: Point, nodes: &[Point], slots: &[f64]) -> Order {
    let sight = |(index, &node): (usize, &Point)| {
        let way = node - hub;
        let slot = slots.get(index).copied().unwrap_or(1.0);
        Sight { index, angle: way.angle(), distance: way.length(), slot }
    };
    let (here, there): (Vec<_>, Vec<_>) =
        nodes.iter().enumerate().map(sight).partition(|sight| sight.distance < NOWHERE);
    let mut order = cut_open(ascending_by(there, |sight| sight.angle));
    // What lies on the origin itself goes where there is most room.
    order.sights.extend(here.into_iter().map(|sight| Sight { angle: order.cut + TAU, ..sight }));
    bring_together(&mut order.sights);
    order
}

/// Cuts the circle in the middle of its widest gap; angles run on past half a turn.
fn cut_open(mut sights: Vec<Sight>) -> Order {
    let angle = |i: usize| sights.get(i).map_or(0.0, |sight| sight.angle);
    let gap = |i: usize| {
        let before = if i == 0 { angle(sights.len() - 1) - TAU } else { angle(i - 1) };
        angle(i) - before
    };
    let widest = (0..sights.len()).max_by(|&a, &b| gap(a).total_cmp(&gap(b))).unwrap_or(0);
    let cut = if sights.is_empty() { 0.0 } else { angle(widest) - gap(widest) / 2.0 };
    for sight in sights.iter_mut().take(widest) {
        sight.angle += TAU;
    }
    sights.rotate_left(widest);
    Order { sights, cut }
}

/// A near place whose ray lies among those of a trunk steps to the trunk's side, if the flows that
/// then pass it on the other side need only swerve a little.
fn bring_together(sights: &mut Vec<Sight>) {
    let nearest_first = descending(&sights.iter().map(|s| -s.distance).collect::<Vec<_>>());
    let near: Vec<usize> =
        nearest_first.into_iter().filter_map(|at| sights.get(at).map(|s| s.index)).collect();
    for index in near {
        let Some(at) = sights.iter().position(|sight| sight.index == index) else { continue };
        let place = sights[at];
        let below = behind(place, sights[..at].iter().rev());
        let above = behind(place, sights[at + 1..].iter());
        let (Some(last), Some(first)) = (below.first(), above.first()) else { continue };
        if tree::meeting(last, first) < place.distance {
            continue;
        }
        let (down, up) = (swerve(place, &below), swerve(place, &above));
        let to = match (down, up) {
            (Some(down), Some(up)) if down <= up => at - below.len(),
            (_, Some(_)) => at + above.len(),
            (Some(_), None) => at - below.len(),
            (None, None) => continue,
        };
        sights.remove(at);
        sights.insert(to, place);
    }
}

/// The neighbours on one side that lie well behind a place.
fn behind<'a>(place: Sight, side: impl Iterator<Item = &'a Sight>) -> Vec<Sight> {
    let mut before = place.angle;
    let mut found = Vec::new();
    for sight in side {
        if (sight.angle - before).abs() > NEIGHBOURS || sight.distance < BEHIND * place.distance {
            break;
        }
        before = sight.angle;
        found.push(*sight);
    }
    found
}

/// What it costs these flows to pass a place on its other side; `None` if one cannot.
fn swerve(place: Sight, flows: &[Sight]) -> Option<f64> {
    let mut cost = 0.0;
    let room = ROOM + flows.iter().map(|flow| flow.slot).sum::<f64>();
    for flow in flows {
        let turn = (flow.angle - place.angle).abs() + room / place.distance.max(1.0);
        let slope = turn / (flow.distance / place.distance.max(1.0)).ln();
        if slope > SWERVE {
            return None;
        }
        cost += slope * flow.slot;
    }
    Some(cost)
}
