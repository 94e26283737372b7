//! Who supplies whom at best: the transport problem (rule C in section 2.9 of the model).
//!
//! Successive shortest paths. Every step finds the path from a supplier with something left to a
//! need that is open, along which one more tonne costs least, be it by taking back what went
//! elsewhere; and sends as much as the path carries. The potentials that make the search quick are
//! the prices: at the end they say what one more tonne would be worth at each supplier and need.

/// A share of the greatest cost that counts as nothing. Costs so close are taken as equal and the
/// path of fewer steps is preferred, so that the steps come to an end.
const EQUAL: f64 = 1e-13;

/// The share of all needs that may stay open for want of digits.
const OPEN: f64 = 1e-9;

/// No step before: the path starts here.
const START: usize = usize::MAX;

/// A solver and its last solution. Kept by the caller, it allocates nothing for a problem of a size
/// seen before.
///
/// Costs are slices, supplier after supplier, with one for every need. An infinite cost says that
/// there is no way. Amounts are 0 and up, and finite.
#[derive(Clone, Debug, Default)]
pub struct Transport {
    /// Amounts sent, laid out as the costs are.
    pub flow: Vec<f64>,
    /// By supplier: what one more unit there would be worth; 0 if some is left.
    pub supply_price: Vec<f64>,
    /// By need. After [`best`](Self::best): what it would be worth to need one more unit there, 0
    /// if some need is open. After [`cheapest`](Self::cheapest): what one more unit would cost,
    /// infinite where no way leads.
    pub need_price: Vec<f64>,
    supply_left: Vec<f64>,
    need_left: Vec<f64>,
    equal: f64,
    /// By node: suppliers, then needs. How much more than to the start one more unit costs there.
    potential: Vec<f64>,
    distance: Vec<f64>,
    steps: Vec<usize>,
    before: Vec<usize>,
    settled: Vec<bool>,
}

impl Transport {
    /// Allocates so as to make the sum of `(value − cost) × flow` greatest, where a supplier sends
    /// at most its supply and a need takes at most what it needs. Returns that sum.
    pub fn best(&mut self, value: &[f64], cost: &[f64], supply: &[f64], need: &[f64]) -> f64 {
        self.solve(Some(value), cost, supply, need);
        for (price, value) in self.need_price.iter_mut().zip(value) {
            *price = (value - *price).max(0.0);
        }
        self.sum(|supplier, at| value[at] - cost[supplier * need.len() + at])
    }

    /// Allocates at least cost so that every need is met. Returns the cost; `None` if supply does
    /// not suffice or does not reach.
    pub fn cheapest(&mut self, cost: &[f64], supply: &[f64], need: &[f64]) -> Option<f64> {
        self.solve(None, cost, supply, need);
        let open: f64 = self.need_left.iter().sum();
        (open <= OPEN * need.iter().sum::<f64>())
            .then(|| self.sum(|supplier, at| cost[supplier * need.len() + at]))
    }

    /// Sum over all flows of the amount times what a unit of it counts.
    fn sum(&self, unit: impl Fn(usize, usize) -> f64) -> f64 {
        let needs = self.need_left.len();
        let sent = self.flow.iter().enumerate().filter(|(_, amount)| **amount > 0.0);
        sent.map(|(cell, amount)| amount * unit(cell / needs, cell % needs)).sum()
    }

    /// Sends along one shortest path after the other: until the next is not worth while if there
    /// are values, and else until no path is left. Needs are priced by what a unit there costs.
    fn solve(&mut self, value: Option<&[f64]>, cost: &[f64], supply: &[f64], need: &[f64]) {
        self.reset(value, cost, supply, need);
        let value_at = |at: usize| value.map_or(0.0, |value| value[at]);
        let mut end = self.first_end(value_at);
        if value.is_some() {
            end = end.min(0.0);
        }
        loop {
            self.measure(cost);
            let (mut rise, mut target) = self.nearest(value_at, end);
            if value.is_some() && rise >= -end {
                (rise, target) = (-end, None);
            }
            if value.is_none() && target.is_none() {
                break;
            }
            for (potential, distance) in self.potential.iter_mut().zip(&self.distance) {
                *potential += distance.min(rise);
            }
            end += rise;
            let Some(target) = target else { break };
            self.send(target);
        }
        self.set_prices(cost);
    }

    /// An empty plan, with potentials by which no way has a cost below 0.
    fn reset(&mut self, value: Option<&[f64]>, cost: &[f64], supply: &[f64], need: &[f64]) {
        let nodes = supply.len() + need.len();
        refill(&mut self.flow, supply.len() * need.len(), 0.0);
        refill(&mut self.supply_price, supply.len(), 0.0);
        refill(&mut self.need_price, need.len(), 0.0);
        refill(&mut self.potential, nodes, 0.0);
        self.supply_left.clear();
        self.supply_left.extend_from_slice(supply);
        self.need_left.clear();
        self.need_left.extend_from_slice(need);

        let (_, at_needs) = self.potential.split_at_mut(supply.len());
        at_needs.fill(f64::INFINITY);
        let mut greatest = value.unwrap_or_default().iter().fold(0.0_f64, |a, b| a.max(b.abs()));
        for cost in cost.chunks_exact(need.len().max(1)) {
            for (potential, &cost) in at_needs.iter_mut().zip(cost) {
                *potential = potential.min(cost);
                if cost.is_finite() {
                    greatest = greatest.max(cost.abs());
                }
            }
        }
        self.equal = EQUAL * greatest;
    }

