//! What arrives goes to those who want it, and is used. Section 2.2.

use super::Week;
use super::groups::User;
use super::plan::CellPlan;
use super::state::{State, Streams};
use super::users::{Common, SLOTS, Scales, Wanted, ask, take};
use crate::maths::extremes::greater;
use crate::maths::two::Two;
use crate::outcome::Outcome;
use crate::units::{Class, Sector};

impl State {
    /// Takes the week's arrivals in, shares them among the users in proportion to what each wants
    /// (its need and part of the gap in its stock), and lets them use what they need.
    pub(crate) fn receive(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let plan = week.plan;
        let growth = self.growth_by_user();
        self.hubs = plan.groups.all.each_ref().map(|all| all.exports(&growth));
        let common = Common {
            growth,
            tiers: plan.groups.tiers,
            all_tiers: week.scenario.buyers.tiers.iter().sum(),
            pull: 1.0 / week.scenario.buyers.adjust.max(1.0),
        };
        let rows = outcome.rows(week.number);
        let changes = [&self.thrift, &self.switched, &self.alert, &self.recycling];
        let habits = (0..plan.regions).map(|region| {
            let [thrift, switched, alert, recycling] = changes.map(|list| list[region]);
            Habits::new(week, region, [thrift, switched, alert, recycling])
        });
        let per_season = 1.0 / greater(week.season, 1e-9);
        let arriving = &mut self.transit[self.arrives[0]..];
        let arriving = arriving.as_chunks_mut::<{ Class::COUNT }>().0.iter_mut();
        let regions = self.cells.as_chunks_mut::<{ Class::COUNT }>().0.iter_mut();
        let regions = regions.zip(plan.cells.as_chunks::<{ Class::COUNT }>().0).zip(arriving);
        let regions = regions.zip(rows.as_chunks_mut::<{ Class::COUNT }>().0).zip(habits);
        for (region, ((((cells, normal), arriving), rows), habits)) in regions.enumerate() {
            let first = region * Class::COUNT;
            // First all of a region ask and then all take: nobody waits for the other's division.
            let mut wanted = [Wanted::default(); Class::COUNT];
            for (class, wanted) in wanted.iter_mut().enumerate() {
                let (touched, makers) = (normal[class].touched, cells[class].makers);
                let (civil, last) = habits.scales(week, class, touched, makers);
                let users = &mut self.users[plan.groups.of(first + class)];
                *wanted = ask(users, &common, civil, last);
            }
            for (class, wanted) in wanted.into_iter().enumerate() {
                let arrived = std::mem::take(&mut arriving[class]);
                let recycled = habits.recycled(&normal[class]);
                let inflow = [arrived[0] + recycled[0], arrived[1] + recycled[1]];
                let users = &mut self.users[plan.groups.of(first + class)];
                let taken = take(users, inflow, wanted.flow);
                let (cell, row) = (&mut cells[class], &mut rows[class]);
                for (on_the_way, arrived) in cell.on_the_way.iter_mut().zip(arrived) {
                    *on_the_way = greater(*on_the_way - arrived, 0.0);
                }
                cell.recycled = recycled;
                cell.makers_ratio = users.last().map_or(1.0, |last| 1.0 - last.lacks[0]);
                cell.lacking = taken.lacking;
                cell.need = taken.needed;
                let (civil, sensitive) = (taken.needed[0] - taken.makers, taken.needed[1]);
                cell.steady = [civil * per_season + taken.makers, sensitive * per_season];
                cell.held_by_users = taken.left;
                cell.wanted_stock = wanted.stock;
                row.arrivals = arrived[0] + arrived[1];
                row.recycled = recycled[0] + recycled[1];
                row.used = taken.used[0] + taken.used[1];
                row.need = taken.needed[0] + taken.needed[1];
            }
        }
        for (growth, step) in self.growth.iter_mut().zip(self.growth_step) {
            *growth *= step;
        }
    }

    /// Growth so far by [`User::index`]: sensitive use grows as defence does, and makers have a pace
    /// of their own.
    fn growth_by_user(&self) -> [f64; SLOTS] {
        let mut growth = [0.0; SLOTS];
        growth[..Sector::COUNT].copy_from_slice(&self.growth);
        growth[User::Makers.index()] = 1.0;
        growth[User::Sensitive.index()] = self.growth[Sector::Defence.index()];
        growth
    }
}

/// How a region's users behave, where policy touches what they use.
struct Habits {
    /// Need against normal, by class: thrift, and the switch from one class of magnets to the other.
    need: [f64; Class::COUNT],
    /// Wanted stock against normal: hoarding.
    hoard: f64,
    /// Share of normal use that is recycled beyond what is normal.
    recycling: f64,
}

impl Habits {
    /// Those of a region whose thrift, share of switched demand, alarm and recycling are these.
    fn new(week: &Week<'_>, region: usize, [thrift, switched, alert, recycling]: [f64; 4]) -> Self {
        let mut need = [thrift; Class::COUNT];
        if switched > 0.0 {
            let demand = |class: Class| week.plan.cells[super::cell(region, class)].demand;
            let (light, heavy) = (demand(Class::MagL), demand(Class::MagH));
            need[Class::MagH.index()] *= 1.0 - switched;
            if light > 0.0 {
                need[Class::MagL.index()] *= 1.0 + switched * heavy / light;
            }
        }
        Self {
            need,
            hoard: 1.0 + week.scenario.buyers.panic * alert,
            recycling: greater(recycling - week.plan.recycled_share, 0.0),
        }
    }

    /// What a cell's civil pairs need and want to have against normal, and its last one, whose makers
    /// work at the pace `makers`.
    #[inline(always)]
    fn scales(
        &self,
        week: &Week<'_>,
        class: usize,
        touched: bool,
        makers: f64,
    ) -> (Scales, Scales) {
        let (product, hoard) = if touched { (self.need[class], self.hoard) } else { (1.0, 1.0) };
        let (need, stock) = (product * week.season, product * hoard);
        (
            Scales { need: Two::alike(need), stock: Two::alike(stock) },
            Scales { need: Two::new(makers, need), stock: Two::new(makers * hoard, stock) },
        )
    }

    /// What recycling gives this week, by stream: a share of the normal use.
    #[inline(always)]
    fn recycled(&self, normal: &CellPlan) -> Streams {
        let more = if normal.touched { self.recycling * normal.demand } else { 0.0 };
        let recycled = normal.recycled + more;
        [recycled * (1.0 - normal.sensitive), recycled * normal.sensitive]
    }
}
