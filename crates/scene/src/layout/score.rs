//! What a critic counts: crossings, flows over places that are not theirs, overlaps.
//!
//! Measured on the finished lines.

use super::attempt::Attempt;
use super::label::{Label, Labels};
use super::ribbon::Ribbon;
use super::star::Star;
use super::track::Track;
use crate::geometry::{length, turning};

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
    /// Single arrows of other suppliers that cross a flow of the tree, each counted for each flow.
    pub other_crossings: usize,
    /// Nodes that had to step aside so far that a line leads back to their place.
    pub moved: usize,
    /// Labels that lie on a flow.
    pub label_hits: usize,
    /// Regions without a label.
    pub unnamed: usize,
    /// The greatest turn of a flow from its beginning to its end, degrees.
    pub max_turn_deg: f64,
    /// Area of all slots, px².
    pub ink_px2: f64,
}

/// The faults of the arrows, whatever the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Faults {
    crossings: usize,
    node_hits: usize,
    ribbon_overlaps: usize,
    arrowhead_overlaps: usize,
}

impl Faults {
    pub(super) fn none(self) -> bool {
        self == Self::default()
    }

    /// A crossing is worse than anything else, a place under a foreign flow worse than two flows
    /// that touch.
    pub(super) const fn price(self) -> usize {
        100 * self.crossings + 3 * self.node_hits + self.ribbon_overlaps + self.arrowhead_overlaps
    }
}

/// Counts the faults of the arrows.
pub(super) fn faults(star: &Star<'_>, ribbons: &[Ribbon]) -> Faults {
    let track = |ribbon: &Ribbon| Track::new(star, ribbon.width / 2.0, &ribbon.line);
    let tracks: Vec<Track> = ribbons.iter().map(track).collect();
    let pairs_of_tracks = || pairs_in(&tracks);
    let lies_on = |a: &Track, b: &Track| {
        let tip = a.points.last().copied().unwrap_or(star.hub);
        b.distance(tip, b.half) < b.half
    };
    Faults {
        crossings: pairs_of_tracks().filter(|(a, b)| a.crosses(b)).count(),
        node_hits: node_hits(star, &tracks),
        ribbon_overlaps: pairs_of_tracks().filter(|(a, b)| overlap(a, b)).count(),
        arrowhead_overlaps: pairs_of_tracks()
            .filter(|(a, b)| lies_on(a, b) || lies_on(b, a))
            .count(),
    }
}

/// The score of a finished layout.
pub(super) fn score(attempt: &Attempt, labels: &Labels) -> Score {
    let (ribbons, faults) = (&attempt.ribbons, attempt.faults);
    let boxes: Vec<&Label> = labels.regions.iter().flatten().chain(&labels.origin).collect();
    Score {
        flows: ribbons.len(),
        crossings: faults.crossings,
        node_hits: faults.node_hits,
        ribbon_overlaps: faults.ribbon_overlaps,
        arrowhead_overlaps: faults.arrowhead_overlaps,
        label_overlaps: pairs_in(&boxes).filter(|(a, b)| a.area.meets(b.area)).count(),
        other_crossings: 0,
        moved: 0,
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
        && a.points.iter().any(|&p| b.distance(p, reach) < 0.95 * reach)
}

fn node_hits(star: &Star<'_>, tracks: &[Track]) -> usize {
    let hits = |(i, track): (usize, &Track)| {
        let foreign = star.nodes.iter().enumerate().filter(|&(index, _)| index != i);
        let reach = track.half + star.frame.node;
        foreign.filter(|&(_, &node)| track.distance(node, reach) < reach).count()
    };
    tracks.iter().enumerate().map(hits).sum()
}
