//! What a course costs: by itself, and beside another. In px of harm on the wide frame.

use super::course::Star;
use super::track::{Track, on_wide};
use crate::geometry::Area;

/// Clear space around a node that is not a flow's own, px on the wide frame.
const ROOM: f64 = 5.0;
/// Each px of a flow beyond its trunk: what runs together is easier to follow.
const ALONE: f64 = 0.16;
/// A node that is run over.
const NODE_HIT: f64 = 150.0;
/// A crossing.
const CROSSING: f64 = 500.0;

/// What two flows cost each other.
pub(super) fn between(star: &Star<'_>, a: &Track, b: &Track) -> f64 {
    let gap = 0.5 * star.frame.gap;
    let (mine, crossing) = a.depth(b, gap);
    let (theirs, _) = b.depth(a, gap);
    3.0 * on_wide(star, mine + theirs) + if crossing { CROSSING } else { 0.0 }
}

/// What a flow costs by itself: turning, detours, other places' nodes, the frame's edge.
pub(super) fn itself(star: &Star<'_>, member: usize, track: &Track) -> f64 {
    let limit = ROOM * star.unit() + star.frame.node + track.half;
    let mut nodes = 0.0;
    for (index, &node) in star.nodes.iter().enumerate() {
        if index != member && track.area.grown(limit).distance(node) <= 0.0 {
            let away = track.distance(node, limit);
            nodes += 30.0 * on_wide(star, (limit - away).max(0.0));
            if away < track.half + star.frame.node {
                nodes += NODE_HIT;
            }
        }
    }
    let map = Area { left: 0.0, top: 0.0, right: star.frame.width, bottom: star.frame.map_bottom };
    let outside: f64 = track.points.iter().map(|&p| map.distance(p)).sum();
    nodes
        + outside
        + ALONE * on_wide(star, track.alone)
        + 0.011 * track.turning * track.turning
        + 150.0 * track.detour
}
