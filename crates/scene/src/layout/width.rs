//! How wide each flow is drawn, and how large the origin's disc.

use std::f64::consts::TAU;

use super::lane::trunks;
use super::order::Order;
use super::{Destination, Frame};
use crate::geometry::Point;

/// Widths of the slots.
pub(super) struct Widths {
    /// Px for each tonne a year.
    pub(super) px_per_tonne: f64,
    /// Width of each destination's slot, px.
    pub(super) slots: Vec<f64>,
    /// Between neighbours in a trunk, px.
    pub(super) gap: f64,
}

/// A slot is at most so wide, as a share of the way to its node.
const STOUTEST: f64 = 0.14;
/// For the sake of a place nearby the scale is lowered at most this far.
const LOWEST: f64 = 0.45;
/// So many flows fit with the frame's least width; more are drawn thinner.
const MANY: f64 = 36.0;
/// Nothing is thinner than this, as a share of the frame's least.
const THINNEST: f64 = 0.3;
/// The disc's edge is at most so full of flows.
const FULL: f64 = 0.7;

/// The frame's scale, lowered for all where the sum, or an arrow for its length, would be too
/// wide; no slot under the least.
pub(super) fn slots(
    frame: &Frame,
    hub: Point,
    nodes: &[Point],
    destinations: &[Destination],
) -> Widths {
    let total: f64 = destinations.iter().map(tonnes).sum();
    let sum_fits = frame.px_per_tonne.min(frame.most_ink / total.max(1e-9));
    let all_fit = nodes.iter().zip(destinations).fold(sum_fits, |scale, (&node, d)| {
        scale.min(STOUTEST * (node - hub).length() / tonnes(d).max(1e-9))
    });
    let px_per_tonne = all_fit.max(LOWEST * sum_fits);
    let crowd = (MANY / (destinations.len() as f64).max(1.0)).clamp(THINNEST, 1.0);
    let slot = |d| (px_per_tonne * tonnes(d)).max(frame.least_slot * crowd);
    Widths {
        px_per_tonne,
        slots: destinations.iter().map(slot).collect(),
        gap: frame.gap * crowd.max(0.5),
    }
}

/// What a destination gets; nothing if that is no amount.
pub(super) fn tonnes(d: &Destination) -> f64 {
    if d.tonnes_per_year.is_finite() { d.tonnes_per_year.max(0.0) } else { 0.0 }
}

/// A disc that hides the square ends of the widest trunk, and round which all flows have room.
pub(super) fn disc(frame: &Frame, order: &Order, joins: &[f64], gap: f64) -> f64 {
    let slot = |range: std::ops::Range<usize>| -> f64 { order.sights[range].iter().map(|s| s.slot + gap).sum() };
    let count = order.sights.len();
    let widest = trunks(joins, count).into_iter().map(slot).fold(0.0, f64::max);
    let around = slot(0..count) / (FULL * TAU);
    let (least, most) = (frame.least_disc, 2.5 * frame.least_disc);
    (1.04 * widest / 2.0 + 1.0).max(around).clamp(least, most)
}
