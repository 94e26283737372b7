//! The capacity-limited decision: approved, applied for again, or cancelled. Section 2.5, steps
//! 3 and 4.

use super::Engine;
use super::plan::{Plan, Policy};
use super::server::share_capacity;
use crate::outcome::Outcome;
use crate::units::Class;

impl Engine {
    /// Decides as much of the backlog as the week's capacity allows.
    pub(super) fn decide(
        &mut self,
        plan: &Plan,
        policy: &Policy,
        week: usize,
        outcome: &mut Outcome,
    ) {
        if policy.controlled <= 0.0 {
            return;
        }
        let again = week + plan.review.max(1);
        let slot = (again % self.slots) * plan.cells();
        self.measure_load(plan);
        share_capacity(
            &self.load,
            &plan.priority,
            &plan.by_priority,
            policy.capacity,
            &mut self.served,
        );
        let rows = outcome.rows(week);
        for (region, served) in self.served.iter().enumerate() {
            for cell in region * Class::COUNT..(region + 1) * Class::COUNT {
                let decided = self.waiting[cell] * served;
                let approved = decided * plan.odds[region];
                let rejected = decided - approved;
                let again = rejected * plan.reentry;
                self.waiting[cell] -= decided;
                self.due[slot + cell] += again;
                rows.approved[cell] = approved;
                rows.refused[cell] += rejected - again;
            }
        }
        self.licences.issue(week, rows.approved);
    }

    /// The backlog of each region in applications.
    fn measure_load(&mut self, plan: &Plan) {
        self.load.clear();
        self.load.extend(self.waiting.chunks_exact(Class::COUNT).map(|row| {
            row.iter()
                .zip(&plan.applications_per_tonne)
                .map(|(t, per_tonne)| t * per_tonne)
                .sum::<f64>()
        }));
        self.served.resize(self.load.len(), 0.0);
    }
}
