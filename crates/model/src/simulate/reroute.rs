//! Re-routing: what reaches a region that is cut off through others. Section 2.8.
//!
//! Traders in regions that are not cut off order more than they need, and forward what comes in
//! above their own need and stock.

use super::Week;
use super::plan::within;
use super::regimes::Treatment;
use super::state::{Cell, State, Streams};
use crate::maths::extremes::Extremes;
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Forwards this week's surplus to the regions that are cut off, and sets what traders order
    /// for them.
    pub(crate) fn pass_on(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let barred = week.policy.controlled > 0.0 && week.treatments.contains(&Treatment::Barred);
        let nobody = !barred && week.plan.caps.measures.is_empty();
        if nobody && self.cells.iter().all(|cell| cell.for_others <= 0.0) {
            return;
        }
        for (cell, own) in self.cells.iter_mut().enumerate() {
            own.withheld = week.withheld(cell);
            own.for_others = 0.0;
            own.passed_on = [0.0; 2];
        }
        let leak = (1.0 - week.policy.enforcement) * week.scenario.supply.leak;
        for class in 0..Class::COUNT {
            self.pass_on_class(week, class, leak, outcome);
        }
    }

    fn pass_on_class(&mut self, week: &Week<'_>, class: usize, leak: f64, outcome: &mut Outcome) {
        let cells = || (class..week.plan.cells.len()).step_by(Class::COUNT);
        let missing: f64 = cells().map(|cell| self.cells[cell].misses()).sum();
        let asked = leak * missing;
        if asked <= 0.0 {
            return;
        }
        let open = |state: &Self, cell: usize| state.cells[cell].withheld <= 0.0;
        let normal = |cell: usize| week.plan.cells[cell].normal;
        let weight: f64 = cells().filter(|cell| open(self, *cell)).map(normal).sum();
        let mut passed = 0.0;
        for cell in cells() {
            if weight > 0.0 && open(self, cell) {
                self.cells[cell].for_others = asked * normal(cell) / weight;
                let taken = self.take_surplus(cell);
                outcome.rows(week.number)[cell].passed_on = taken;
                passed += taken;
            }
        }
        if passed <= 0.0 {
            return;
        }
        let lag = usize::try_from(week.scenario.supply.leak_weeks).unwrap_or(1).max(1);
        for cell in cells() {
            let share = self.cells[cell].misses() / missing;
            if share > 0.0 {
                let tonnes = self.cells[cell].split(passed * share);
                self.cells[cell].passed_on = tonnes;
                self.put_on_the_way(lag, cell, tonnes);
                outcome.rows(week.number)[cell].rerouted += passed * share;
            }
        }
    }

    /// Takes out of this week's arrivals what is above the region's own need and wanted stock, at
    /// most what was asked for.
    fn take_surplus(&mut self, cell: usize) -> f64 {
        let slot = self.arrives[0] + cell;
        let arriving = self.transit[slot][0];
        let above = arriving + self.cells[cell].held_by_users[0]
            - self.cells[cell].wanted_stock[0]
            - self.cells[cell].need[0];
        let taken = above.at_most(self.cells[cell].for_others).at_most(arriving).at_least(0.0);
        self.transit[slot][0] -= taken;
        self.cells[cell].on_the_way[0] = (self.cells[cell].on_the_way[0] - taken).at_least(0.0);
        taken
    }
}

impl Cell {
    /// What others may pass on to it: what it missed last week, at most what policy keeps from it.
    fn misses(&self) -> f64 {
        (self.missing[0] + self.missing[1]).at_most(self.withheld)
    }

    /// Splits what is passed on between civil and sensitive users, as each of them misses it.
    fn split(&self, amount: f64) -> Streams {
        let total = self.missing[0] + self.missing[1];
        let sensitive = if total > 0.0 { amount * self.missing[1] / total } else { 0.0 };
        [amount - sensitive, sensitive]
    }
}

impl Week<'_> {
    /// What policy keeps from a cell while others are served, t a week: everything if it is barred, and
    /// what a measure leaves of normal trade. A measure that lets normal trade pass keeps nothing.
    fn withheld(&self, cell: usize) -> f64 {
        if self.treatment(cell) == Treatment::Barred && self.policy.controlled > 0.0 {
            return f64::INFINITY;
        }
        let day = self.middle();
        let mut withheld = 0.0_f64;
        for &(at, from, until, cap, _) in &self.plan.caps.measures {
            if at == cell && within(day, from, until) {
                withheld = withheld.max(self.plan.cells[cell].normal - cap);
            }
        }
        withheld
    }
}
