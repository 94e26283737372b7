//! What the users of a cell want of what comes, get and use. Section 2.2.
//!
//! All loops here are over the two groups of a pair, so that the compiler makes one vector
//! instruction of each step. Nobody divides who lacks nothing.

use super::groups::{PAIR, Pair, Two, USERS};
use super::state::Streams;
use crate::maths::extremes::{greater, lesser};
use crate::scenario::TIERS;

/// How many users there can be in a cell, rounded up: an index that is cut to it needs no check.
pub(crate) const SLOTS: usize = USERS.next_power_of_two();

/// Need and wanted stock against normal.
#[derive(Clone, Copy)]
pub(crate) struct Scales {
    pub(crate) need: Two,
    pub(crate) stock: Two,
}

/// The same of a cell: what its civil users share beside their growth, and its last pair's.
#[derive(Clone, Copy)]
pub(crate) struct CellScales {
    pub(crate) need: f64,
    pub(crate) stock: f64,
    pub(crate) last: Scales,
}

/// What the users of a cell did in a week, by stream, t.
#[derive(Clone, Copy, Default)]
pub(crate) struct Taken {
    pub(crate) used: Streams,
    pub(crate) needed: Streams,
    pub(crate) left: Streams,
    pub(crate) wanted_stock: Streams,
    /// Whether any of them lacked anything.
    pub(crate) lacking: bool,
}

/// A pair of groups: what it has, and its week.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Users {
    /// Stock by tier, t.
    stock: [Two; TIERS],
    /// What each tier wants of what comes, and then what it used, t.
    flow: [Two; TIERS],
    /// What each tier needs, t.
    need: Two,
    /// Share of its need that each group lacked; exactly 0 if nothing.
    pub(crate) lacks: Two,
}

/// The least share of its need that a well stocked user takes of what comes. If it could be nothing,
/// rounding would decide who gets all when everybody is well stocked.
const LEAST_WANT: f64 = 0.01;

/// From this share of its need on a group lacks nothing: the rest is rounding.
const ENOUGH: f64 = 1.0 - 1e-12;

/// Shares what comes to a cell out among its groups and tiers, and takes what they use from their
/// stocks. Tiers get in proportion to what they want. `growth` is by user.
#[inline(always)]
pub(crate) fn share_out(
    pairs: &[Pair],
    users: &mut [Users],
    growth: &[f64; SLOTS],
    scales: &CellScales,
    inflow: Streams,
    pull: f64,
) -> Taken {
    let (Some((last_pair, pairs)), Some((last, civil))) =
        (pairs.split_last(), users.split_last_mut())
    else {
        return Taken::default();
    };
    let (mut wanted, mut targets) = ([0.0; PAIR], [0.0; PAIR]);
    for (pair, users) in pairs.iter().zip(&mut *civil) {
        let growth = pair.users.map(|user| growth[user % SLOTS]);
        let scales = Scales {
            need: growth.map(|growth| growth * scales.need),
            stock: growth.map(|growth| growth * scales.stock),
        };
        users.ask(pair, &scales, pull, &mut wanted, &mut targets);
    }
    let (mut last_wanted, mut last_targets) = ([0.0; PAIR], [0.0; PAIR]);
    last.ask(last_pair, &scales.last, pull, &mut last_wanted, &mut last_targets);
    let wanted = by_stream(wanted, last_wanted);
    let mut share = [0.0; 2];
    for stream in 0..2 {
        if wanted[stream] > 0.0 {
            share[stream] = inflow[stream] / wanted[stream];
        } else if inflow[stream] > 0.0 {
            // Nobody wants anything: all get the same.
            let civil = if stream == 0 { &mut *civil } else { &mut [] };
            let mut count = last.want_alike(last_pair, stream..stream + 1);
            for (pair, users) in pairs.iter().zip(civil) {
                count += users.want_alike(pair, 0..PAIR);
            }
            share[stream] = inflow[stream] / count.max(1.0);
        }
    }
    let (mut sums, mut last_sums) = (Sums::default(), Sums::default());
    let mut lacking = last.take(share, &mut last_sums);
    for users in civil {
        lacking |= users.take([share[0]; PAIR], &mut sums);
    }
    Taken {
        used: by_stream(sums.used, last_sums.used),
        needed: by_stream(sums.needed, last_sums.needed),
        left: by_stream(sums.left, last_sums.left),
        wanted_stock: by_stream(targets, last_targets),
        lacking,
    }
}

