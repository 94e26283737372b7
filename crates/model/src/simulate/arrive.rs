//! What arrives goes to those who want it, and is used. Section 2.2.

use super::Week;
use super::groups::{Group, USERS, User};
use super::state::State;
use crate::outcome::Outcome;
use crate::scenario::TIERS;
use crate::units::{Class, Sector};

/// What one stream of a cell did in a week, t.
#[derive(Clone, Copy, Default)]
struct Taken {
    used: f64,
    needed: f64,
    left: f64,
    wanted_stock: f64,
}

/// Need and wanted stock of this week against normal, by [`User::index`].
#[derive(Clone, Copy)]
struct Scales {
    need: [f64; USERS],
    stock: [f64; USERS],
}

/// The least share of its need that a well stocked user takes of what comes. If it could be nothing,
/// rounding would decide who gets all when everybody is well stocked.
const LEAST_WANT: f64 = 0.01;

impl State {
    /// Takes the week's arrivals in, shares them among the users in proportion to what each wants
    /// (its need and part of the gap in its stock), and lets them use what they need.
    pub(crate) fn receive(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let cells = self.need.len();
        let pull = 1.0 / week.scenario.buyers.adjust.max(1.0);
        let slot = self.arrives[0];
        let rows = outcome.rows(week.number);
        let of_week = self.scales(week);
        for cell in 0..cells {
            let arrived = std::mem::take(&mut self.transit[slot + cell]);
            let recycled = self.recycle(week, cell);
            rows.arrivals[cell] += arrived[0] + arrived[1];
            rows.recycled[cell] = recycled[0] + recycled[1];
            let scales = self.scales_of(week, cell, &of_week);
            let groups = week.plan.groups.of(cell);
            let civil_end = week.plan.groups.civil_end[cell];
            let parts = [groups.start..civil_end, civil_end..groups.end];
            for (stream, part) in parts.into_iter().enumerate() {
                let on_the_way = &mut self.on_the_way[cell][stream];
                *on_the_way = (*on_the_way - arrived[stream]).max(0.0);
                let inflow = arrived[stream] + recycled[stream];
                let taken = share_out(
                    &week.plan.groups.list[part.clone()],
                    &mut self.stock[part.clone()],
                    &mut self.ratio[part.clone()],
                    &mut self.lacks[part],
                    &scales,
                    inflow,
                    pull,
                );
                self.need[cell][stream] = taken.needed;
                self.held_by_users[cell][stream] = taken.left;
                self.wanted_stock[cell][stream] = taken.wanted_stock;
                rows.used[cell] += taken.used;
                rows.need[cell] += taken.needed;
            }
            if let Some(makers) = week.plan.groups.makers_at[cell] {
                self.makers_ratio[cell] = 1.0 - self.lacks[makers];
            }
        }
        for (growth, step) in self.growth.iter_mut().zip(self.growth_step) {
            *growth *= step;
        }
    }

    /// Growth and season of the week, which all cells share.
    fn scales(&self, week: &Week<'_>) -> Scales {
        let mut scales = Scales { need: [0.0; USERS], stock: [0.0; USERS] };
        let average = self.growth.iter().sum::<f64>() / Sector::COUNT as f64;
        for sector in Sector::ALL {
            scales.stock[sector.index()] = self.growth[sector.index()];
        }
        scales.stock[User::Sensitive.index()] = average;
        scales.need = scales.stock.map(|growth| growth * week.season);
        scales
    }

    /// The same for a cell: with its makers' pace, its thrift, its switching and its hoarding.
    fn scales_of(&self, week: &Week<'_>, cell: usize, of_week: &Scales) -> Scales {
        let mut scales = *of_week;
        if week.plan.touched[cell] {
            let region = cell / Class::COUNT;
            let product = self.thrift[region] * self.switching(week, cell);
            let hoard = 1.0 + week.scenario.buyers.panic * self.alert[region];
            for (need, stock) in scales.need.iter_mut().zip(&mut scales.stock) {
                *need *= product;
                *stock *= product * hoard;
            }
            scales.stock[User::Makers.index()] = self.makers[cell] * hoard;
        } else {
            scales.stock[User::Makers.index()] = self.makers[cell];
        }
        scales.need[User::Makers.index()] = self.makers[cell];
        scales
    }

    /// What recycling gives this week, by stream: a share of the normal use.
    pub(crate) fn recycle(&self, week: &Week<'_>, cell: usize) -> [f64; 2] {
        let plan = week.plan;
        let first = week.scenario.supply.recycling.clamp(0.0, 0.99);
        let more = (self.recycling[cell / Class::COUNT] - first).max(0.0);
        let more = if plan.touched[cell] { more * plan.demand[cell] } else { 0.0 };
        let recycled = plan.recycled[cell] + more;
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

/// Shares an inflow out among groups and tiers, and takes what they use from their stocks. `ratio`
/// comes back as the share of its need that each tier had, `lacks` as the share that a group lacks.
fn share_out(
    groups: &[Group],
    stock: &mut [[f64; TIERS]],
    ratio: &mut [[f64; TIERS]],
    lacks: &mut [f64],
    scales: &Scales,
    inflow: f64,
    pull: f64,
) -> Taken {
    let mut taken = Taken::default();
    let mut wanted = [0.0; TIERS];
    let mut targets = [0.0; TIERS];
    for ((group, stock), ratio) in groups.iter().zip(&*stock).zip(&mut *ratio) {
        let need = group.need * scales.need[group.user.index()];
        let scale = scales.stock[group.user.index()];
        for tier in 0..TIERS {
            let target = group.target[tier] * scale;
            let want = greater(need + (target - stock[tier]) * pull, LEAST_WANT * need);
            ratio[tier] = want;
            wanted[tier] += want;
            targets[tier] += target;
        }
    }
    let wanted: f64 = wanted.iter().sum();
    taken.wanted_stock = targets.iter().sum();
    let (share, equal) = if wanted > 0.0 {
        (inflow / wanted, 0.0)
    } else {
        (0.0, inflow / (groups.len() * TIERS).max(1) as f64)
    };
    for (((group, stock), ratio), lacks) in groups.iter().zip(stock).zip(ratio).zip(lacks) {
        let need = group.need * scales.need[group.user.index()];
        let mut used = [0.0; TIERS];
        for tier in 0..TIERS {
            let there = stock[tier] + ratio[tier] * share + equal;
            used[tier] = lesser(need, there);
            stock[tier] = there - used[tier];
        }
        let (all, needed): (f64, f64) = (used.iter().sum(), need * TIERS as f64);
        // A division is what costs most here, so nobody divides who lacks nothing.
        if all < needed * ENOUGH {
            *lacks = 1.0 - all / needed;
            *ratio = used.map(|used| used / need);
        } else {
            *lacks = 0.0;
            *ratio = [1.0; TIERS];
        }
        taken.used += all;
        taken.needed += needed;
        taken.left += stock.iter().sum::<f64>();
    }
    taken
}

/// The greater of two numbers: one instruction, where the library's also looks for NaN.
#[inline(always)]
fn greater(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The lesser of two numbers, likewise.
#[inline(always)]
fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// From this share of its need on a group lacks nothing: the rest is rounding.
const ENOUGH: f64 = 1.0 - 1e-12;
