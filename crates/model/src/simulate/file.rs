//! Orders become shipments, applications, refusals or nothing. Section 2.5, steps 1, 2 and 6.

use super::Engine;
use super::plan::{Plan, Policy, Treatment};
use crate::outcome::Outcome;

impl Engine {
    /// Files a week's orders: what is not controlled ships, sensitive orders are refused on
    /// receipt, general licences let their share ship, the rest is applied for.
    pub(super) fn file_applications(
        &mut self,
        plan: &Plan,
        policy: &Policy,
        week: usize,
        outcome: &mut Outcome,
    ) {
        let general = self.general;
        let review = plan.review;
        let rows = outcome.rows(week);
        rows.orders.copy_from_slice(&plan.orders);
        for row in [&mut *rows.applications, rows.approved, rows.refused, rows.barred] {
            row.fill(0.0);
        }
        for (cell, treatment) in plan.treatment.iter().enumerate() {
            let order = plan.orders[cell];
            let controlled = order * policy.controlled;
            let free = order - controlled;
            match treatment {
                Treatment::Free => rows.exports[cell] = order,
                Treatment::Barred => {
                    rows.exports[cell] = free;
                    rows.barred[cell] = controlled;
                }
                Treatment::LookAlike => {
                    rows.exports[cell] = free;
                    self.held[cell] += controlled;
                }
                Treatment::Licensed => {
                    let refused = controlled * plan.refused[cell];
                    let covered = (controlled - refused) * general;
                    rows.exports[cell] = free + covered;
                    rows.refused[cell] = refused;
                    rows.applications[cell] = controlled - refused - covered;
                }
            }
        }
        for (due, filed) in self.due_in(week, review).iter_mut().zip(rows.applications.iter()) {
            *due += filed;
        }
    }
}
