//! Orders become shipments, applications, refusals or nothing. Section 2.5, steps 1, 2 and 6.

use super::Week;
use super::regimes::Treatment;
use super::state::{Queue, State};
use crate::maths::extremes::Extremes;
use crate::outcome::{Outcome, Row};

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
        let cells = self.cells.len();
        let refusals = Self::slot(week.number, self.refusal_slots, cells).start;
        let rows = outcome.rows(week.number);
        let old = &mut self.refusals[refusals..refusals + cells];
        for (own, old) in self.queues.iter_mut().zip(old) {
            // What was refused long enough ago is placed again.
            own.refused = (own.refused - std::mem::take(old)).at_least(0.0);
        }
        for (cell, row) in rows.iter_mut().enumerate() {
            let own = &mut self.queues[cell];
            let [civil, sensitive] = self.cells[cell].orders;
            let order = civil + sensitive;
            own.pending += order;
            own.sensitive_pending += sensitive;
            match week.treatment(cell) {
                Treatment::Free => own.ready += order,
                Treatment::Barred => {
                    let barred = order * controlled;
                    own.ready += order - barred;
                    row.barred += barred;
                    own.pending -= barred;
                    own.sensitive_pending -= sensitive * controlled;
                }
                Treatment::LookAlike => {
                    own.ready += order - order * controlled;
                    own.held += order * controlled;
                }
                Treatment::Licensed => {
                    own.ready += order - order * controlled;
                    let parts = [civil * controlled, sensitive * controlled];
                    let refused = self.apply_for(week, cell, parts, row);
                    let own = &mut self.queues[cell];
                    own.pending -= refused;
                    own.sensitive_pending -= refused;
                }
            }
        }
        if week.policy.regime != week.policy.before {
            self.apply_for_what_is_not_declared(week, rows);
        }
    }

    /// Applies for civil and sensitive tonnes of a cell: what is sensitive is refused on receipt,
    /// what general licences cover gets ready to ship. Returns what is refused.
    fn apply_for(
        &mut self,
        week: &Week<'_>,
        cell: usize,
        [civil, sensitive]: [f64; 2],
        row: &mut Row,
    ) -> f64 {
        let cells = self.cells.len();
        let due = Self::slot(week.number + week.policy.review, self.slots, cells).start;
        let refusals = Self::slot(week.number, self.refusal_slots, cells).start;
        let refused = sensitive * week.policy.refusal;
        let covered = civil * self.general.at_most(week.scenario.general_most).at_least(0.0);
        let filed = (civil + sensitive - refused - covered).at_least(0.0);
        let own = &mut self.queues[cell];
        own.ready += covered;
        self.due[due + cell] += filed;
        own.handling += filed;
        self.refusals[refusals + cell] += refused;
        own.refused += refused;
        row.refused += refused;
        row.applications += filed;
        refused
    }

    /// On the first day of licensing what had been declared for export still passes, at most as much
    /// as the time between declaration and departure holds of normal trade; all else that was
    /// ordered needs a licence now. Where the day was known before, everything that had been declared
    /// has left by then.
    fn apply_for_what_is_not_declared(&mut self, week: &Week<'_>, rows: &mut [Row]) {
        for (cell, row) in rows.iter_mut().enumerate() {
            if !week.begins_to_need_licences(cell) {
                continue;
            }
            let own = self.queues[cell];
            let declared = (week.last_ship_weeks() - 1.0) * week.plan.cells[cell].normal;
            let undeclared = (own.ready - declared).at_least(0.0) * week.policy.controlled;
            // What customs hold as look-alikes needs a licence, too.
            let rest = undeclared + own.held;
            if rest > 0.0 && own.pending > 0.0 {
                let share = (own.sensitive_pending / own.pending).at_least(0.0).at_most(1.0);
                let sensitive = rest * share;
                self.queues[cell].ready -= undeclared;
                self.queues[cell].held = 0.0;
                let refused = self.apply_for(week, cell, [rest - sensitive, sensitive], row);
                let own = &mut self.queues[cell];
                own.pending = (own.pending - refused).at_least(0.0);
                own.sensitive_pending = (own.sensitive_pending - refused).at_least(0.0);
            }
        }
    }

    /// Moves what has been in handling for the minimum time to those that wait for a decision.
    pub(crate) fn finish_handling(&mut self, week: &Week<'_>) {
        let slot = Self::slot(week.number, self.slots, self.cells.len());
        for (cell, due) in self.queues.iter_mut().zip(&mut self.due[slot]) {
            cell.waiting += *due;
            cell.handling = (cell.handling - *due).at_least(0.0);
            *due = 0.0;
        }
    }
}

impl Queue {
    /// Takes what left the pipeline out of it, the sensitive part in proportion. Returns that part.
    pub(crate) fn leave_pipeline(&mut self, amount: f64) -> f64 {
        let share = if self.pending > 0.0 {
            (self.sensitive_pending / self.pending).at_least(0.0).at_most(1.0)
        } else {
            0.0
        };
        let sensitive = amount * share;
        self.pending = (self.pending - amount).at_least(0.0);
        self.sensitive_pending = (self.sensitive_pending - sensitive).at_least(0.0);
        sensitive
    }
}
