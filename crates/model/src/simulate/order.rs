//! What is ordered from China: up to a position, with hoarding, civil and sensitive apart.
//! Section 2.4.

use super::Week;
use super::state::{Cell, STREAMS, State, Streams};
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
        let per_ship = 1.0 / plan.ship_weeks;
        let cells = self.cells.iter_mut().zip(&self.queues).zip(&plan.cells).zip(rows).enumerate();
        for (cell, (((own, queue), normal), row)) in cells {
            let (pull, cap) =
                if week.policy.announced && normal.touched { at_once } else { usually };
            let licence =
                if week.is_licensed(cell) { self.delay[cell / Class::COUNT] } else { 0.0 };
            let pipeline = normal.pipeline + normal.from_china * licence;
            let civil_pending = queue.pending - queue.sensitive_pending;
            let pending = [civil_pending, queue.sensitive_pending + queue.refused];
            let for_others = [own.for_others, 0.0];
            let (need, steady, usually_sent) = (own.need, own.steady, normal.elsewhere);
            let (stock, wanted_stock) = (own.held_by_users, own.wanted_stock);
            let (on_the_way, promised) = (own.on_the_way, own.promised);
            let (elsewhere, passed_on) = (own.elsewhere, own.passed_on);
            let (mut orders, mut calm) = ([0.0; STREAMS], [0.0; STREAMS]);
            for stream in 0..STREAMS {
                // What the season takes this week is ordered anyway, and is no gap.
                let season = need[stream] - steady[stream];
                let open = wanted_stock[stream] - stock[stream] - on_the_way[stream] - season;
                let too_little = open + normal.pipeline * steady[stream] - promised[stream];
                calm[stream] = need[stream] + lesser(too_little, 0.0) * pull - usually_sent[stream];
                let gap = open + pipeline * (steady[stream] + for_others[stream]) - pending[stream];
                let wants = greater(need[stream] + for_others[stream] + gap * pull, 0.0);
                let rest = greater(wants - elsewhere[stream] - passed_on[stream], 0.0);
                // Of its most, too, a month of much need makes more; one of little need not less.
                let most = greater(need[stream], steady[stream]) + for_others[stream];
                orders[stream] = lesser(rest, cap * greater(most - usually_sent[stream], 0.0));
            }
            own.orders = orders;
            own.expect(calm, per_ship);
            row.orders = own.orders[0] + own.orders[1];
        }
    }
}

impl Cell {
    /// Works out what China would send this week without any policy, to buyers who do not hoard, order
    /// `calm` and are served by others as in normal times: of what would be ready the share `per_ship`.
    fn expect(&mut self, calm: Streams, per_ship: f64) {
        for (stream, calm) in calm.into_iter().enumerate() {
            let ready = self.promised[stream] + greater(calm, 0.0);
            self.expected[stream] = ready * per_ship;
            self.promised[stream] = ready - self.expected[stream];
        }
    }
}
