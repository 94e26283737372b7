//! What arrives goes to those who want it, and is used. Section 2.2.

use super::Week;
use super::groups::User;
use super::state::State;
use crate::outcome::Outcome;
use crate::scenario::TIERS;
use crate::units::Class;

/// The least share of its need that a well stocked user takes of what comes. If it could be nothing,
/// rounding would decide who gets all when everybody is well stocked.
const LEAST_WANT: f64 = 0.01;

impl State {
    /// Takes the week's arrivals in, shares them among the users in proportion to what each wants
    /// (its need and part of the gap in its stock), and lets them use what they need.
    pub(crate) fn receive(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let buyers = &week.scenario.buyers;
        let cells = self.need.len();
        let pull = 1.0 / buyers.adjust.max(1.0);
        let season = week.season();
        let mut growth = self.growth;
        for (growth, step) in self.growth.iter_mut().zip(self.growth_step) {
            *growth *= step;
        }
        let average = growth.iter().sum::<f64>() / growth.len() as f64;
        growth.iter_mut().for_each(|growth| *growth = growth.max(0.0));
        let slot = Self::slot(week.number, self.transit_slots, cells).start;
        let rows = outcome.rows(week.number);
        for cell in 0..cells {
            let region = cell / Class::COUNT;
            let arrived = std::mem::take(&mut self.transit[slot + cell]);
            let recycled = self.recycle(week, cell);
            for stream in 0..2 {
                self.on_the_way[cell][stream] =
                    (self.on_the_way[cell][stream] - arrived[stream]).max(0.0);
            }
            rows.arrivals[cell] += arrived[0] + arrived[1];
            rows.recycled[cell] = recycled[0] + recycled[1];
            let inflow = [arrived[0] + recycled[0], arrived[1] + recycled[1]];

            let touched = week.plan.touched[cell];
            let saving = if touched { self.thrift[region] } else { 1.0 };
            let product = saving * self.switching(week, cell);
            let hoard = if touched { 1.0 + buyers.panic * self.alert[region] } else { 1.0 };
            let groups = week.plan.groups.of(cell);
            let mut sums = Sums::default();
            let mut at = groups.start;
            while at < groups.end {
                let civil = week.plan.groups.list[at].user != User::Sensitive;
                let end = if civil && groups.end > at {
                    let last = groups.end - 1;
                    let has_sensitive = week.plan.groups.list[last].user == User::Sensitive;
                    if has_sensitive { last } else { groups.end }
                } else {
                    groups.end
                };
                let stream = usize::from(!civil);
                let scale = |user: User| match user {
                    User::Civil(sector) => {
                        let growth = growth[sector.index()] * product;
                        (growth * season, growth * hoard)
                    }
                    User::Sensitive => (average * product * season, average * product * hoard),
                    User::Makers => (self.makers[cell], self.makers[cell] * hoard),
                };
                let list = &week.plan.groups.list[at..end];
                let stocks = &mut self.stock[at..end];
                let ratios = &mut self.ratio[at..end];

                let mut wanted = 0.0;
                let mut wanted_stock = 0.0;
                for (group, (stock, ratio)) in list.iter().zip(stocks.iter().zip(ratios.iter_mut()))
                {
                    let (use_scale, stock_scale) = scale(group.user);
                    let need = group.need * use_scale;
                    for tier in 0..TIERS {
                        let target = group.target[tier] * stock_scale;
                        let want = (need + (target - stock[tier]) * pull).max(LEAST_WANT * need);
                        ratio[tier] = want;
                        wanted += want;
                        wanted_stock += target;
                    }
                }
                let share = if wanted > 0.0 { inflow[stream] / wanted } else { 0.0 };
                let equal =
                    if wanted > 0.0 { 0.0 } else { inflow[stream] / (list.len() * TIERS) as f64 };
                let (mut used, mut needed, mut left) = (0.0, 0.0, 0.0);
                for (group, (stock, ratio)) in
                    list.iter().zip(stocks.iter_mut().zip(ratios.iter_mut()))
                {
                    let (use_scale, _) = scale(group.user);
                    let need = group.need * use_scale;
                    let over = if need > 0.0 { 1.0 / need } else { 0.0 };
                    let (mut group_used, mut group_left) = (0.0, 0.0);
                    for tier in 0..TIERS {
                        let there = stock[tier] + ratio[tier] * share + equal;
                        let take = need.min(there);
                        stock[tier] = there - take;
                        ratio[tier] = if need > 0.0 { take * over } else { 1.0 };
                        group_used += take;
                        group_left += stock[tier];
                    }
                    let group_need = need * TIERS as f64;
                    if group.user == User::Makers {
                        self.makers_ratio[cell] =
                            if group_need > 0.0 { group_used / group_need } else { 1.0 };
                    }
                    used += group_used;
                    needed += group_need;
                    left += group_left;
                }
                sums.used += used;
                self.need[cell][stream] = needed;
                self.held_by_users[cell][stream] = left;
                self.wanted_stock[cell][stream] = wanted_stock;
                at = end;
            }
            rows.used[cell] = sums.used;
            rows.need[cell] = self.need[cell][0] + self.need[cell][1];
        }
    }

    /// What recycling gives this week, by stream: a share of the normal use.
    pub(crate) fn recycle(&self, week: &Week<'_>, cell: usize) -> [f64; 2] {
        let plan = week.plan;
        let baseline = plan.demand[cell] - plan.normal[cell] - plan.others[cell];
        let first = week.scenario.supply.recycling.clamp(0.0, 0.99);
        let more = (self.recycling[cell / Class::COUNT] - first).max(0.0);
        let more = if plan.touched[cell] { more * plan.demand[cell] } else { 0.0 };
        let recycled = baseline.max(0.0) + more;
        let sensitive = plan.groups.sensitive[cell];
        [recycled * (1.0 - sensitive), recycled * sensitive]
    }

    /// Need of a class of magnets against normal, for what has switched from one to the other.
    fn switching(&self, week: &Week<'_>, cell: usize) -> f64 {
        let region = cell / Class::COUNT;
        let switched = self.switched[region];
        if switched <= 0.0 {
            return 1.0;
        }
        let (light, heavy) = (super::cell(region, Class::MagL), super::cell(region, Class::MagH));
        if cell == heavy {
            1.0 - switched
        } else if cell == light && week.plan.demand[light] > 0.0 {
            1.0 + switched * week.plan.demand[heavy] / week.plan.demand[light]
        } else {
            1.0
        }
    }
}

/// Sums over the users of a cell.
#[derive(Default)]
struct Sums {
    used: f64,
}

impl Week<'_> {
    /// Demand of the week's month against the average.
    pub(crate) fn season(&self) -> f64 {
        let month = self.plan.calendar.week_start(self.number).plus_days(3).month().number();
        let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
        self.scenario.buyers.season.get(index).copied().unwrap_or(1.0)
    }
}
