//! What arrives goes to those who want it, and is used. Section 2.2.

use super::Week;
use super::groups::User;
use super::state::{State, Streams};
use super::users::{CellScales, SLOTS, Scales, share_out};
use crate::maths::extremes::greater;
use crate::outcome::Outcome;
use crate::units::{Class, Sector};

impl State {
    /// Takes the week's arrivals in, shares them among the users in proportion to what each wants
    /// (its need and part of the gap in its stock), and lets them use what they need.
    pub(crate) fn receive(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let groups = &week.plan.groups;
        let pull = 1.0 / week.scenario.buyers.adjust.max(1.0);
        let arriving = self.arrives[0];
        let growth = self.growth_by_user();
        let rows = outcome.rows(week.number);
        for cell in 0..self.cells.len() {
            let arrived = std::mem::take(&mut self.transit[arriving + cell]);
            let recycled = self.recycle(week, cell);
            let inflow = [arrived[0] + recycled[0], arrived[1] + recycled[1]];
            let scales = self.scales(week, cell, growth[User::Sensitive.index()]);
            let pairs = groups.of(cell);
            let users = &mut self.users[pairs.clone()];
            let taken = share_out(&groups.pairs[pairs], users, &growth, &scales, inflow, pull);
            let makers = users.last().map_or(1.0, |last| 1.0 - last.lacks[0]);
            let (cell, row) = (&mut self.cells[cell], &mut rows[cell]);
            for (on_the_way, arrived) in cell.on_the_way.iter_mut().zip(arrived) {
                *on_the_way = greater(*on_the_way - arrived, 0.0);
            }
            cell.recycled = recycled;
            cell.makers_ratio = makers;
            cell.lacking = taken.lacking;
            cell.need = taken.needed;
            cell.held_by_users = taken.left;
            cell.wanted_stock = taken.wanted_stock;
            row.arrivals = arrived[0] + arrived[1];
            row.recycled = recycled[0] + recycled[1];
            row.used = taken.used[0] + taken.used[1];
            row.need = taken.needed[0] + taken.needed[1];
        }
        for (growth, step) in self.growth.iter_mut().zip(self.growth_step) {
            *growth *= step;
        }
    }

    /// Growth so far by [`User::index`]: sensitive use grows as the average of sectors.
    fn growth_by_user(&self) -> [f64; SLOTS] {
        let mut growth = [0.0; SLOTS];
        growth[..Sector::COUNT].copy_from_slice(&self.growth);
        growth[User::Sensitive.index()] = self.growth.iter().sum::<f64>() / Sector::COUNT as f64;
        growth
    }

    /// What a cell's users need and want to have against normal: its makers' pace, the others'
    /// thrift, switching and hoarding.
    #[inline(always)]
    fn scales(&self, week: &Week<'_>, cell: usize, sensitive: f64) -> CellScales {
        let makers = self.cells[cell].makers;
        let (mut product, mut hoard) = (1.0, 1.0);
        if week.plan.cells[cell].touched {
            let region = cell / Class::COUNT;
            product = self.thrift[region] * self.switching(week, cell);
            hoard += week.scenario.buyers.panic * self.alert[region];
        }
        let (need, stock) = (product * week.season, product * hoard);
        CellScales {
            need,
            stock,
            last: Scales {
                need: [makers, sensitive * need],
                stock: [makers * hoard, sensitive * stock],
            },
        }
    }

    /// What recycling gives this week, by stream: a share of the normal use.
    #[inline(always)]
    fn recycle(&self, week: &Week<'_>, cell: usize) -> Streams {
        let normal = &week.plan.cells[cell];
        let mut recycled = normal.recycled;
        if normal.touched {
            let more = self.recycling[cell / Class::COUNT] - week.plan.recycled_share;
            recycled += greater(more, 0.0) * normal.demand;
        }
        [recycled * (1.0 - normal.sensitive), recycled * normal.sensitive]
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
        } else if cell == light && week.plan.cells[light].demand > 0.0 {
            1.0 + switched * week.plan.cells[heavy].demand / week.plan.cells[light].demand
        } else {
            1.0
        }
    }
}
