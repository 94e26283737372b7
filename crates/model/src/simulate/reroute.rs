//! Re-routing: what reaches an embargoed region through others. Section 2.8.
//!
//! Traders in regions that are not cut off order more than they need, and forward what comes in
//! above their own need and stock.

use super::Week;
use super::plan::within;
use super::regimes::Treatment;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Forwards this week's surplus to the regions that are cut off, and sets what traders order
    /// for them.
    pub(crate) fn pass_on(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let leak = (1.0 - week.policy.enforcement) * week.scenario.supply.leak;
        let regions = week.plan.regions;
        let barred = week.policy.controlled > 0.0 && week.treatments.contains(&Treatment::Barred);
        let nobody = !barred && week.plan.caps.measures.is_empty();
        if nobody && self.cells.iter().all(|cell| cell.for_others <= 0.0) {
            return;
        }
        let lag = usize::try_from(week.scenario.supply.leak_weeks).unwrap_or(1).max(1);
        for class in 0..Class::COUNT {
            let cut_off = |region: usize| week.is_cut_off(region * Class::COUNT + class);
            let any = leak > 0.0 && (0..regions).any(cut_off);
            let open = |region: usize| !cut_off(region);
            let weight: f64 = if any {
                (0..regions)
                    .filter(|region| open(*region))
                    .map(|region| week.plan.cells[region * Class::COUNT + class].normal)
                    .sum()
            } else {
                0.0
            };
            let missing: f64 = if any && weight > 0.0 {
                (0..regions)
                    .filter(|region| cut_off(*region))
                    .map(|region| self.missing(region * Class::COUNT + class))
                    .sum()
            } else {
                0.0
            };
            let asked = leak * missing;
            let mut passed = 0.0;
            for region in 0..regions {
                let cell = region * Class::COUNT + class;
                self.cells[cell].for_others = 0.0;
                if asked > 0.0 && open(region) {
                    self.cells[cell].for_others = asked * week.plan.cells[cell].normal / weight;
                    passed += self.take_surplus(cell);
                }
            }
            if passed > 0.0 {
                for region in (0..regions).filter(|region| cut_off(*region)) {
                    let cell = region * Class::COUNT + class;
                    let share = self.missing(cell) / missing;
                    let tonnes = self.unmet_split(cell, passed * share);
                    self.put_on_the_way(lag, cell, tonnes);
                    outcome.rows(week.number)[cell].rerouted += passed * share;
                }
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

    fn missing(&self, cell: usize) -> f64 {
        self.cells[cell].unmet[0] + self.cells[cell].unmet[1]
    }

    fn unmet_split(&self, cell: usize, amount: f64) -> [f64; 2] {
        let total = self.missing(cell);
        let sensitive = if total > 0.0 { amount * self.cells[cell].unmet[1] / total } else { 0.0 };
        [amount - sensitive, sensitive]
    }
}

impl Week<'_> {
    /// Whether nothing, or next to nothing, is sent to a cell while others are served.
    fn is_cut_off(&self, cell: usize) -> bool {
        if self.treatment(cell) == Treatment::Barred && self.policy.controlled > 0.0 {
            return true;
        }
        let day = self.middle();
        let measures = &self.plan.caps.measures;
        measures.iter().any(|&(at, from, until, ..)| at == cell && within(day, from, until))
    }
}
