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
        for cell in 0..cells {
            let sent = self.could_ship(week, cell, week.ship_weeks(cell));
            self.cells[cell].sent = sent;
            totals[cell % Class::COUNT] += sent * week.measured(cell, sent);
        }
        let rows = outcome.rows(week.number);
        let shares = week.plan.caps.shares(week, &totals);
        for cell in 0..cells {
            let share = shares[cell % Class::COUNT] * week.measured(cell, self.cells[cell].sent);
            let shipped = self.dispatch(week, cell, share, week.ship_weeks(cell));
            rows[cell].exports += shipped;
            let sensitive = self.leave_pipeline(cell, shipped);
            self.cells[cell].shipped = [shipped - sensitive, sensitive];
            if self.licences.totals()[cell] > 0.0 && week.treatment(cell) != Treatment::Barred {
                let expired = self.licences.expire(week.number, cell, week.policy.validity);
                self.due[again + cell] += expired;
                self.cells[cell].handling += expired;
            }
        }
    }

    /// What a cell would ship if there were no caps.
    fn could_ship(&self, week: &Week<'_>, cell: usize, ship_weeks: f64) -> f64 {
        match week.treatment(cell) {
            Treatment::Barred => {
                // The days of the week before the embargo.
                self.cells[cell].ready / ship_weeks * (1.0 - week.policy.controlled)
            }
            _ => {
                (self.cells[cell].ready + self.licences.totals()[cell]) / ship_weeks
                    + self.cells[cell].held * self.cleared[cell / Class::COUNT]
            }
        }
    }

    /// Ships the share `share` of what a cell could ship. Returns the tonnes.
    fn dispatch(&mut self, week: &Week<'_>, cell: usize, share: f64, ship_weeks: f64) -> f64 {
        if week.treatment(cell) == Treatment::Barred {
            let shipped = self.cells[cell].sent * share;
            self.cells[cell].ready -= shipped;
            return shipped;
        }
        let ready = self.cells[cell].ready / ship_weeks * share;
        self.cells[cell].ready -= ready;
        let cleared = self.cells[cell].held * self.cleared[cell / Class::COUNT] * share;
        self.cells[cell].held -= cleared;
        let licensed = self.licences.totals()[cell] / ship_weeks * share;
        let used =
            if licensed > 0.0 { self.licences.draw(week.number, cell, licensed) } else { 0.0 };
        ready + cleared + used
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
    /// Weeks over which a cell's ready goods are shipped: fewer before controls that are announced,
    /// at least one.
    fn ship_weeks(&self, cell: usize) -> f64 {
        if self.policy.announced && self.plan.cells[cell].touched {
            self.plan.ship_weeks.at_most(self.scenario.ship_weeks_front).at_least(1.0)
        } else {
            self.plan.ship_weeks
        }
    }

    /// The same in the week before controls that begin now. A run that begins with them knows of no
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
        if self.plan.caps.measures.is_empty() {
            return 1.0;
        }
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
    fn shares(&self, week: &Week<'_>, totals: &[f64; Class::COUNT]) -> [f64; Class::COUNT] {
        let mut shares = [1.0; Class::COUNT];
        for class in 0..Class::COUNT {
            if totals[class] > self.hubs[class] {
                shares[class] = self.hubs[class] / totals[class];
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
