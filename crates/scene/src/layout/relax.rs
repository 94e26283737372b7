//! Relaxation: all flows become as straight as they can be together, without leaving their order.
//!
//! A flow is `p(r)`, its arc from the cut on the circle of radius `r`, px. Straight lines are those
//! with `p'' = 0`, so bending is its square; neighbours keep their distance on each circle, and
//! flows of a trunk keep just that distance up to where they part. That is a convex problem, so it
//! has one best solution; it is found by alternating directions (ADMM): each flow by itself, then
//! each circle by itself, then the difference is charged. The price of a difference starts low, when
//! the long bends are found, and ends high.

use super::lane::{Lane, Lanes};
use super::pool::Row;

/// Rounds for a few flows; fewer for very many.
const ROUNDS: usize = 60;
/// Points times rounds are at most about this many.
const MOST_WORK: usize = 600_000;
/// The first and the last price of a difference between flow and circle.
const PRICE: (f64, f64) = (1e-7, 1.0);
/// Then corners are rounded off this many times, at this price.
const LAST: usize = 50;
const LAST_PRICE: f64 = 3e-4;
/// Price of missing the node.
const NODE: f64 = 1.0;
/// Price of leaving the disc aslant.
const LEAN: f64 = 0.03;
/// Steps go so far beyond the next solution.
const BEYOND: f64 = 1.6;
/// Slopes are measured every so many rounds.
const MEASURED: usize = 4;
/// Flows that leave apart are clear of each other at so many radii of the disc.
const CLEAR: f64 = 1.2;
/// Over so many circles to either side.
const WINDOW: usize = 2;
/// A flow that runs aslant takes at most so many times its width on the circle.
const SLANT: f64 = 2.0;

/// Arcs of all lanes at all circles, px.
pub(super) fn relaxed(lanes: &Lanes) -> Vec<f64> {
    let points = lanes.halves.len();
    let rounds = ROUNDS.min(MOST_WORK / points.max(1)).max(12);
    let growth = (PRICE.1 / PRICE.0).powf(1.0 / rounds as f64);
    let mut state = State::new(lanes);
    let mut price = PRICE.0;
    for round in 0..rounds {
        if round % MEASURED == 0 && 3 * round < 2 * rounds {
            state.measure_slants(lanes);
        }
        state.bend_flows(lanes, price);
        state.order_circles(lanes, BEYOND);
        state.charge(growth);
        price *= growth;
    }
    state.debt.fill(0.0);
    for _ in 0..LAST {
        state.bend_flows(lanes, LAST_PRICE);
        state.order_circles(lanes, 1.0);
        state.debt.fill(0.0);
    }
    state.placed
}

struct State {
    /// Smooth flows.
    arcs: Vec<f64>,
    /// Flows in order.
    placed: Vec<f64>,
    /// What the differences have cost, in px at the present price.
    debt: Vec<f64>,
    /// How much wider a flow is on the circle than across.
    slants: Vec<f64>,
    row: Row,
    band: Band,
}

impl State {
    fn new(lanes: &Lanes) -> Self {
        let ray = |lane: &Lane| -> Vec<f64> {
            lanes.circles.iter().take(lane.count).map(|r| r * lane.angle).collect()
        };
        let arcs: Vec<f64> = lanes.lanes.iter().flat_map(ray).collect();
        let mut state = Self {
            placed: arcs.clone(),
            debt: vec![0.0; arcs.len()],
            slants: vec![1.0; arcs.len()],
            arcs,
            row: Row::default(),
            band: Band::default(),
        };
        state.order_circles(lanes, BEYOND);
        state
    }

    fn measure_slants(&mut self, lanes: &Lanes) {
        for lane in &lanes.lanes {
            let arcs = &self.arcs[lane.first..lane.first + lane.count];
            for k in 0..lane.count {
                let (from, to) = (k.saturating_sub(WINDOW), (k + WINDOW).min(lane.count - 1));
                let slope = (arcs[to] - arcs[from]) / (lanes.step * (to - from) as f64);
                let tangent = slope - arcs[k] / lanes.circles[k];
                // A head or node is as wide in every direction.
                let most = if lanes.halves[lane.first + k] > lane.shaft { 1.25 } else { SLANT };
                let slant = (1.0 + tangent * tangent).sqrt().min(most);
                let old = &mut self.slants[lane.first + k];
                *old = 0.5 * (*old + slant);
            }
        }
    }

