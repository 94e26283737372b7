//! What the users of a cell want of what comes, get and use. Section 2.2.
//!
//! Every step is done to the two groups of a pair at once. Nobody divides who lacks nothing.

use super::groups::{PAIR, Pair, USERS};
use super::state::{STREAMS, Streams};
use crate::maths::two::Two;
use crate::scenario::TIERS;

/// How many users there can be in a cell, rounded up: an index that is cut to it needs no check.
pub(crate) const SLOTS: usize = USERS.next_power_of_two();

/// What all cells have in common in a week.
pub(crate) struct Common {
    /// Growth so far, by user.
    pub(crate) growth: [f64; SLOTS],
    /// Stock of each tier as a multiple of the average, once for each group of a pair.
    pub(crate) tiers: [Two; TIERS],
    /// The sum of these multiples.
    pub(crate) all_tiers: f64,
    /// Share of a gap in its stock that a tier would close in a week.
    pub(crate) pull: f64,
}

/// Need and wanted stock of a pair against normal, besides growth.
#[derive(Clone, Copy)]
pub(crate) struct Scales {
    pub(crate) need: Two,
    pub(crate) stock: Two,
}

/// What the users of a cell want, by stream, t.
#[derive(Clone, Copy, Default)]
pub(crate) struct Wanted {
    /// Of what comes.
    pub(crate) flow: Streams,
    /// To have in stock.
    pub(crate) stock: Streams,
}

/// What the users of a cell did in a week, by stream, t.
#[derive(Clone, Copy, Default)]
pub(crate) struct Taken {
    pub(crate) used: Streams,
    pub(crate) needed: Streams,
    pub(crate) left: Streams,
    /// Needed by makers of magnets, part of the civil need, t.
    pub(crate) makers: f64,
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
    /// What all tiers of each group together did.
    all: All,
    /// Share of its need that each group lacked; exactly 0 if nothing.
    pub(crate) lacks: [f64; PAIR],
}

/// What the tiers of two groups did in a week, t.
#[derive(Clone, Copy, Debug, Default)]
struct All {
    /// Wanted of what came.
    wanted: Two,
    /// Wanted to have in stock.
    wanted_stock: Two,
    used: Two,
    left: Two,
}

/// The least share of its need that a well stocked user takes of what comes. If it could be nothing,
/// rounding would decide who gets all when everybody is well stocked.
const LEAST_WANT: f64 = 0.01;

/// From this share of its need on a group lacks nothing: the rest is rounding.
const ENOUGH: f64 = 1.0 - 1e-12;

/// Asks the users of a cell what they want. `civil` is of its civil pairs, `last` of its last.
#[inline(always)]
pub(crate) fn ask(users: &mut [Users], common: &Common, civil: Scales, last: Scales) -> Wanted {
    let Some((last_pair, pairs)) = users.split_last_mut() else { return Wanted::default() };
    for pair in pairs {
        pair.ask(common, civil);
    }
    last_pair.ask(common, last);
    let [flow, stock] = by_stream(users, |pair| [pair.all.wanted, pair.all.wanted_stock]);
    Wanted { flow, stock }
}

/// Shares what comes to a cell out among its users, in proportion to what they want, and takes what
/// they use from their stocks.
#[inline(always)]
pub(crate) fn take(users: &mut [Users], inflow: Streams, wanted: Streams) -> Taken {
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
    let Some((last, pairs)) = users.split_last_mut() else { return Taken::default() };
    let mut short = Two::ZERO;
    for pair in pairs {
        pair.take(Two::alike(share[0]), &mut short);
    }
    last.take(Two::new(share[0], share[1]), &mut short);
    let makers = last.need.both()[0] * TIERS as f64;
    let lacking = short.both().iter().any(|short| *short > 0.0);
    if lacking {
        users.iter_mut().for_each(Users::note_lack);
    }
    let [used, needed, left] = by_stream(users, |pair| [pair.all.used, pair.need, pair.all.left]);
    Taken { used, needed: needed.map(|need| need * TIERS as f64), left, makers, lacking }
}

