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
    /// By week, the last week of approval whose licences end with it; [`NONE`] if there is none.
    ends: Vec<usize>,
    /// By week of approval, the one before it whose licences end with the same week.
    ends_too: Vec<usize>,
}

/// No week.
const NONE: usize = usize::MAX;

impl Licences {
    /// Forgets everything and makes room for a run.
    pub fn reset(&mut self, weeks: usize, cells: usize) {
        self.left.clear();
        self.left.resize(weeks * cells, 0.0);
        self.totals.clear();
        self.totals.resize(cells, 0.0);
        self.oldest.clear();
        self.oldest.resize(cells, 0);
        for list in [&mut self.ends, &mut self.ends_too] {
            list.clear();
            list.resize(weeks, NONE);
        }
    }

    /// Tonnes left in all, by cell.
    #[must_use]
    pub fn totals(&self) -> &[f64] {
        &self.totals
    }

    /// Grants a week's approvals, by cell. They can be used in `validity` weeks, the week itself being
    /// the first: what is granted later does not change that.
    pub fn issue(&mut self, week: usize, validity: usize, approved: impl IntoIterator<Item = f64>) {
        let cells = self.totals.len();
        if let Some(ends) = self.ends.get_mut(week.saturating_add(validity.max(1) - 1)) {
            self.ends_too[week] = std::mem::replace(ends, week);
        }
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

    /// Whether any licences end with a week.
    #[must_use]
    pub fn end_with(&self, week: usize) -> bool {
        self.ends.get(week).is_some_and(|cohort| *cohort != NONE)
    }

    /// Takes back what one cell has left of the licences that end with `week`.
    pub fn expire(&mut self, week: usize, cell: usize) -> f64 {
        let (cells, mut expired) = (self.totals.len(), 0.0);
        let mut cohort = self.ends.get(week).copied().unwrap_or(NONE);
        while let Some(left) = self.left.get_mut(cohort.saturating_mul(cells).saturating_add(cell))
        {
            expired += std::mem::take(left);
            cohort = self.ends_too[cohort];
        }
        self.totals[cell] = (self.totals[cell] - expired).at_least(0.0);
        expired
    }

    /// Takes back everything that one cell has left.
    pub fn take_all(&mut self, week: usize, cell: usize) -> f64 {
        self.draw(week, cell, f64::INFINITY)
    }
}
