//! What a critic counts: crossings, flows over places that are not theirs, overlaps.
//!
//! The same measures choose the courses (on coarse tracks) and judge the finished layout.

use super::course::Star;
use super::label::{Label, Labels};
use super::ribbon::{Ribbon, head_half_width, head_length};
use crate::geometry::{Area, Point, length, pairs, resampled, segments_cross, to_segment, turning};

/// Flows are compared from here on, in radii of the disc: nearer to it they come together.
const BEYOND: f64 = 1.6;
/// Distance between the points of a track, px on the wide frame.
const STEP: f64 = 8.0;
/// Clear space around a node that is not a flow's own, px on the wide frame.
const ROOM: f64 = 5.0;

/// The layout's faults, and how much it bends.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Score {
    /// Flows laid out.
    pub flows: usize,
    /// Pairs of flows whose centre lines cross beyond the disc.
    pub crossings: usize,
    /// Flows that run over a node that is not theirs.
    pub node_hits: usize,
    /// Pairs of flows whose slots lie on each other beyond the disc.
    pub ribbon_overlaps: usize,
    /// Arrowheads that lie on another flow.
    pub arrowhead_overlaps: usize,
    /// Pairs of labels that lie on each other.
    pub label_overlaps: usize,
    /// Labels that lie on a flow.
    pub label_hits: usize,
    /// Regions without a label.
    pub unnamed: usize,
    /// The greatest turn of a flow from its beginning to its end, degrees.
    pub max_turn_deg: f64,
    /// Area of all slots, px².
    pub ink_px2: f64,
}

/// A flow as few points, for comparing many.
#[derive(Clone, Debug)]
pub(super) struct Track {
    points: Vec<Point>,
    area: Area,
    half: f64,
    /// Half the width of the arrowhead, and how long it is.
    head: (f64, f64),
    turning: f64,
    stretch: f64,
}

impl Track {
    pub(super) fn new(star: &Star<'_>, member: usize, line: &[Point]) -> Self {
        let points: Vec<Point> = resampled(line, STEP * star.unit());
        let clear = BEYOND * star.radius;
        let points: Vec<Point> =
            points.into_iter().skip_while(|&p| (p - star.hub).length() < clear).collect();
        let slot = star.slot(member);
        let chord = pair_of_ends(line).map_or(0.0, |(a, b)| (b - a).length());
        Self {
            area: Area::around(&points).unwrap_or_default(),
            half: slot / 2.0,
            head: (head_half_width(star.frame, slot), head_length(star.frame, slot)),
            turning: turning(line),
            stretch: length(line) / chord.max(1.0) - 1.0,
            points,
        }
    }

    /// Half width at a point, the head's where it is near the end.
    fn half_at(&self, p: Point) -> f64 {
        let near_end = self.points.last().is_some_and(|&end| (end - p).length() < self.head.1);
        if near_end { self.head.0 } else { self.half }
    }

    fn crosses(&self, other: &Self) -> bool {
        self.area.grown(1.0).meets(other.area.grown(1.0))
            && pairs(&self.points).any(|a| pairs(&other.points).any(|b| segments_cross(a, b)))
    }

    /// How deep this one's points lie in the other's slot, summed, px.
    fn depth(&self, other: &Self, gap: f64) -> f64 {
        let reach = self.head.0 + other.half + gap;
        if !self.area.grown(reach).meets(other.area) {
            return 0.0;
        }
        let near = other.area.grown(reach);
        let deep = |&p: &Point| {
            if near.distance(p) > 0.0 {
                return 0.0;
            }
            let limit = self.half_at(p) + other.half + gap;
            (limit - nearest(p, &other.points, limit)).max(0.0)
        };
        self.points.iter().map(deep).sum()
    }
}

fn pair_of_ends(line: &[Point]) -> Option<(Point, Point)> {
    Some((*line.first()?, *line.last()?))
}

/// Distance to a line; anything beyond `limit` may be given too large.
fn nearest(p: Point, line: &[Point], limit: f64) -> f64 {
    let mut least = f64::MAX;
    for (a, b) in pairs(line) {
        let outside = a.x.min(b.x) - p.x > limit
            || p.x - a.x.max(b.x) > limit
            || a.y.min(b.y) - p.y > limit
            || p.y - a.y.max(b.y) > limit;
        if !outside {
            least = least.min(to_segment(p, a, b));
        }
    }
    least
}

