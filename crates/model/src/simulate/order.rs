//! What is ordered from China: up to a position, with hoarding, civil and sensitive apart.
//! Section 2.4.

use super::Week;
use super::state::{STREAMS, State};
use crate::maths::extremes::{greater, lesser};
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Orders what is used and part of the gap between the position wanted and the position there
    /// is: stock, what is on the way, and the own applications. What others are expected to deliver
    /// is not ordered from China.
    pub(crate) fn order(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let plan = week.plan;
        let rows = outcome.rows(week.number);
        let buyers = &week.scenario.buyers;
        let pull = |weeks: f64| 1.0 / weeks.max(1.0);
        let usually = (pull(buyers.adjust), buyers.cap.max(0.0));
        let at_once = (pull(buyers.adjust_front), buyers.cap_front.max(0.0));
        let per_season = 1.0 / week.season.max(1e-9);
        for (cell, row) in rows.iter_mut().enumerate() {
            let (pull, cap) =
                if week.policy.announced && plan.cells[cell].touched { at_once } else { usually };
            let licence =
                if week.is_licensed(cell) { self.delay[cell / Class::COUNT] } else { 0.0 };
            let pipeline = plan.cells[cell].pipeline + plan.cells[cell].from_china * licence;
            let sensitive_pending = self.cells[cell].sensitive_pending;
            let civil_pending = self.cells[cell].pending - sensitive_pending;
            let pending = [civil_pending, sensitive_pending + self.cells[cell].refused];
            let passed_on = [self.cells[cell].for_others, 0.0];
            let (need, most) = (self.cells[cell].need, plan.cells[cell].normal_by_stream);
            let (stock, wanted_stock) =
                (self.cells[cell].held_by_users, self.cells[cell].wanted_stock);
            let (on_the_way, elsewhere) = (self.cells[cell].on_the_way, self.cells[cell].elsewhere);
            let mut orders = [0.0; STREAMS];
            for stream in 0..STREAMS {
                let usual = need[stream] * per_season + passed_on[stream];
                let there = stock[stream] + on_the_way[stream] + pending[stream];
                let gap = wanted_stock[stream] + pipeline * usual - there;
                let wants = greater(need[stream] + passed_on[stream] + gap * pull, 0.0);
                let open = greater(wants - elsewhere[stream], 0.0);
                orders[stream] = lesser(open, cap * most[stream]);
            }
            self.cells[cell].orders = orders;
            row.orders = orders[0] + orders[1];
        }
    }
}
