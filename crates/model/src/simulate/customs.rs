//! What customs hold, and what the end of the controls sets free. Section 2.5, step 6.

use super::Engine;
use super::plan::{Plan, Policy};
use crate::outcome::Outcome;

/// Weeks over which what was pending ships once no licence is needed any more (judgement).
const RELEASE_WEEKS: f64 = 4.0;

impl Engine {
    /// Clears look-alikes as far as the week's clearance allows.
    pub(super) fn clear_customs(
        &mut self,
        plan: &Plan,
        policy: &Policy,
        week: usize,
        outcome: &mut Outcome,
    ) {
        if policy.controlled <= 0.0 {
            return;
        }
        let clearance = policy.clearance * policy.controlled;
        let rows = outcome.rows(week);
        for (cell, held) in self.held.iter_mut().enumerate() {
            let cleared = held.min(plan.orders[cell] * clearance);
            *held -= cleared;
            rows.exports[cell] += cleared;
        }
    }

    /// In a week without controls nothing waits for a licence: whatever was pending is set free
    /// and ships over a few weeks.
    pub(super) fn release_after_end(
        &mut self,
        plan: &Plan,
        policy: &Policy,
        week: usize,
        outcome: &mut Outcome,
    ) {
        if !policy.ended {
            return;
        }
        let cells = plan.cells();
        let rows = outcome.rows(week);
        for cell in 0..cells {
            let mut pending = std::mem::take(&mut self.waiting[cell])
                + std::mem::take(&mut self.held[cell])
                + self.licences.take_all(week, cell);
            for slot in 0..self.slots {
                pending += std::mem::take(&mut self.due[slot * cells + cell]);
            }
            self.released[cell] += pending;
            let shipped = self.released[cell] / RELEASE_WEEKS;
            self.released[cell] -= shipped;
            rows.exports[cell] += shipped;
        }
    }
}
