//! How wide each flow is drawn, and how large the origin's disc.

use super::bundle::Front;
use super::{Destination, Frame};

/// Widths of the slots.
pub(super) struct Widths {
    /// Px for each tonne a year.
    pub(super) px_per_tonne: f64,
    /// Width of each destination's slot, px.
    pub(super) slots: Vec<f64>,
}

/// The frame's scale, lowered for all where the sum would be too wide; no slot under the least.
pub(super) fn slots(frame: &Frame, destinations: &[Destination]) -> Widths {
    let tonnes = |d: &Destination| {
        if d.tonnes_per_year.is_finite() { d.tonnes_per_year.max(0.0) } else { 0.0 }
    };
    let total: f64 = destinations.iter().map(tonnes).sum();
    let px_per_tonne = frame.px_per_tonne.min(frame.most_ink / total.max(1.0));
    let slot = |d| (px_per_tonne * tonnes(d)).max(frame.least_slot);
    Widths { px_per_tonne, slots: destinations.iter().map(slot).collect() }
}

/// A disc that hides the square ends of the widest trunk.
pub(super) fn disc(frame: &Frame, fronts: &[Front], slots: &[f64]) -> f64 {
    let widest = fronts.iter().map(|front| front.width(frame, slots)).fold(0.0, f64::max);
    (1.04 * widest / 2.0 + 1.0).clamp(frame.least_disc, 2.5 * frame.least_disc)
}
