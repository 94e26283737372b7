//! How suppliers outside China share out what they make, under the three rules. Section 2.9.

use super::Week;
use crate::maths::extremes::Extremes;
use crate::maths::transport::Transport;
use crate::scenario::Sharing;
use crate::units::Class;

/// Freight and terms to another region, as a share of what a tonne is worth at home (judgement).
const FREIGHT: f64 = 0.02;

/// Supply smaller than this share of what is asked for is nothing.
const NOTHING: f64 = 1e-12;

/// One class in one week. The memory is kept between classes, weeks and runs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Desk {
    /// What each node can send, t; in the end what it has left.
    pub(crate) supply: Vec<f64>,
    /// What each region asks for, t.
    pub(crate) asked: Vec<f64>,
    /// What each region gets, t.
    pub(crate) got: Vec<f64>,
    /// What each region still asks for, t.
    open: Vec<f64>,
    /// What each region is offered, and then takes, as a share of that.
    offered: Vec<f64>,
    /// What each node offers, as a share of what is asked for times its bias.
    per: Vec<f64>,
    /// Whether to keep who sends what to whom.
    pub(crate) records: bool,
    /// What each node sends to each region, t; only if it is kept.
    pub(crate) sent: Vec<f64>,
    transport: Transport,
    value: Vec<f64>,
    cost: Vec<f64>,
}

impl Desk {
    /// Begins anew, with what each region asks for.
    pub(crate) fn open(&mut self, asked: impl Iterator<Item = f64>) {
        self.supply.clear();
        self.asked.clear();
        self.asked.extend(asked);
        for list in [&mut self.got, &mut self.offered] {
            list.clear();
            list.resize(self.asked.len(), 0.0);
        }
    }

    /// Shares out a class under the scenario's rule.
    pub(crate) fn share_out(&mut self, week: &Week<'_>, class: usize) {
        let plan = week.plan;
        let regions = plan.regions;
        let nodes = plan.nodes.of(class);
        if nodes.is_empty() {
            return;
        }
        let cells = nodes.start * regions..nodes.end * regions;
        if self.records {
            self.sent.clear();
            self.sent.resize(cells.len(), 0.0);
        }
        let bias = &plan.nodes.bias[cells.clone()];
        match week.scenario.supply.sharing {
            Sharing::Compete => {
                self.in_proportion(bias);
                self.in_proportion(bias);
            }
            Sharing::Contracts => {
                let flows = &plan.nodes.normal_flows[cells];
                let rows = flows.chunks_exact(regions.max(1));
                self.per.clear();
                for ((supply, node), row) in
                    self.supply.iter_mut().zip(&plan.nodes.list[nodes]).zip(rows)
                {
                    let share =
                        if node.base > 0.0 { (*supply / node.base).at_most(1.0) } else { 0.0 };
                    add(&mut self.got, row, share);
                    *supply -= node.base * share;
                    self.per.push(share);
                }
                if self.records {
                    let sent = self.sent.chunks_exact_mut(regions.max(1)).zip(&self.per);
                    for ((sent, share), row) in sent.zip(flows.chunks_exact(regions.max(1))) {
                        add(sent, row, *share);
                    }
                }
                self.in_proportion(bias);
            }
            Sharing::Allied => self.where_best(week, class),
        }
    }

    /// What one more tonne would be worth at each node, after sharing where it serves best.
    pub(crate) fn prices(&self) -> &[f64] {
        &self.transport.supply_price
    }

    /// Offers what is left in proportion to what is still asked for, times the bias, and caps it
    /// there.
    fn in_proportion(&mut self, bias: &[f64]) {
        let left: f64 = self.supply.iter().sum();
        if left <= self.asked.iter().sum::<f64>() * NOTHING {
            return;
        }
        let rows = || bias.chunks_exact(self.asked.len().max(1));
        self.open.clear();
        self.open.extend(
            self.asked.iter().zip(&self.got).map(|(asked, got)| (asked - got).at_least(0.0)),
        );
        self.offered.fill(0.0);
        self.per.clear();
        for (supply, bias) in self.supply.iter().zip(rows()) {
            let weight = product(&self.open, bias);
            let per = if weight > 0.0 { supply / weight } else { 0.0 };
            add(&mut self.offered, bias, per);
            self.per.push(per);
        }
        let mut all_taken = true;
        for ((offered, open), got) in self.offered.iter_mut().zip(&mut self.open).zip(&mut self.got)
        {
            all_taken &= *offered <= 1.0;
            let taken = *open * offered.at_most(1.0);
            *got += taken;
            *open = if *offered > 1.0 { *open / *offered } else { *open };
        }
        for ((supply, per), bias) in self.supply.iter_mut().zip(&self.per).zip(rows()) {
            *supply = if all_taken && *per > 0.0 {
                0.0
            } else {
                (*supply - per * product(&self.open, bias)).at_least(0.0)
            };
        }
        if self.records {
            let width = self.asked.len().max(1);
            let rows = self.sent.chunks_exact_mut(width).zip(bias.chunks_exact(width));
            for ((sent, bias), per) in rows.zip(&self.per) {
                for ((sent, bias), open) in sent.iter_mut().zip(bias).zip(&self.open) {
                    *sent += per * bias * open;
                }
            }
        }
    }

    /// Sends each tonne where the value added that depends on it is greatest.
    fn where_best(&mut self, week: &Week<'_>, class: usize) {
        let plan = week.plan;
        let regions = plan.regions;
        self.value.clear();
        self.cost.clear();
        for region in 0..regions {
            let cell = region * Class::COUNT + class;
            let added = week.scenario.value_added.get(region).copied().unwrap_or(0.0);
            let demand = plan.cells[cell].demand;
            self.value.push(if demand > 0.0 { added / demand } else { 0.0 });
        }
        let mean = self.value.iter().sum::<f64>() / regions.max(1) as f64;
        // A tonne that stays where it is made has no value: wherever it is needed it is worth the way.
        self.value.iter_mut().for_each(|value| *value += FREIGHT * mean);
        for node in &plan.nodes.list[plan.nodes.of(class)] {
            for region in 0..regions {
                self.cost.push(if region == node.region { 0.0 } else { FREIGHT * mean });
            }
        }
        self.transport.best(&self.value, &self.cost, &self.supply, &self.asked);
        for row in self.transport.flow.chunks_exact(regions.max(1)) {
            add(&mut self.got, row, 1.0);
        }
        if self.records {
            self.sent.clone_from(&self.transport.flow);
        }
    }
}

/// Adds to each number its share of another.
fn add(sums: &mut [f64], more: &[f64], share: f64) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more * share;
    }
}

/// The sum of the products of two lists, four at a time: one sum alone would wait for itself.
fn product(a: &[f64], b: &[f64]) -> f64 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    let mut sums = [0.0; 4];
    for (a, b) in a.iter().zip(b) {
        for at in 0..4 {
            sums[at] += a[at] * b[at];
        }
    }
    let rest: f64 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f64>() + rest
}
