//! Classes that policy never touches: nobody waits or hoards, so that trade is what is needed.

use super::Week;
use super::arrive::Scales;
use super::state::State;
use crate::outcome::Rows;
use crate::scenario::TIERS;

impl State {
    /// A week of a cell of such a class: everything that is needed arrives, and is ordered and
    /// shipped in its stead; others send what they always send.
    pub(crate) fn trade_as_needed(
        &mut self,
        week: &Week<'_>,
        cell: usize,
        scales: &Scales,
        rows: &mut Rows<'_>,
    ) {
        let plan = week.plan;
        let (mut need, mut stock) = (0.0, 0.0);
        for group in &plan.groups.list[plan.groups.of(cell)] {
            let user = group.user.index();
            need += group.need * TIERS as f64 * scales.need[user];
            stock += group.target.iter().sum::<f64>() * scales.stock[user];
        }
        let recycled = plan.recycled[cell].min(need);
        let others = plan.others[cell].min(need - recycled);
        let china = need - recycled - others;
        let sensitive = plan.groups.sensitive[cell];
        let split = |amount: f64| [amount * (1.0 - sensitive), amount * sensitive];
        self.need[cell] = split(need);
        self.shipped[cell] = split(china);
        self.elsewhere[cell] = split(others + recycled);
        self.held_by_users[cell] = split(stock);
        self.wanted_stock[cell] = split(stock);
        self.wants[cell] = need;
        rows.orders[cell] = china;
        rows.exports[cell] = china;
        rows.other_supply[cell] = others;
        rows.recycled[cell] = recycled;
        rows.arrivals[cell] = china + others;
        rows.need[cell] = need;
        rows.used[cell] = need;
    }
}