/// What a stream's groups used, needed and have left, by place in the pair.
#[derive(Clone, Copy, Default)]
struct Sums {
    used: Two,
    needed: Two,
    left: Two,
}

/// Sums of the civil pairs and of the last one, whose second group is the sensitive stream.
fn by_stream(civil: Two, last: Two) -> Streams {
    [civil[0] + civil[1] + last[0], last[1]]
}

impl Users {
    /// The stocks that a pair wants in normal times, with its groups at the share `size`.
    pub(crate) fn new(pair: &Pair, size: Two) -> Self {
        Self {
            stock: pair.target.map(|target| [target[0] * size[0], target[1] * size[1]]),
            flow: [[0.0; PAIR]; TIERS],
            need: [0.0; PAIR],
            lacks: [0.0; PAIR],
        }
    }

    /// The share of its need that each tier of a group had this week.
    pub(crate) fn ratio(&self, at: usize) -> [f64; TIERS] {
        self.flow.map(|used| used[at] / self.need[at])
    }

    /// Has each tier ask for its need and part of the gap in its stock.
    #[inline(always)]
    fn ask(
        &mut self,
        pair: &Pair,
        scales: &Scales,
        pull: f64,
        wanted: &mut Two,
        targets: &mut Two,
    ) {
        for at in 0..PAIR {
            self.need[at] = pair.need[at] * scales.need[at];
            targets[at] += pair.all_targets[at] * scales.stock[at];
        }
        for tier in 0..TIERS {
            for at in 0..PAIR {
                let gap = pair.target[tier][at] * scales.stock[at] - self.stock[tier][at];
                let want = greater(self.need[at] + gap * pull, LEAST_WANT * self.need[at]);
                self.flow[tier][at] = want;
                wanted[at] += want;
            }
        }
    }

    /// Has each tier of some groups ask for the same. Returns how many there are.
    fn want_alike(&mut self, pair: &Pair, groups: std::ops::Range<usize>) -> f64 {
        let mut count = 0.0;
        for at in groups.filter(|at| pair.need[*at] > 0.0) {
            self.flow.iter_mut().for_each(|flow| flow[at] = 1.0);
            count += TIERS as f64;
        }
        count
    }

    /// Gives each tier a share of what it wants, and has it use what it needs. Returns whether
    /// anybody lacked anything.
    #[inline(always)]
    fn take(&mut self, share: Two, sums: &mut Sums) -> bool {
        let mut all = [0.0; PAIR];
        for tier in 0..TIERS {
            for at in 0..PAIR {
                let there = self.stock[tier][at] + self.flow[tier][at] * share[at];
                let used = lesser(self.need[at], there);
                let left = there - used;
                self.flow[tier][at] = used;
                self.stock[tier][at] = left;
                all[at] += used;
                sums.left[at] += left;
            }
        }
        let needed = self.need.map(|need| need * TIERS as f64);
        for at in 0..PAIR {
            sums.used[at] += all[at];
            sums.needed[at] += needed[at];
        }
        self.lacks = [0.0; PAIR];
        let lacking = all[0] < needed[0] * ENOUGH || all[1] < needed[1] * ENOUGH;
        if lacking {
            for at in (0..PAIR).filter(|at| all[*at] < needed[*at] * ENOUGH) {
                self.lacks[at] = 1.0 - all[at] / needed[at];
            }
        }
        lacking
    }
}
