//! What lies under a point: for touch and pointer on a picture that is not made of elements.

use crate::geometry::{Point, pairs, to_segment};
use crate::layout::Layout;
use crate::picture::Target;

/// How far from a mark a finger still hits it, px.
const REACH: f64 = 12.0;

/// The target at a point of the frame. Nodes go before flows; among flows the nearest edge counts,
/// and where several lie under the finger the smaller one, which is harder to hit.
#[must_use]
pub fn target(layout: &Layout, at: Point) -> Option<Target> {
    if (at - layout.origin.at).length() <= layout.origin.r {
        return Some(Target::Origin);
    }
    node(layout, at).or_else(|| flow(layout, at))
}

fn node(layout: &Layout, at: Point) -> Option<Target> {
    let near = |(index, flow): (usize, &crate::layout::Flow)| {
        let label = flow.label.as_ref().map_or(f64::MAX, |label| label.area.distance(at));
        let distance = (flow.node - at).length().min(label);
        (distance <= layout.frame.node + 3.0).then_some((distance, index))
    };
    let hits = layout.flows.iter().enumerate().filter_map(near);
    hits.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| Target::Region(index))
}

fn flow(layout: &Layout, at: Point) -> Option<Target> {
    let near = |(index, flow): (usize, &crate::layout::Flow)| {
        let line = pairs(&flow.ribbon.line).map(|(a, b)| to_segment(at, a, b));
        let beside = line.fold(f64::MAX, f64::min) - flow.ribbon.width / 2.0;
        // A third of the width is a handicap for broad flows.
        (beside <= REACH).then_some((beside.max(0.0) + flow.ribbon.width / 3.0, index))
    };
    let hits = layout.flows.iter().enumerate().filter_map(near);
    hits.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| Target::Flow(index))
}
