//! What lies under a point of the map: by geometry, so that a finger hits a hair's breadth, too.

use crate::camera::Camera;
use crate::geometry::{Point, pairs, to_segment};
use crate::layout::{Flow, Layout};
use crate::picture::Target;

/// How far from a mark a finger still hits it, px of the screen: every mark is 24 px wide.
pub const REACH: f64 = 12.0;

/// The target at a point of the window, seen through a camera; `reach` is [`REACH`] in px of the
/// picture. Names and nodes go before flows; among flows the nearest edge counts, and where
/// several lie under the finger the smaller one, which is harder to hit.
#[must_use]
pub fn target(layout: &Layout, camera: &Camera, seen: Point, reach: f64) -> Option<Target> {
    let at = camera.at(seen);
    let near = reach / camera.scale;
    if (at - layout.origin.at).length() <= layout.origin.r {
        return Some(Target::Origin);
    }
    // Names and nodes keep their size: from their point they are as far as one sees.
    let named = |flow: &Flow| {
        let beside = flow.node + (at - flow.node) * camera.scale;
        let label = flow.label.as_ref().map_or(f64::MAX, |label| label.area.distance(beside));
        (flow.node - beside).length().min(label) - layout.frame.node - 3.0
    };
    let beside = |flow: &Flow| {
        let line = pairs(&flow.ribbon.line).map(|(a, b)| to_segment(at, a, b));
        let edge = line.fold(f64::MAX, f64::min) - flow.ribbon.width / 2.0;
        // A third of the width is a handicap for broad flows.
        if edge <= near { edge.max(0.0) + flow.ribbon.width / 3.0 } else { f64::MAX }
    };
    nearest(layout, 0.0, &named)
        .map(Target::Region)
        .or_else(|| nearest(layout, 1e9, &beside).map(Target::Flow))
        .or_else(|| nearest(layout, reach, &named).map(Target::Region))
}

/// The flow with the least cost, if that is not above the most.
fn nearest(layout: &Layout, most: f64, cost: &dyn Fn(&Flow) -> f64) -> Option<usize> {
    let mut best = (most, None);
    for (index, flow) in layout.flows.iter().enumerate() {
        let cost = cost(flow);
        if cost < best.0 {
            best = (cost, Some(index));
        }
    }
    best.1
}
