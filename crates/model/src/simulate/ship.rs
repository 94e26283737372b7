//! What leaves China: cleared goods, licensed goods, and what customs let go, within the caps.
//! Sections 2.5 (steps 5 to 7) and 2.6.

use super::Week;
use super::plan::{Caps, within};
use super::regimes::Treatment;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Ships; oldest licences first. What a cap holds back stays where it was; licences that expire
    /// are applied for again.
    pub(crate) fn ship(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let cells = self.cells.len();
        let again = Self::slot(week.number + week.policy.review.max(1), self.slots, cells).start;
        let mut totals = [0.0; Class::COUNT];
        self.clear_customs(week);
        let (capped, at_once) = (!week.plan.caps.measures.is_empty(), week.ships_at_once());
        let usual = 1.0 / week.plan.ship_weeks;
        let licensed = self.licences.totals();
        for (cell, (own, licensed)) in self.queues.iter_mut().zip(licensed).enumerate() {
            let per_week = week.per_week(cell, at_once, usual);
            own.sent = if week.treatment(cell) == Treatment::Barred {
                // The days of the week before the embargo.
                own.ready * per_week * (1.0 - week.policy.controlled)
            } else {
                (own.ready + licensed) * per_week + own.held * self.cleared[cell / Class::COUNT]
            };
            let measured = if capped { week.measured(cell, own.sent) } else { 1.0 };
            totals[cell % Class::COUNT] += own.sent * measured;
        }
        let ending = self.licences.end_with(week.number);
        let rows = outcome.rows(week.number);
        let shares = week.plan.caps.shares(week, &totals, &self.hubs);
        for (cell, row) in rows.iter_mut().enumerate() {
            let measured = if capped { week.measured(cell, self.queues[cell].sent) } else { 1.0 };
            let share = shares[cell % Class::COUNT] * measured;
            row.exports = self.dispatch(week, cell, share, week.per_week(cell, at_once, usual));
            if ending && self.licences.totals()[cell] > 0.0 {
                let expired = self.licences.expire(week.number, cell);
                self.due[again + cell] += expired;
                self.queues[cell].handling += expired;
            }
        }
    }

    /// Ships the share `share` of what a cell could ship, `per_week` of what is ready. Returns the
    /// tonnes.
    fn dispatch(&mut self, week: &Week<'_>, cell: usize, share: f64, per_week: f64) -> f64 {
        let own = &mut self.queues[cell];
        let shipped = if week.treatment(cell) == Treatment::Barred {
            own.ready -= own.sent * share;
            own.sent * share
        } else {
            let ready = own.ready * per_week * share;
            own.ready -= ready;
            let cleared = own.held * self.cleared[cell / Class::COUNT] * share;
            own.held -= cleared;
            let licensed = self.licences.totals()[cell] * per_week * share;
            let used =
                if licensed > 0.0 { self.licences.draw(week.number, cell, licensed) } else { 0.0 };
            ready + cleared + used
        };
        let sensitive = own.leave_pipeline(shipped);
        self.cells[cell].shipped = [shipped - sensitive, sensitive];
        shipped
    }

    /// Puts tonnes on the way that arrive in some weeks, at most as many as the ring has.
    pub(crate) fn put_on_the_way(&mut self, weeks: usize, cell: usize, tonnes: [f64; 2]) {
        let slot = self.arrives[weeks];
        let transit = self.transit[slot + cell].iter_mut().zip(&mut self.cells[cell].on_the_way);
        for ((transit, on_the_way), tonnes) in transit.zip(tonnes) {
            *transit += tonnes;
            *on_the_way += tonnes;
        }
    }
}

impl Week<'_> {
    /// The share of a cell's ready goods that leaves in a week: more before controls that are
    /// announced, at most all; `at_once` is that share, where it counts, and `usual` what leaves otherwise.
    fn per_week(&self, cell: usize, at_once: Option<f64>, usual: f64) -> f64 {
        match at_once {
            Some(share) if self.plan.cells[cell].touched => share,
            _ => usual,
        }
    }

    /// What is shipped of ready goods in a week before controls that are announced.
    fn ships_at_once(&self) -> Option<f64> {
        let weeks = self.plan.ship_weeks.at_most(self.scenario.ship_weeks_front).at_least(1.0);
        self.policy.announced.then_some(1.0 / weeks)
    }

    /// Weeks over which ready goods left in the week before controls that begin now. A run that begins with them knows of no
    /// week in which exporters could hurry.
    pub(crate) fn last_ship_weeks(&self) -> f64 {
        if self.number > 0 && self.plan.regimes.was_announced(self.policy.regime) {
            self.plan.ship_weeks.min(self.scenario.ship_weeks_front).max(1.0)
        } else {
            self.plan.ship_weeks
        }
    }

    /// The share of what a cell could ship that its measures let pass.
    fn measured(&self, cell: usize, could: f64) -> f64 {
        let day = self.middle();
        let mut most = could;
        for &(at, from, until, cap, _) in &self.plan.caps.measures {
            if at == cell && within(day, from, until) {
                most = most.at_most(cap);
            }
        }
        if could > 0.0 { most / could } else { 1.0 }
    }
}

impl Caps {
    /// The share of each class's shipments that hubs and quota let pass.
    fn shares(
        &self,
        week: &Week<'_>,
        totals: &[f64; Class::COUNT],
        grown: &[f64; Class::COUNT],
    ) -> [f64; Class::COUNT] {
        let mut shares = [1.0; Class::COUNT];
        for class in 0..Class::COUNT {
            let hubs = self.hubs[class] * grown[class];
            if totals[class] > hubs {
                shares[class] = hubs / totals[class];
            }
        }
        let day = week.middle();
        if let Some((from, until, classes, cap)) = self.quota
            && within(day, from, until)
        {
            let counted =
                |class: usize| if classes[class] { totals[class] * shares[class] } else { 0.0 };
            let total: f64 = (0..Class::COUNT).map(counted).sum();
            if total > cap {
                for class in (0..Class::COUNT).filter(|class| classes[*class]) {
                    shares[class] *= cap / total;
                }
            }
        }
        shares
    }

    /// Whether a measure or the quota is in force in a week.
    pub(crate) fn active(&self, week: &Week<'_>) -> bool {
        let day = week.middle();
        self.measures.iter().any(|&(_, from, until, ..)| within(day, from, until))
            || self.quota.is_some_and(|(from, until, ..)| within(day, from, until))
    }
}
