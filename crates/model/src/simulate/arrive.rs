//! What arrives goes to those who want it, and is used. Section 2.2.

use super::Week;
use super::groups::{PAIR, USERS, User};
use super::state::{State, Streams};
use super::users::{CellScales, Scales, share_out};
use crate::outcome::Outcome;
use crate::units::{Class, Sector};

impl State {
    /// Takes the week's arrivals in, shares them among the users in proportion to what each wants
    /// (its need and part of the gap in its stock), and lets them use what they need.
    pub(crate) fn receive(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let pull = 1.0 / week.scenario.buyers.adjust.max(1.0);
        let slot = self.arrives[0];
        let rows = outcome.rows(week.number);
        let of_week = self.scales(week);
        for cell in 0..self.cells.len() {
            let arrived = std::mem::take(&mut self.transit[slot + cell]);
            let recycled = self.recycle(week, cell);
            self.cells[cell].recycled = recycled;
            rows[cell].arrivals += arrived[0] + arrived[1];
            rows[cell].recycled = recycled[0] + recycled[1];
            let on_the_way = &mut self.cells[cell].on_the_way;
            *on_the_way = [0, 1].map(|stream| (on_the_way[stream] - arrived[stream]).max(0.0));
            let inflow = [arrived[0] + recycled[0], arrived[1] + recycled[1]];
            let scales = self.scales_of(week, cell, &of_week);
            let pairs = week.plan.groups.of(cell);
            let users = &mut self.users[pairs.clone()];
            let taken =
                share_out(&week.plan.groups.pairs[pairs], users, &of_week, &scales, inflow, pull);
            self.cells[cell].makers_ratio = users.last().map_or(1.0, |last| 1.0 - last.lacks[0]);
            self.cells[cell].lacking = users.iter().any(|users| users.lacks != [0.0; PAIR]);
            self.cells[cell].need = taken.needed;
            self.cells[cell].held_by_users = taken.left;
            self.cells[cell].wanted_stock = taken.wanted_stock;
            rows[cell].used = taken.used[0] + taken.used[1];
            rows[cell].need = taken.needed[0] + taken.needed[1];
        }
        for (growth, step) in self.growth.iter_mut().zip(self.growth_step) {
            *growth *= step;
        }
    }

    /// Growth and season of the week, which all cells share.
    fn scales(&self, week: &Week<'_>) -> Scales<USERS> {
        let mut stock = [0.0; USERS];
        stock[..Sector::COUNT].copy_from_slice(&self.growth);
        stock[User::Sensitive.index()] = self.growth.iter().sum::<f64>() / Sector::COUNT as f64;
        Scales { need: stock.map(|growth| growth * week.season), stock }
    }

    /// The same for a cell: with its makers' pace, its thrift, its switching and its hoarding.
    fn scales_of(&self, week: &Week<'_>, cell: usize, of_week: &Scales<USERS>) -> CellScales {
        let (product, hoard) = if week.plan.cells[cell].touched {
            let region = cell / Class::COUNT;
            (
                self.thrift[region] * self.switching(week, cell),
                1.0 + week.scenario.buyers.panic * self.alert[region],
            )
        } else {
            (1.0, 1.0)
        };
        let makers = self.cells[cell].makers;
        let stock = product * hoard;
        let sensitive = User::Sensitive.index();
        CellScales {
            need: product,
            stock,
            last: Scales {
                need: [makers, of_week.need[sensitive] * product],
                stock: [makers * hoard, of_week.stock[sensitive] * stock],
            },
        }
    }

    /// What recycling gives this week, by stream: a share of the normal use.
    fn recycle(&self, week: &Week<'_>, cell: usize) -> Streams {
        let plan = week.plan;
        let first = week.scenario.supply.recycling.clamp(0.0, 0.99);
        let more = (self.recycling[cell / Class::COUNT] - first).max(0.0);
        let more = if plan.cells[cell].touched { more * plan.cells[cell].demand } else { 0.0 };
        let recycled = plan.cells[cell].recycled + more;
        let sensitive = plan.cells[cell].sensitive;
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
        } else if cell == light && week.plan.cells[light].demand > 0.0 {
            1.0 + switched * week.plan.cells[heavy].demand / week.plan.cells[light].demand
        } else {
            1.0
        }
    }
}
