//! Approved tonnes by the week of their approval: used oldest first, worthless when they expire.
//! Section 2.5, step 5.

use crate::maths::extremes::Extremes;

/// Licences that have been granted and not used up.
#[derive(Clone, Debug, Default)]
pub struct Licences {
    /// Tonnes left, by week of approval and cell.
    left: Vec<f64>,
    /// Tonnes left in all, by cell.
    totals: Vec<f64>,
    /// The oldest week of approval that may have something left, by cell.
    oldest: Vec<usize>,
}

impl Licences {
    /// Forgets everything and makes room for a run.
    pub fn reset(&mut self, weeks: usize, cells: usize) {
        self.left.clear();
        self.left.resize(weeks * cells, 0.0);
        self.totals.clear();
        self.totals.resize(cells, 0.0);
        self.oldest.clear();
        self.oldest.resize(cells, 0);
    }

    /// Tonnes left in all, by cell.
    #[must_use]
    pub fn totals(&self) -> &[f64] {
        &self.totals
    }

    /// Grants a week's approvals, by cell.
    pub fn issue(&mut self, week: usize, approved: impl IntoIterator<Item = f64>) {
        let cells = self.totals.len();
        let left = &mut self.left[week * cells..(week + 1) * cells];
        for ((left, total), approved) in left.iter_mut().zip(&mut self.totals).zip(approved) {
            *left = approved;
            *total += approved;
        }
    }

    /// Uses licences of one cell, the oldest first, up to `wanted` tonnes. Returns the tonnes used.
    pub fn draw(&mut self, week: usize, cell: usize, wanted: f64) -> f64 {
        let cells = self.totals.len();
        let mut rest = wanted.at_most(self.totals[cell]);
        let mut used = 0.0;
        while rest > 0.0 {
            let cohort = self.oldest[cell];
            let left = &mut self.left[cohort * cells + cell];
            if *left <= rest {
                used += *left;
                rest -= *left;
                *left = 0.0;
                if cohort >= week {
                    break;
                }
                self.oldest[cell] = cohort + 1;
            } else {
                *left -= rest;
                used += rest;
                rest = 0.0;
            }
        }
        self.totals[cell] = (self.totals[cell] - used).at_least(0.0);
        used
    }

    /// Takes back what one cell has left of the licences that end with `week`: those granted
    /// `validity - 1` weeks before, so that a licence can be used in `validity` weeks.
    pub fn expire(&mut self, week: usize, cell: usize, validity: usize) -> f64 {
        let Some(cohort) = (week + 1).checked_sub(validity) else { return 0.0 };
        let left = &mut self.left[cohort * self.totals.len() + cell];
        let expired = *left;
        *left = 0.0;
        self.totals[cell] = (self.totals[cell] - expired).at_least(0.0);
        expired
    }

    /// Takes back everything that one cell has left.
    pub fn take_all(&mut self, week: usize, cell: usize) -> f64 {
        self.draw(week, cell, f64::INFINITY)
    }
}