/// Sums of some numbers over the groups of each stream: the sensitive one is the second group of the
/// last pair.
#[inline(always)]
fn by_stream<const N: usize>(
    users: &[Users],
    numbers: impl Fn(&Users) -> [Two; N],
) -> [Streams; N] {
    let Some((last, civil)) = users.split_last() else { return [[0.0; STREAMS]; N] };
    let mut sums = [Two::ZERO; N];
    for pair in civil {
        for (sum, more) in sums.iter_mut().zip(numbers(pair)) {
            *sum += more;
        }
    }
    let last = numbers(last);
    std::array::from_fn(|at| {
        let [last, sensitive] = last[at].both();
        [sums[at].sum() + last, sensitive]
    })
}

/// Where nobody of a stream wants anything all tiers ask for the same. Returns how many there are, or
/// 1 if there are none.
#[cold]
fn have_all_want_alike(users: &mut [Users], stream: usize) -> f64 {
    let mut count = 0.0;
    for users in users {
        for at in 0..PAIR {
            if users.normal.stream(at) == stream && users.normal.need.both()[at] > 0.0 {
                for flow in &mut users.flow {
                    let [first, second] = flow.both();
                    *flow = if at == 0 { Two::new(1.0, second) } else { Two::new(first, 1.0) };
                }
                count += TIERS as f64;
            }
        }
    }
    f64::max(count, 1.0)
}

impl Users {
    /// The stocks that a pair wants in normal times, with its groups at the share `size`.
    pub(crate) fn new(pair: &Pair, tiers: &[Two; TIERS], size: Two) -> Self {
        Self {
            normal: *pair,
            stock: tiers.map(|tier| pair.stock * size * tier),
            flow: [Two::ZERO; TIERS],
            need: Two::ZERO,
            all: All::default(),
            lacks: [0.0; PAIR],
        }
    }

    /// The share of its need that each tier of a group had this week.
    pub(crate) fn ratio(&self, at: usize) -> [f64; TIERS] {
        self.flow.map(|used| used.both()[at] / self.need.both()[at])
    }

    /// Has each tier ask for its need and part of the gap in its stock.
    #[inline(always)]
    fn ask(&mut self, common: &Common, scales: Scales) {
        let pair = &self.normal;
        let [first, second] = pair.users.map(|user| common.growth[user % SLOTS]);
        let growth = Two::new(first, second);
        let need = pair.need * (growth * scales.need);
        let stock = pair.stock * (growth * scales.stock);
        let least = Two::alike(LEAST_WANT) * need;
        let pull = Two::alike(common.pull);
        let mut wanted = Two::ZERO;
        for tier in 0..TIERS {
            let gap = stock * common.tiers[tier] - self.stock[tier];
            let want = (need + gap * pull).at_least(least);
            self.flow[tier] = want;
            wanted += want;
        }
        self.need = need;
        self.all.wanted_stock = stock * Two::alike(common.all_tiers);
        self.all.wanted = wanted;
    }

    /// Gives each tier a share of what it wants, and has it use what it needs. `short`
    /// ends above 0 if anybody lacked anything.
    #[inline(always)]
    fn take(&mut self, share: Two, short: &mut Two) {
        let (mut all, mut rest) = (Two::ZERO, Two::ZERO);
        for tier in 0..TIERS {
            let there = self.stock[tier] + self.flow[tier] * share;
            let used = self.need.at_most(there);
            let left = there - used;
            self.flow[tier] = used;
            self.stock[tier] = left;
            all += used;
            rest += left;
        }
        let enough = self.need * Two::alike(TIERS as f64 * ENOUGH);
        *short = (enough - all).at_least(*short);
        self.all.used = all;
        self.all.left = rest;
        self.lacks = [0.0; PAIR];
    }

    /// Notes what each group lacked.
    fn note_lack(&mut self) {
        for at in 0..PAIR {
            let (used, needed) = (self.all.used.both()[at], self.need.both()[at] * TIERS as f64);
            if used < needed * ENOUGH {
                self.lacks[at] = 1.0 - used / needed;
            }
        }
    }
}
