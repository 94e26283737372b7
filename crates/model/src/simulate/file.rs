//! Orders become shipments, applications, refusals or nothing. Section 2.5, steps 1, 2 and 6.

use super::Week;
use super::regimes::Treatment;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::outcome::Outcome;

impl Week<'_> {
    /// Whether a cell needs licences this week.
    pub(crate) fn is_licensed(&self, cell: usize) -> bool {
        self.treatment(cell) == Treatment::Licensed
    }
}

impl State {
    /// Files a week's orders: what is not controlled gets ready to ship, sensitive orders are
    /// refused on receipt, general licences let their share pass, the rest is applied for.
    pub(crate) fn file_applications(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let controlled = week.policy.controlled;
        let cells = self.cells.len();
        let due = Self::slot(week.number + week.policy.review, self.slots, cells).start;
        let refusals = Self::slot(week.number, self.refusal_slots, cells).start;
        let rows = outcome.rows(week.number);
        for (cell, row) in rows.iter_mut().enumerate() {
            let [civil, sensitive] = self.cells[cell].orders;
            let order = civil + sensitive;
            // What was refused long enough ago is placed again.
            let old = std::mem::take(&mut self.refusals[refusals + cell]);
            self.cells[cell].refused = (self.cells[cell].refused - old).at_least(0.0);
            let held_back = order * controlled;
            let mut accepted = order;
            let mut accepted_sensitive = sensitive;
            match week.treatment(cell) {
                Treatment::Free => self.cells[cell].ready += order,
                Treatment::Barred => {
                    self.cells[cell].ready += order - held_back;
                    row.barred += held_back;
                    accepted -= held_back;
                    accepted_sensitive -= sensitive * controlled;
                }
                Treatment::LookAlike => {
                    self.cells[cell].ready += order - held_back;
                    self.cells[cell].held += held_back;
                }
                Treatment::Licensed => {
                    let refused = sensitive * controlled * week.policy.refusal;
                    let general = self.general.at_most(week.scenario.general_most).at_least(0.0);
                    let covered = civil * controlled * general;
                    let filed = (held_back - refused - covered).at_least(0.0);
                    self.cells[cell].ready += order - held_back + covered;
                    self.due[due + cell] += filed;
                    self.cells[cell].handling += filed;
                    self.refusals[refusals + cell] = refused;
                    self.cells[cell].refused += refused;
                    row.refused += refused;
                    row.applications += filed;
                    accepted -= refused;
                    accepted_sensitive -= refused;
                }
            }
            self.cells[cell].pending += accepted;
            self.cells[cell].sensitive_pending += accepted_sensitive;
        }
    }

    /// Moves what has been in handling for the minimum time to those that wait for a decision.
    pub(crate) fn finish_handling(&mut self, week: &Week<'_>) {
        let slot = Self::slot(week.number, self.slots, self.cells.len());
        for (cell, due) in self.cells.iter_mut().zip(&mut self.due[slot]) {
            cell.waiting += *due;
            cell.handling = (cell.handling - *due).at_least(0.0);
            *due = 0.0;
        }
    }

    /// Takes what left the pipeline out of it, the sensitive part in proportion. Returns that part.
    pub(crate) fn leave_pipeline(&mut self, cell: usize, amount: f64) -> f64 {
        let pending = self.cells[cell].pending;
        let share = if pending > 0.0 {
            (self.cells[cell].sensitive_pending / pending).at_least(0.0).at_most(1.0)
        } else {
            0.0
        };
        let sensitive = amount * share;
        self.cells[cell].pending = (pending - amount).at_least(0.0);
        self.cells[cell].sensitive_pending =
            (self.cells[cell].sensitive_pending - sensitive).at_least(0.0);
        sensitive
    }
}
