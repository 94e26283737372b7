//! What the users of a cell want of what comes, get and use. Section 2.2.
//!
//! All loops here are over the two groups of a pair, so that the compiler makes one vector
//! instruction of each step. Nobody divides who lacks nothing.

use super::groups::{PAIR, Pair, Two, USERS};
use super::state::{STREAMS, Streams};
use crate::maths::extremes::{greater, lesser};
use crate::scenario::TIERS;

/// How many users there can be in a cell, rounded up: an index that is cut to it needs no check.
pub(crate) const SLOTS: usize = USERS.next_power_of_two();

/// What a cell's users need and want to have against normal, besides their growth: the civil pairs',
/// and the last one's.
#[derive(Clone, Copy)]
pub(crate) struct Scales {
    pub(crate) need: [Two; 2],
    pub(crate) stock: [Two; 2],
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
    normal: Pair,
    /// Stock by tier, t.
    stock: [Two; TIERS],
    /// What each tier wants of what comes, and then what it used, t.
    flow: [Two; TIERS],
    /// What each tier needs, t.
    need: Two,
    /// What all tiers of each group together want of what comes, want to have in stock, used, and
    /// have left, t.
    wanted: Two,
    wanted_stock: Two,
    used: Two,
    left: Two,
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
    users: &mut [Users],
    growth: &[f64; SLOTS],
    scales: &Scales,
    inflow: Streams,
    pull: f64,
) -> Taken {
    for pair in &mut *users {
        pair.ask(growth, scales, pull);
    }
    let [wanted] = by_stream(users, |week| [week.wanted]);
    let mut share = [0.0; STREAMS];
    for stream in 0..STREAMS {
        share[stream] = if wanted[stream] > 0.0 {
            inflow[stream] / wanted[stream]
        } else if inflow[stream] > 0.0 {
            inflow[stream] / have_all_want_alike(users, stream)
        } else {
            0.0
        };
    }
    let shares = [[share[0]; PAIR], share];
    let mut lacking = false;
    for pair in &mut *users {
        pair.take(shares[pair.normal.kind()]);
        lacking |= pair.note_lack();
    }
    let [used, needed, left, wanted_stock] =
        by_stream(users, |week| [week.used, week.need, week.left, week.wanted_stock]);
    Taken { used, needed: needed.map(|need| need * TIERS as f64), left, wanted_stock, lacking }
}

/// Sums of some numbers over the groups of each stream.
#[inline(always)]
fn by_stream<const N: usize>(
    users: &[Users],
    numbers: impl Fn(&Users) -> [Two; N],
) -> [Streams; N] {
    let Some((last, civil)) = users.split_last() else { return [[0.0; STREAMS]; N] };
    let mut sums = [[0.0; PAIR]; N];
    for users in civil {
        for (sum, more) in sums.iter_mut().zip(numbers(users)) {
            for at in 0..PAIR {
                sum[at] += more[at];
            }
        }
    }
    let last = numbers(last);
    std::array::from_fn(|at| [sums[at][0] + sums[at][1] + last[at][0], last[at][1]])
}

/// Where nobody of a stream wants anything all tiers ask for the same. Returns how many there are, or
/// 1 if there are none.
#[cold]
fn have_all_want_alike(users: &mut [Users], stream: usize) -> f64 {
    let mut count = 0.0;
    for users in users {
        for at in 0..PAIR {
            if users.normal.stream(at) == stream && users.normal.need[at] > 0.0 {
                users.flow.iter_mut().for_each(|flow| flow[at] = 1.0);
                count += TIERS as f64;
            }
        }
    }
    f64::max(count, 1.0)
}

impl Users {
    /// The stocks that a pair wants in normal times, with its groups at the share `size`.
    pub(crate) fn new(pair: &Pair, size: Two) -> Self {
        Self {
            normal: *pair,
            stock: pair.target.map(|target| [target[0] * size[0], target[1] * size[1]]),
            flow: [[0.0; PAIR]; TIERS],
            need: [0.0; PAIR],
            wanted: [0.0; PAIR],
            wanted_stock: [0.0; PAIR],
            used: [0.0; PAIR],
            left: [0.0; PAIR],
            lacks: [0.0; PAIR],
        }
    }

    /// The share of its need that each tier of a group had this week.
    pub(crate) fn ratio(&self, at: usize) -> [f64; TIERS] {
        self.flow.map(|used| used[at] / self.need[at])
    }

    /// Has each tier ask for its need and part of the gap in its stock.
    #[inline(always)]
    fn ask(&mut self, growth: &[f64; SLOTS], scales: &Scales, pull: f64) {
        let pair = &self.normal;
        let growth = pair.users.map(|user| growth[user % SLOTS]);
        let (need, stock) = (&scales.need[pair.kind()], &scales.stock[pair.kind()]);
        let mut scale = [0.0; PAIR];
        for at in 0..PAIR {
            scale[at] = growth[at] * stock[at];
            self.need[at] = pair.need[at] * growth[at] * need[at];
            self.wanted_stock[at] = pair.all_targets[at] * scale[at];
        }
        let mut wanted = [0.0; PAIR];
        for tier in 0..TIERS {
            for at in 0..PAIR {
                let gap = pair.target[tier][at] * scale[at] - self.stock[tier][at];
                let want = greater(self.need[at] + gap * pull, LEAST_WANT * self.need[at]);
                self.flow[tier][at] = want;
                wanted[at] += want;
            }
        }
        self.wanted = wanted;
    }

    /// Gives each tier a share of what it wants, and has it use what it needs.
    #[inline(always)]
    fn take(&mut self, share: Two) {
        let (mut all, mut rest) = ([0.0; PAIR], [0.0; PAIR]);
        for tier in 0..TIERS {
            for at in 0..PAIR {
                let there = self.stock[tier][at] + self.flow[tier][at] * share[at];
                let used = lesser(self.need[at], there);
                let left = there - used;
                self.flow[tier][at] = used;
                self.stock[tier][at] = left;
                all[at] += used;
                rest[at] += left;
            }
        }
        self.used = all;
        self.left = rest;
    }

    /// Notes what each group lacked. Returns whether anybody lacked anything.
    #[inline(always)]
    fn note_lack(&mut self) -> bool {
        let all = self.used;
        let enough = self.need.map(|need| need * (TIERS as f64 * ENOUGH));
        self.lacks = [0.0; PAIR];
        if all[0] >= enough[0] && all[1] >= enough[1] {
            return false;
        }
        for at in (0..PAIR).filter(|at| all[*at] < enough[*at]) {
            self.lacks[at] = 1.0 - all[at] / (self.need[at] * TIERS as f64);
        }
        true
    }
}
