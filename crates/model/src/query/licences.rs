//! The licence office as readers see it: how much lies there, how long it takes. Section 2.13.

use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::simulate::Plan;
use crate::units::{Class, Month};

/// A capacity smaller than this, in applications a week, is none.
const IDLE: f64 = 1e-9;

impl Outcome {
    /// Applications that lie with the authorities at the end of a month, in minimum handling or
    /// waiting for a decision: tonnes over tonnes per application.
    #[must_use]
    pub fn backlog_applications(
        &self,
        scenario: &Scenario,
        month: Month,
        region: usize,
        classes: &[Class],
    ) -> f64 {
        let of = |class: &Class| {
            self.month(Series::Backlog, month, region, &[*class])
                / scenario.tonnes_per_application[class.index()]
        };
        classes.iter().map(of).sum()
    }

    /// Applications of a region that wait when a week's decisions begin, past minimum handling,
    /// duplicates of the alarmed included.
    #[must_use]
    pub fn applications_waiting(&self, week: usize, region: usize) -> f64 {
        self.office_of(week, region).map_or(0.0, |office| office.waiting)
    }

    /// Those of them that are decided in the week, approved or not.
    #[must_use]
    pub fn applications_decided(&self, week: usize, region: usize) -> f64 {
        self.office_of(week, region).map_or(0.0, |office| office.waiting * office.served)
    }

    /// Weeks of work that wait at the end of a month, B/C: applications of all regions that are
    /// past minimum handling and undecided, duplicates included, over what can be decided in a
    /// week. `None` if nothing can be decided.
    #[must_use]
    pub fn work_weeks(&self, plan: &Plan, month: Month) -> Option<f64> {
        let week = self.calendar().last_week(month)?;
        let capacity = plan.policy(week).capacity;
        let offices = (0..self.regions()).filter_map(|region| self.office_of(week, region));
        let waiting: f64 = offices.map(|office| office.waiting * (1.0 - office.served)).sum();
        (capacity > IDLE).then(|| waiting / capacity)
    }

    /// Weeks from application to decision for a region in a month, the mean over its days: the
    /// minimum handling, and what the region's backlog takes at the week's pace, W = τ₁ + B/C.
    ///
    /// `None` while the region applies for nothing, or nothing that it applies for is decided:
    /// then no end is in sight.
    #[must_use]
    pub fn sojourn(&self, plan: &Plan, month: Month, region: usize) -> Option<f64> {
        let (mut sum, mut days) = (0.0, 0.0);
        for part in self.calendar().month_parts(month) {
            if let Some(weeks) = self.sojourn_in(plan, part.week, region) {
                sum += weeks * part.share;
                days += part.share;
            }
        }
        (days > 0.0).then(|| sum / days)
    }

    fn sojourn_in(&self, plan: &Plan, week: usize, region: usize) -> Option<f64> {
        let office = self.office_of(week, region)?;
        let applied = Class::ALL.into_iter().any(|class| {
            let at = |series| self.week(series, week, region, class);
            at(Series::Applications) > 0.0 || at(Series::Approved) > 0.0
        });
        let policy = plan.policy(week);
        let decides = policy.capacity > IDLE && office.served > IDLE;
        (applied && decides).then(|| policy.review as f64 + 1.0 / office.served - 1.0)
    }
}