/// What two flows cost each other.
pub(super) fn between(star: &Star<'_>, a: &Track, b: &Track) -> f64 {
    let gap = 0.5 * star.frame.gap;
    let crossing = if a.crosses(b) { 500.0 } else { 0.0 };
    crossing + 3.0 * (a.depth(b, gap) + b.depth(a, gap)) / star.unit()
}

/// What a flow costs by itself: turning, detours, other places' nodes, the frame's edge.
pub(super) fn itself(star: &Star<'_>, member: usize, track: &Track) -> f64 {
    let room = ROOM * star.unit() + star.frame.node;
    let foreign = star.nodes.iter().enumerate().filter(|&(index, _)| index != member);
    let nodes: f64 = foreign
        .map(|(_, &node)| {
            let limit = room + track.half;
            if track.area.grown(limit).distance(node) > 0.0 {
                return 0.0;
            }
            let short = limit - nearest(node, &track.points, limit);
            if short > 0.0 { 30.0 * short / star.unit() } else { 0.0 }
        })
        .sum();
    let outside: f64 = track.points.iter().map(|&p| frame_area(star).distance(p)).sum();
    nodes + outside + 0.015 * track.turning * track.turning + 150.0 * track.stretch
}

fn frame_area(star: &Star<'_>) -> Area {
    Area { left: 0.0, top: 0.0, right: star.frame.width, bottom: star.frame.map_bottom }
}

/// Counts the faults of a finished layout.
pub(super) fn score(star: &Star<'_>, ribbons: &[Ribbon], labels: &Labels) -> Score {
    let track = |(i, ribbon): (usize, &Ribbon)| Track::new(star, i, &ribbon.line);
    let tracks: Vec<Track> = ribbons.iter().enumerate().map(track).collect();
    let boxes: Vec<&Label> = labels.regions.iter().flatten().chain(&labels.origin).collect();
    let pairs_of_tracks = || pairs_in(&tracks);
    let lies_on = |a: &Track, b: &Track| {
        let tip = a.points.last().copied().unwrap_or(star.hub);
        nearest(tip, &b.points, 9.0) < b.half
    };
    Score {
        flows: ribbons.len(),
        crossings: pairs_of_tracks().filter(|(a, b)| a.crosses(b)).count(),
        node_hits: node_hits(star, &tracks),
        ribbon_overlaps: pairs_of_tracks().filter(|(a, b)| overlap(a, b)).count(),
        arrowhead_overlaps: pairs_of_tracks()
            .filter(|(a, b)| lies_on(a, b) || lies_on(b, a))
            .count(),
        label_overlaps: pairs_in(&boxes).filter(|(a, b)| a.area.meets(b.area)).count(),
        label_hits: boxes.iter().filter(|label| label.covered > 1.0).count(),
        unnamed: labels.regions.iter().filter(|label| label.is_none()).count(),
        max_turn_deg: ribbons.iter().map(|ribbon| turning(&ribbon.line)).fold(0.0, f64::max),
        ink_px2: ribbons.iter().map(|ribbon| ribbon.width * length(&ribbon.line)).sum(),
    }
}

fn pairs_in<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    items.iter().enumerate().flat_map(|(i, a)| items.iter().skip(i + 1).map(move |b| (a, b)))
}

fn overlap(a: &Track, b: &Track) -> bool {
    let reach = a.half + b.half;
    a.area.grown(reach).meets(b.area)
        && a.points.iter().any(|&p| nearest(p, &b.points, reach) < 0.95 * reach)
}

fn node_hits(star: &Star<'_>, tracks: &[Track]) -> usize {
    let hits = |(i, track): (usize, &Track)| {
        let foreign = star.nodes.iter().enumerate().filter(|&(index, _)| index != i);
        let reach = track.half + star.frame.node;
        foreign.filter(|&(_, &node)| nearest(node, &track.points, reach) < reach).count()
    };
    tracks.iter().enumerate().map(hits).sum()
}