    /// Each flow takes the least bent course near the places it was given.
    fn bend_flows(&mut self, lanes: &Lanes, price: f64) {
        let stiffness = lanes.step.powi(-3);
        for lane in &lanes.lanes {
            let range = lane.first..lane.first + lane.count;
            let band = &mut self.band;
            band.clear(lane.count);
            for k in range.clone() {
                band.diagonal[k - lane.first] = price;
                band.right[k - lane.first] = price * (self.placed[k] - self.debt[k]);
            }
            for k in 1..lane.count - 1 {
                band.add_bend(k, stiffness);
            }
            let start = lanes.circles[0];
            band.add_pair(0, (-1.0 / lanes.step - 1.0 / start, 1.0 / lanes.step), lane.lean, LEAN);
            let weight = NODE / lane.mass;
            let arc = lane.distance * lane.angle;
            band.add_pair(lane.before, (1.0 - lane.part, lane.part), arc, weight);
            band.solve(&mut self.arcs[range]);
        }
    }

    /// On each circle the flows get the nearest places in order.
    fn order_circles(&mut self, lanes: &Lanes, beyond: f64) {
        for (k, &r) in lanes.circles.iter().enumerate() {
            self.row.clear();
            let apart = ((r / lanes.circles[0] - 0.8) / (CLEAR - 0.8)).min(1.0);
            let mut before: Option<(usize, usize)> = None;
            for (rank, lane) in lanes.lanes.iter().enumerate() {
                if lane.count <= k {
                    continue;
                }
                let at = lane.first + k;
                let (room, close) = before.map_or((0.0, false), |(last_rank, last)| {
                    let slant = self.slants[at].max(self.slants[last]);
                    let half = |i: usize| lanes.halves[i] * self.slants[i];
                    let next = last_rank + 1 == rank;
                    let beside = next && lanes.joins.get(last_rank).is_some_and(|&join| r < join);
                    let room = half(last) + half(at) + lanes.gap * slant;
                    (if beside { room } else { room * apart }, beside)
                });
                let wish = beyond * self.arcs[at] + (1.0 - beyond) * self.placed[at];
                self.row.push(wish + self.debt[at], lane.mass, room, close);
                before = Some((rank, at));
            }
            let margin = lanes.gap;
            let (from, to) = (lanes.turn.0 * r + margin, lanes.turn.1 * r - margin);
            let mut alive = lanes.lanes.iter().filter(|lane| lane.count > k);
            let (arcs, placed, debt) = (&self.arcs, &mut self.placed, &mut self.debt);
            self.row.settle(from, to, |_, place| {
                if let Some(lane) = alive.next() {
                    let at = lane.first + k;
                    let wish = beyond * arcs[at] + (1.0 - beyond) * placed[at];
                    debt[at] += wish - place;
                    placed[at] = place;
                }
            });
        }
    }

    /// The price rises: the same debt is fewer px.
    fn charge(&mut self, growth: f64) {
        for debt in &mut self.debt {
            *debt /= growth;
        }
    }
}

/// A symmetric system of equations in which only next and second neighbours occur.
#[derive(Default)]
struct Band {
    diagonal: Vec<f64>,
    next: Vec<f64>,
    second: Vec<f64>,
    right: Vec<f64>,
}

impl Band {
    fn clear(&mut self, count: usize) {
        for column in [&mut self.diagonal, &mut self.next, &mut self.second, &mut self.right] {
            column.clear();
            column.resize(count, 0.0);
        }
    }

    /// Price of the second difference at a point.
    fn add_bend(&mut self, k: usize, weight: f64) {
        self.diagonal[k - 1] += weight;
        self.diagonal[k] += 4.0 * weight;
        self.diagonal[k + 1] += weight;
        self.next[k - 1] -= 2.0 * weight;
        self.next[k] -= 2.0 * weight;
        self.second[k - 1] += weight;
    }

    /// Price of a sum of a point and the next differing from what is wanted.
    fn add_pair(&mut self, k: usize, (a, b): (f64, f64), wanted: f64, weight: f64) {
        self.diagonal[k] += weight * a * a;
        self.diagonal[k + 1] += weight * b * b;
        self.next[k] += weight * a * b;
        self.right[k] += weight * a * wanted;
        self.right[k + 1] += weight * b * wanted;
    }

    /// Cholesky without roots, forwards and back.
    fn solve(&mut self, result: &mut [f64]) {
        let count = result.len();
        for k in 0..count {
            let pivot = 1.0 / self.diagonal[k].max(1e-300);
            let (next, second) = (self.next[k] * pivot, self.second[k] * pivot);
            if k + 1 < count {
                self.diagonal[k + 1] -= next * self.next[k];
                self.next[k + 1] -= next * self.second[k];
                self.right[k + 1] -= next * self.right[k];
            }
            if k + 2 < count {
                self.diagonal[k + 2] -= second * self.second[k];
                self.right[k + 2] -= second * self.right[k];
            }
            self.right[k] *= pivot;
            (self.next[k], self.second[k]) = (next, second);
        }
        for k in (0..count).rev() {
            let after = |i: usize| result.get(k + i).copied().unwrap_or(0.0);
            result[k] = self.right[k] - self.next[k] * after(1) - self.second[k] * after(2);
        }
    }
}
