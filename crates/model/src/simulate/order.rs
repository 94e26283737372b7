//! What is ordered from China: up to a position, with hoarding, civil and sensitive apart.
//! Section 2.4.

use super::Week;
use super::state::State;
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Orders what is used and part of the gap between the position wanted and the position there
    /// is: stock, what is on the way, and the own applications. What others are expected to deliver
    /// is not ordered from China.
    pub(crate) fn order(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let buyers = &week.scenario.buyers;
        let plan = week.plan;
        let rows = outcome.rows(week.number);
        let season = week.season.max(1e-9);
        for cell in 0..plan.cells() {
            let region = cell / Class::COUNT;
            let touched = plan.touched[cell];
            let front = touched && week.policy.announced;
            let (adjust, cap) = if front {
                (buyers.adjust_front, buyers.cap_front)
            } else {
                (buyers.adjust, buyers.cap)
            };
            let licence = if week.is_licensed(cell) { self.delay[region] } else { 0.0 };
            // What is recycled is never on the way, and what others send is never in China's ports.
            let normal = plan.demand[cell].max(f64::MIN_POSITIVE);
            let travels = (plan.normal[cell] + plan.others[cell]) / normal;
            let pipeline = (plan.lead[region] - 1) as f64 * travels
                + (plan.ship_weeks - 1.0 + licence) * (plan.normal[cell] / normal);
            let civil_pending = self.pending[cell] - self.sensitive_pending[cell];
            let pending = [civil_pending, self.sensitive_pending[cell] + self.refused[cell]];
            let passed_on = [self.for_others[cell], 0.0];
            let sensitive = plan.groups.sensitive[cell];
            let share = [1.0 - sensitive, sensitive];
            for stream in 0..2 {
                let need = self.need[cell][stream] + passed_on[stream];
                let usual = self.need[cell][stream] / season + passed_on[stream];
                let there = self.held_by_users[cell][stream]
                    + self.on_the_way[cell][stream]
                    + pending[stream];
                let wanted = self.wanted_stock[cell][stream] + pipeline * usual;
                let want = (need + (wanted - there) / adjust.max(1.0)).max(0.0);
                let most = cap * plan.normal[cell] * share[stream];
                let order = (want - self.elsewhere[cell][stream]).clamp(0.0, most.max(0.0));
                self.orders[cell][stream] = order;
            }
            rows.orders[cell] = self.orders[cell][0] + self.orders[cell][1];
        }
    }
}
