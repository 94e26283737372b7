//! Orders become shipments, applications, refusals or nothing. Section 2.5, steps 1, 2 and 6.

use super::Week;
use super::regimes::Treatment;
use super::state::State;
use crate::outcome::{Outcome, Rows};

impl Week<'_> {
    /// Whether a cell needs licences this week.
    pub(crate) fn is_licensed(&self, cell: usize) -> bool {
        self.treatment(cell) == Treatment::Licensed
    }

    /// Whether a cell needs licences from this week on.
    fn begins_to_need_licences(&self, cell: usize) -> bool {
        let before = self.policy.before.and_then(|regime| self.plan.regimes.list.get(regime));
        let treated = before.and_then(|regime| regime.treatment.get(cell));
        self.is_licensed(cell) && treated != Some(&Treatment::Licensed)
    }
}

impl State {
    /// Files a week's orders: what is not controlled gets ready to ship, sensitive orders are
    /// refused on receipt, general licences let their share pass, the rest is applied for.
    pub(crate) fn file_applications(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let controlled = week.policy.controlled;
        let cells = self.pending.len();
        let refusals = Self::slot(week.number, self.refusal_slots, cells).start;
        let mut rows = outcome.rows(week.number);
        for cell in 0..cells {
            let [civil, sensitive] = self.orders[cell];
            let order = civil + sensitive;
            // What was refused long enough ago is placed again.
            let old = std::mem::take(&mut self.refusals[refusals + cell]);
            self.refused[cell] = (self.refused[cell] - old).max(0.0);
            let held_back = order * controlled;
            let mut accepted = order;
            let mut accepted_sensitive = sensitive;
            match week.treatment(cell) {
                Treatment::Free => self.ready[cell] += order,
                Treatment::Barred => {
                    self.ready[cell] += order - held_back;
                    rows.barred[cell] += held_back;
                    accepted -= held_back;
                    accepted_sensitive -= sensitive * controlled;
                }
                Treatment::LookAlike => {
                    self.ready[cell] += order - held_back;
                    self.held[cell] += held_back;
                }
                Treatment::Licensed => {
                    self.ready[cell] += order - held_back;
                    let parts = [civil * controlled, sensitive * controlled];
                    let refused = self.apply_for(week, cell, parts, &mut rows);
                    accepted -= refused;
                    accepted_sensitive -= refused;
                }
            }
            self.pending[cell] += accepted;
            self.sensitive_pending[cell] += accepted_sensitive;
        }
        if week.policy.regime != week.policy.before {
            self.apply_for_what_is_not_declared(week, &mut rows);
        }
    }

    /// Applies for civil and sensitive tonnes of a cell: what is sensitive is refused on receipt,
    /// what general licences cover gets ready to ship. Returns what is refused.
    fn apply_for(
        &mut self,
        week: &Week<'_>,
        cell: usize,
        [civil, sensitive]: [f64; 2],
        rows: &mut Rows<'_>,
    ) -> f64 {
        let cells = self.pending.len();
        let due = Self::slot(week.number + week.policy.review, self.slots, cells).start;
        let refusals = Self::slot(week.number, self.refusal_slots, cells).start;
        let refused = sensitive * week.policy.refusal;
        let covered = civil * self.general.min(week.scenario.general_most).max(0.0);
        let filed = civil + sensitive - refused - covered;
        self.ready[cell] += covered;
        self.due[due + cell] += filed;
        self.handling[cell] += filed;
        self.refusals[refusals + cell] += refused;
        self.refused[cell] += refused;
        rows.refused[cell] += refused;
        rows.applications[cell] += filed;
        refused
    }

    /// On the first day of licensing what had been declared for export still passes, at most as much
    /// as the time between declaration and departure holds of normal trade; all else that was
    /// ordered needs a licence now. Where the day was known before, everything that had been declared
    /// has left by then.
    fn apply_for_what_is_not_declared(&mut self, week: &Week<'_>, rows: &mut Rows<'_>) {
        for cell in 0..self.pending.len() {
            if !week.begins_to_need_licences(cell) {
                continue;
            }
            let declared = (week.last_ship_weeks() - 1.0) * week.plan.normal[cell];
            let rest = (self.ready[cell] - declared) * week.policy.controlled;
            if rest > 0.0 && self.pending[cell] > 0.0 {
                let share = (self.sensitive_pending[cell] / self.pending[cell]).clamp(0.0, 1.0);
                let sensitive = rest * share;
                self.ready[cell] -= rest;
                let refused = self.apply_for(week, cell, [rest - sensitive, sensitive], rows);
                self.pending[cell] = (self.pending[cell] - refused).max(0.0);
                self.sensitive_pending[cell] = (self.sensitive_pending[cell] - refused).max(0.0);
            }
        }
    }

    /// Moves what has been in handling for the minimum time to those that wait for a decision.
    pub(crate) fn finish_handling(&mut self, week: &Week<'_>) {
        let slot = Self::slot(week.number, self.slots, self.waiting.len());
        let waiting = self.waiting.iter_mut().zip(&mut self.handling);
        for ((waiting, handling), due) in waiting.zip(&mut self.due[slot]) {
            *waiting += *due;
            *handling = (*handling - *due).max(0.0);
            *due = 0.0;
        }
    }

    /// Takes what left the pipeline out of it, the sensitive part in proportion. Returns that part.
    pub(crate) fn leave_pipeline(&mut self, cell: usize, amount: f64) -> f64 {
        let pending = self.pending[cell];
        let share = if pending > 0.0 {
            (self.sensitive_pending[cell] / pending).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let sensitive = amount * share;
        self.pending[cell] = (pending - amount).max(0.0);
        self.sensitive_pending[cell] = (self.sensitive_pending[cell] - sensitive).max(0.0);
        sensitive
    }
}
