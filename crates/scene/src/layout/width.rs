//! How wide each flow is drawn, and how large the origin's disc.

use std::f64::consts::TAU;

use super::order::{self, Order};
use super::{Destination, Frame};
use crate::geometry::Point;

/// Widths of the slots.
pub(super) struct Widths {
    /// Px for each tonne a year.
    pub(super) px_per_tonne: f64,
    /// Width of each destination's slot, px.
    pub(super) slots: Vec<f64>,
}

/// A slot is at most so wide, as a share of the way to its node.
const STOUTEST: f64 = 0.14;
/// For the sake of a place nearby the scale is lowered at most this far.
const LOWEST: f64 = 0.45;
/// Flows in directions that differ by less leave on one side, radians.
const SIDE: f64 = 1.2;
/// The widest flow, in the same.
const WIDEST: f64 = 1.1;
/// At most so much leaves on one side, and so large is the disc, in the least radius of a disc.
const MOST_LOAD: f64 = 2.8;
const MOST_DISC: f64 = 1.7;
/// Times that the scale is lowered until that is so.
const TRIES: usize = 12;
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
    let mut px_per_tonne = all_fit.max(LOWEST * sum_fits);
    let with = |px_per_tonne: f64| -> Vec<f64> {
        let slot = |d| (px_per_tonne * tonnes(d)).max(frame.least_slot);
        destinations.iter().map(slot).collect()
    };
    for _ in 0..TRIES {
        let slots = with(px_per_tonne);
        let widest = slots.iter().copied().fold(0.0, f64::max);
        let load = load(&order::order(hub, nodes, &slots), frame.gap);
        if load <= MOST_LOAD * frame.least_disc && widest <= WIDEST * frame.least_disc {
            break;
        }
        px_per_tonne *= 0.85;
    }
    Widths { px_per_tonne, slots: with(px_per_tonne) }
}

/// What a destination gets; nothing if that is no amount.
pub(super) fn tonnes(d: &Destination) -> f64 {
    if d.tonnes_per_year.is_finite() { d.tonnes_per_year.max(0.0) } else { 0.0 }
}

/// A disc that hides the square ends of all that leaves it on one side, and round which all flows
/// have room.
pub(super) fn disc(frame: &Frame, order: &Order) -> f64 {
    let gap = frame.gap;
    let around: f64 = order.sights.iter().map(|sight| sight.slot + gap).sum();
    let side = 1.04 * load(order, gap) / 2.0 + 1.0;
    side.max(around / (FULL * TAU)).clamp(frame.least_disc, MOST_DISC * frame.least_disc)
}

/// Width of all flows that leave on one side, where it is greatest, px.
fn load(order: &Order, gap: f64) -> f64 {
    let (mut from, mut sum, mut most) = (0, 0.0, 0.0_f64);
    for sight in &order.sights {
        sum += sight.slot + gap;
        while order.sights[from].angle < sight.angle - SIDE {
            sum -= order.sights[from].slot + gap;
            from += 1;
        }
        most = most.max(sum);
    }
    most
}