    /// The potential of the end before anything is sent: the least over all open needs.
    fn first_end(&self, value_at: impl Fn(usize) -> f64) -> f64 {
        let at_needs = &self.potential[self.supply_left.len()..];
        let open = self.need_left.iter().enumerate().filter(|(_, left)| **left > 0.0);
        let least = open.map(|(at, _)| at_needs[at] - value_at(at)).fold(f64::INFINITY, f64::min);
        if least.is_finite() { least } else { 0.0 }
    }

    /// Distances from all suppliers that have something left, by Dijkstra's method, in costs above
    /// the potentials. Of equal paths that of fewer steps is kept.
    fn measure(&mut self, cost: &[f64]) {
        let (suppliers, needs) = (self.supply_left.len(), self.need_left.len());
        let nodes = suppliers + needs;
        refill(&mut self.distance, nodes, f64::INFINITY);
        refill(&mut self.steps, nodes, 0);
        refill(&mut self.before, nodes, START);
        refill(&mut self.settled, nodes, false);
        for (distance, &left) in self.distance.iter_mut().zip(&self.supply_left) {
            if left > 0.0 {
                *distance = 0.0;
            }
        }
        while let Some(node) = self.closest() {
            self.settled[node] = true;
            if node < suppliers {
                for at in 0..needs {
                    let cost = cost[node * needs + at];
                    if cost.is_finite() {
                        let above = cost + self.potential[node] - self.potential[suppliers + at];
                        self.relax(node, suppliers + at, above);
                    }
                }
            } else {
                for supplier in 0..suppliers {
                    if self.flow[supplier * needs + node - suppliers] > 0.0 {
                        self.relax(node, supplier, 0.0);
                    }
                }
            }
        }
    }

    /// The node to settle next.
    fn closest(&self) -> Option<usize> {
        let mut closest: Option<usize> = None;
        for node in 0..self.distance.len() {
            if self.settled[node] || self.distance[node].is_infinite() {
                continue;
            }
            if closest.is_none_or(|other| self.is_shorter(self.label(node), self.label(other))) {
                closest = Some(node);
            }
        }
        closest
    }

    /// Offers a path to `to` by `from` and a way that costs `above`.
    fn relax(&mut self, from: usize, to: usize, above: f64) {
        let above = if above > self.equal { above } else { 0.0 };
        let offer = (self.distance[from] + above, self.steps[from] + 1);
        if !self.settled[to] && self.is_shorter(offer, self.label(to)) {
            (self.distance[to], self.steps[to]) = offer;
            self.before[to] = from;
        }
    }

    fn label(&self, node: usize) -> (f64, usize) {
        (self.distance[node], self.steps[node])
    }

    fn is_shorter(&self, one: (f64, usize), other: (f64, usize)) -> bool {
        one.0 < other.0 || (one.0 <= other.0 && one.1 < other.1)
    }

    /// How far the nearest open need is, and which.
    fn nearest(&self, value_at: impl Fn(usize) -> f64, end: f64) -> (f64, Option<usize>) {
        let suppliers = self.supply_left.len();
        let mut nearest = (f64::INFINITY, usize::MAX);
        let mut target = None;
        for (at, &left) in self.need_left.iter().enumerate() {
            let node = suppliers + at;
            if left > 0.0 && self.distance[node].is_finite() {
                let above = self.potential[node] - value_at(at) - end;
                let above = if above > self.equal { above } else { 0.0 };
                let offer = (self.distance[node] + above, self.steps[node]);
                if self.is_shorter(offer, nearest) {
                    (nearest, target) = (offer, Some(at));
                }
            }
        }
        (nearest.0, target)
    }

    /// Sends to the need `target` what its path carries.
    fn send(&mut self, target: usize) {
        let (suppliers, needs) = (self.supply_left.len(), self.need_left.len());
        let mut amount = self.need_left[target];
        let mut node = suppliers + target;
        while self.before[node] != START {
            let from = self.before[node];
            if node < suppliers {
                amount = amount.min(self.flow[node * needs + from - suppliers]);
            }
            node = from;
        }
        amount = amount.min(self.supply_left[node]);

        self.supply_left[node] -= amount;
        self.need_left[target] -= amount;
        let mut node = suppliers + target;
        while self.before[node] != START {
            let from = self.before[node];
            if node < suppliers {
                self.flow[node * needs + from - suppliers] -= amount;
            } else {
                self.flow[from * needs + node - suppliers] += amount;
            }
            node = from;
        }
    }

    /// The least price of every supplier that the potentials at the needs allow, and what a unit
    /// then costs at every need. Where something is sent both are the potentials; where nothing
    /// is there to send, or to need, those may be off.
    fn set_prices(&mut self, cost: &[f64]) {
        let at_needs = &self.potential[self.supply_left.len()..];
        let rows = cost.chunks_exact(at_needs.len().max(1));
        for (price, cost) in self.supply_price.iter_mut().zip(rows.clone()) {
            for (at, cost) in at_needs.iter().zip(cost).filter(|(_, cost)| cost.is_finite()) {
                *price = price.max(at - cost);
            }
        }
        self.need_price.fill(f64::INFINITY);
        for (supply_price, cost) in self.supply_price.iter().zip(rows) {
            for (price, cost) in self.need_price.iter_mut().zip(cost) {
                *price = price.min(cost + supply_price);
            }
        }
    }
}

fn refill<T: Copy>(list: &mut Vec<T>, length: usize, value: T) {
    list.clear();
    list.resize(length, value);
}
