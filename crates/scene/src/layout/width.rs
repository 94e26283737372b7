//! How wide each flow is drawn, and how large the origin's disc.

use super::bundle::Front;
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

/// The frame's scale, lowered for all where the sum, or an arrow for its length, would be too
/// wide; no slot under the least.
pub(super) fn slots(
    frame: &Frame,
    hub: Point,
    nodes: &[Point],
    destinations: &[Destination],
) -> Widths {
    let tonnes = |d: &Destination| {
        if d.tonnes_per_year.is_finite() { d.tonnes_per_year.max(0.0) } else { 0.0 }
    };
    let total: f64 = destinations.iter().map(tonnes).sum();
    let sum_fits = frame.px_per_tonne.min(frame.most_ink / total.max(1.0));
    let all_fit = nodes.iter().zip(destinations).fold(sum_fits, |scale, (&node, d)| {
        scale.min(STOUTEST * (node - hub).length() / tonnes(d).max(1.0))
    });
    let px_per_tonne = all_fit.max(LOWEST * sum_fits);
    let slot = |d| (px_per_tonne * tonnes(d)).max(frame.least_slot);
    Widths { px_per_tonne, slots: destinations.iter().map(slot).collect() }
}

/// A disc that hides the square ends of the widest trunk.
pub(super) fn disc(frame: &Frame, fronts: &[Front], slots: &[f64]) -> f64 {
    let widest = fronts.iter().map(|front| front.width(frame, slots)).fold(0.0, f64::max);
    (1.04 * widest / 2.0 + 1.0).clamp(frame.least_disc, 2.5 * frame.least_disc)
}
