//! Which flows leave the origin side by side: far places in nearly one direction share a trunk.

use std::f64::consts::TAU;

use model::rank::ascending_by;

use super::Frame;
use crate::geometry::Point;

/// Places nearer than this share of the frame's width get arrows of their own.
const FAR: f64 = 0.13;
/// Neighbours in a trunk lie at most so far apart, seen from the origin, degrees.
const WIDEST_GAP: f64 = 18.0;
/// A trunk's places lie within this, degrees.
const WIDEST_SPAN: f64 = 55.0;
/// Fewer are no trunk.
const FEWEST: usize = 3;

/// What leaves the origin as one: a trunk, or a single arrow.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Front {
    /// Indices of its destinations, clockwise first.
    pub(super) members: Vec<usize>,
    /// Its direction, weighted by width, radians counter-clockwise from the right.
    pub(super) angle: f64,
}

impl Front {
    /// Width of all its slots with the gaps between them, px.
    pub(super) fn width(&self, frame: &Frame, slots: &[f64]) -> f64 {
        let sum: f64 = self.members.iter().filter_map(|&i| slots.get(i)).sum();
        sum + frame.gap * (self.members.len().saturating_sub(1)) as f64
    }
}

/// A destination as seen from the origin.
#[derive(Clone, Copy)]
struct Sight {
    index: usize,
    angle: f64,
}

/// Trunks and single arrows, counter-clockwise.
pub(super) fn fronts(frame: &Frame, hub: Point, nodes: &[Point], slots: &[f64]) -> Vec<Front> {
    let sights = nodes.iter().enumerate().map(|(index, &node)| (index, node - hub));
    let (far, near): (Vec<_>, Vec<_>) =
        sights.partition(|(_, way)| way.length() > FAR * frame.width);
    let sight = |&(index, way): &(usize, Point)| Sight { index, angle: way.angle() };
    let fronts: Vec<Front> = chains(far.iter().map(sight).collect())
        .into_iter()
        .flat_map(|chain| if chain.len() < FEWEST { apart(&chain) } else { vec![chain] })
        .chain(apart(&near.iter().map(sight).collect::<Vec<_>>()))
        .map(|chain| front(&chain, slots))
        .collect();
    ascending_by(fronts, |front| front.angle)
}

fn apart(chain: &[Sight]) -> Vec<Vec<Sight>> {
    chain.iter().map(|&sight| vec![sight]).collect()
}

/// Neighbours by angle, parted wherever there is a wide gap.
fn chains(sights: Vec<Sight>) -> Vec<Vec<Sight>> {
    let mut sights = ascending_by(sights, |sight| sight.angle);
    start_after_widest_gap(&mut sights);
    let mut chains: Vec<Vec<Sight>> = Vec::new();
    for sight in sights {
        let near = |last: &Sight| sight.angle - last.angle <= WIDEST_GAP.to_radians();
        match chains.last_mut() {
            Some(chain) if chain.last().is_some_and(near) => chain.push(sight),
            _ => chains.push(vec![sight]),
        }
    }
    chains.into_iter().flat_map(within_span).collect()
}

/// Turns the circle so that it is cut at its emptiest direction; angles run on past half a turn.
fn start_after_widest_gap(sights: &mut [Sight]) {
    let angle = |i: usize| sights.get(i).map_or(0.0, |sight| sight.angle);
    let gap = |i: usize| {
        let before = if i == 0 { angle(sights.len() - 1) - TAU } else { angle(i - 1) };
        angle(i) - before
    };
    let widest = (0..sights.len()).max_by(|&a, &b| gap(a).total_cmp(&gap(b))).unwrap_or(0);
    for sight in sights.iter_mut().take(widest) {
        sight.angle += TAU;
    }
    sights.rotate_left(widest);
}

/// Halves a chain at its widest gap until each part is narrow enough to run side by side.
fn within_span(chain: Vec<Sight>) -> Vec<Vec<Sight>> {
    let span = match (chain.first(), chain.last()) {
        (Some(first), Some(last)) => last.angle - first.angle,
        _ => return Vec::new(),
    };
    if span <= WIDEST_SPAN.to_radians() {
        return vec![chain];
    }
    let gaps = chain.iter().zip(chain.iter().skip(1)).map(|(a, b)| b.angle - a.angle);
    let widest = gaps.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(1, |(i, _)| i + 1);
    let (before, after) = chain.split_at(widest);
    [before, after].into_iter().flat_map(|part| within_span(part.to_vec())).collect()
}

fn front(chain: &[Sight], slots: &[f64]) -> Front {
    let weight = |sight: &Sight| slots.get(sight.index).copied().unwrap_or(1.0);
    let weights: f64 = chain.iter().map(weight).sum();
    let sum: f64 = chain.iter().map(|sight| sight.angle * weight(sight)).sum();
    let angle = sum / weights.max(1e-9);
    // Back into one turn: -180 to 180 degrees.
    let angle = angle - TAU * (angle / TAU).round();
    Front { members: chain.iter().map(|sight| sight.index).collect(), angle }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(angles: &[f64], radius: f64) -> Vec<Point> {
        angles.iter().map(|a| Point::towards(a.to_radians()) * radius).collect()
    }

    fn sizes(angles: &[f64], radius: f64) -> Vec<usize> {
        let nodes = ring(angles, radius);
        let slots = vec![2.0; nodes.len()];
        fronts(&Frame::WIDE, Point::default(), &nodes, &slots)
            .iter()
            .map(|front| front.members.len())
            .collect()
    }

    #[test]
    fn far_neighbours_share_a_trunk() {
        assert_eq!(sizes(&[0.0, 10.0, 20.0, 90.0], 300.0), [3, 1]);
        assert_eq!(sizes(&[0.0, 10.0, 20.0, 90.0], 100.0), [1, 1, 1, 1]);
        assert_eq!(sizes(&[0.0, 10.0], 300.0), [1, 1]);
    }

    #[test]
    fn a_trunk_may_lie_across_the_half_turn() {
        assert_eq!(sizes(&[170.0, 178.0, -175.0, 0.0], 300.0), [1, 3]);
    }

    #[test]
    fn a_full_circle_is_several_trunks() {
        let all: Vec<f64> = (0..36).map(|i| f64::from(i) * 10.0 - 180.0).collect();
        assert!(sizes(&all, 300.0).iter().all(|&size| size <= 6));
    }
}
