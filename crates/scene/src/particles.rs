//! Dots that drift along the ribbons: where they are at a time. As many as what flows, no more.

use crate::geometry::Point;
use crate::layout::{Flow, Layout};
use crate::map::MapState;
use crate::scale::Share;

/// Px of the map that a dot goes in a second.
const SPEED: f64 = 42.0;
/// Px² of a slot for each dot that goes in it while all gets through, in a map 1200 px wide.
const ROOM: f64 = 80.0;
/// Radius, px: thin flows have small dots.
const RADIUS: (f64, f64) = (0.9, 1.6);
/// Steps that spread evenly however many there are: the golden ratio and its plastic sister.
const SPREAD: (f64, f64) = (0.618_034, 0.754_878);

/// Gives every dot of the picture, or of one flow, its middle and its radius, px of the map.
///
/// A dot's way depends on the time alone; whether it is there depends on the share that gets
/// through. So a new month takes dots away or adds some and moves none.
pub fn dots(
    layout: &Layout,
    state: &MapState,
    seconds: f64,
    only: Option<usize>,
    put: &mut dyn FnMut(Point, f64),
) {
    for (index, flow) in layout.flows.iter().enumerate() {
        if only.is_some_and(|only| only != index) {
            continue;
        }
        let Some(region) = state.regions.get(index) else { continue };
        let share = Share::of(region.value, region.baseline);
        if !share.is_nothing() {
            drift(layout, flow, share, seconds, put);
        }
    }
}

fn drift(
    layout: &Layout,
    flow: &Flow,
    share: Share,
    seconds: f64,
    put: &mut dyn FnMut(Point, f64),
) {
    let points = flow.ribbon.line.as_slice();
    let (Some(&first), Some(&second)) = (points.first(), points.get(1)) else { return };
    let length = (second - first).length() * (points.len() - 1) as f64;
    let room = ROOM * layout.frame.width / 1200.0;
    let count = (flow.ribbon.width * length / room).ceil().clamp(1.0, 150.0);
    let fill = share.fill(flow.ribbon.width);
    let radius = (fill * 0.3).clamp(RADIUS.0, RADIUS.1);
    let aside = (fill / 2.0 - radius).max(0.0);
    let gone = seconds * SPEED / length;
    let mut dot = 0.0;
    while dot < count {
        let (chance, side) = ((dot * SPREAD.0).fract(), (dot * SPREAD.1).fract());
        let way = (dot / count + gone).fract();
        dot += 1.0;
        if chance < share.get()
            && let Some(at) = along(points, way, aside * (2.0 * side - 1.0))
            && (at - layout.origin.at).length() > layout.origin.r
        {
            put(at, radius);
        }
    }
}

/// A point part of the way along a line whose points lie equally far apart, moved to its left.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn along(points: &[Point], way: f64, aside: f64) -> Option<Point> {
    let place = way * (points.len() - 1) as f64;
    let (a, b) = (*points.get(place as usize)?, *points.get(place as usize + 1)?);
    let step = b - a;
    Some(a + step * place.fract() + step.unit().left() * aside)
}
