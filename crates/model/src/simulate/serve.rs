//! What suppliers outside China send to whom, under the three rules. Section 2.9.

use super::Week;
use super::state::State;
use crate::maths::transport::Transport;
use crate::outcome::Outcome;
use crate::scenario::Sharing;
use crate::units::Class;

/// Freight and terms to another region, as a share of what a tonne is worth at home (judgement).
const FREIGHT: f64 = 0.02;

/// Supply smaller than this share of what is asked for is nothing.
const NOTHING: f64 = 1e-12;

/// What is lacking is rounding if it is a smaller share than this.
const NOISE: f64 = 1e-9;

/// Memory of the pass, kept between weeks and runs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    /// What each node can send this week, t.
    supply: Vec<f64>,
    /// What each region asks for, t.
    asked: Vec<f64>,
    /// What each region gets, t.
    got: Vec<f64>,
    /// What one pass offers each region, t.
    offered: Vec<f64>,
    /// What each region still asks for, t.
    open: Vec<f64>,
    /// What each node offers each region, t.
    offers: Vec<f64>,
    transport: Transport,
    value: Vec<f64>,
    cost: Vec<f64>,
}

impl State {
    /// Lets suppliers outside China send what they make: as much as in normal times, and more if
    /// anybody lacks it.
    pub(crate) fn serve_from_elsewhere(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let plan = week.plan;
        let regions = plan.regions;
        // Makers of magnets need oxides, so the oxides come first; last week's need sets the pace.
        let mut scratch = std::mem::take(&mut self.scratch);
        let rows = outcome.rows(week.number);
        for class in 0..Class::COUNT {
            if !plan.touched_class[class] {
                self.serve_as_ever(week, class, rows.other_supply);
                continue;
            }
            scratch.clear(regions);
            for region in 0..regions {
                let cell = region * Class::COUNT + class;
                self.unmet[cell] = self.unmet_need(week, cell);
                scratch.asked[region] = self.unmet[cell][0] + self.unmet[cell][1];
            }
            self.make(week, class, &mut scratch);
            scratch.share_out(week, class);
            for region in 0..regions {
                let cell = region * Class::COUNT + class;
                let sent = scratch.got[region];
                let asked = scratch.asked[region];
                let sensitive = if asked > 0.0 { sent * self.unmet[cell][1] / asked } else { 0.0 };
                let sent = [sent - sensitive, sensitive];
                rows.other_supply[cell] += sent[0] + sent[1];
                self.put_on_the_way(plan.lead[region], cell, sent);
                let recycled = self.recycle(week, cell);
                self.elsewhere[cell] = [sent[0] + recycled[0], sent[1] + recycled[1]];
            }
        }
        self.scratch = scratch;
    }

    /// A class that policy never touches is delivered as in normal times: nobody lacks it.
    fn serve_as_ever(&mut self, week: &Week<'_>, class: usize, other_supply: &mut [f64]) {
        let plan = week.plan;
        for cell in (class..plan.cells()).step_by(Class::COUNT) {
            let sent = plan.others[cell];
            let sensitive = sent * plan.groups.sensitive[cell];
            let sent = [sent - sensitive, sensitive];
            other_supply[cell] += sent[0] + sent[1];
            self.put_on_the_way(plan.lead[cell / Class::COUNT], cell, sent);
            let recycled = self.recycle(week, cell);
            self.elsewhere[cell] = [sent[0] + recycled[0], sent[1] + recycled[1]];
        }
    }

    /// What a cell needs and China does not send this week, by stream; never less than what others
    /// deliver in normal times.
    fn unmet_need(&self, week: &Week<'_>, cell: usize) -> [f64; 2] {
        let plan = week.plan;
        let sensitive = plan.groups.sensitive[cell];
        let share = [1.0 - sensitive, sensitive];
        let sent = self.shipped[cell];
        let recycled = self.recycle(week, cell);
        [0, 1].map(|stream| {
            let open = self.need[cell][stream] - sent[stream] - recycled[stream];
            open.max(plan.others[cell] * share[stream])
        })
    }

    /// How much each node of a class makes: its normal output, and of what it could make besides
    /// the share that is asked for. Makers of magnets have no more than their oxides allow.
    fn make(&mut self, week: &Week<'_>, class: usize, scratch: &mut Scratch) {
        let plan = week.plan;
        let nodes = plan.nodes.of(class);
        let asked: f64 = scratch.asked.iter().sum();
        let base: f64 = plan.nodes.list[nodes.clone()].iter().map(|node| node.base).sum();
        let count = nodes.len().max(1) as f64;
        let response = self.response[class] / count;
        let could = |index: usize| {
            let node = &plan.nodes.list[index];
            let built =
                if node.grows { plan.nodes.built(index, &plan.calendar, week.number) } else { 0.0 };
            (node.capacity + built + response).max(node.base)
        };
        let most: f64 = nodes.clone().map(could).sum();
        let lacking = asked - base;
        let spare = if most > base && lacking > base * NOISE {
            (lacking / (most - base)).min(1.0)
        } else {
            0.0
        };
        for index in nodes {
            let node = &plan.nodes.list[index];
            let wanted = node.base + spare * (could(index) - node.base);
            let oxides = super::cell(node.region, Class::Lox);
            let heavy = super::cell(node.region, Class::Hox);
            let made = match node.class {
                Class::Lox | Class::Hox => wanted,
                Class::MagL => wanted * self.makers_ratio[oxides],
                Class::MagH => wanted * self.makers_ratio[oxides].min(self.makers_ratio[heavy]),
            };
            scratch.supply.push(made);
            scratch.note_makers(plan, index, wanted, &mut self.makers);
        }
    }
}

impl Scratch {
    fn clear(&mut self, regions: usize) {
        self.supply.clear();
        for list in [&mut self.asked, &mut self.got, &mut self.offered] {
            list.clear();
            list.resize(regions, 0.0);
        }
    }

    /// Sets the pace of a region's makers for the week to come.
    fn note_makers(&self, plan: &super::Plan, node: usize, wanted: f64, makers: &mut [f64]) {
        let node = &plan.nodes.list[node];
        if !matches!(node.class, Class::MagL | Class::MagH) {
            return;
        }
        let pace = if node.base > 0.0 { wanted / node.base } else { 0.0 };
        for class in [Class::Lox, Class::Hox] {
            let cell = super::cell(node.region, class);
            let normal = plan.groups.makers[cell];
            if node.base > 0.0 {
                makers[cell] = (normal * pace).min(1.0);
            } else if plan.nodes.size(node) > 0.0 {
                makers[cell] = (wanted / plan.nodes.size(node)).min(1.0);
            }
        }
    }

    fn share_out(&mut self, week: &Week<'_>, class: usize) {
        let plan = week.plan;
        let regions = plan.regions;
        let nodes = plan.nodes.of(class);
        if nodes.is_empty() {
            return;
        }
        let cells = nodes.start * regions..nodes.end * regions;
        match week.scenario.supply.sharing {
            Sharing::Compete => {
                let bias = &plan.nodes.bias[cells];
                self.in_proportion(bias);
                self.in_proportion(bias);
            }
            Sharing::Contracts => {
                let flows = &plan.nodes.normal_flows[cells];
                let rows = flows.chunks_exact(regions.max(1));
                for ((supply, node), row) in
                    self.supply.iter_mut().zip(&plan.nodes.list[nodes]).zip(rows)
                {
                    let share = if node.base > 0.0 { (*supply / node.base).min(1.0) } else { 0.0 };
                    for (got, flow) in self.got.iter_mut().zip(row) {
                        *got += flow * share;
                    }
                    *supply -= node.base * share;
                }
                self.in_proportion(&[]);
            }
            Sharing::Allied => self.where_best(week, class),
        }
    }

    /// Offers what is left in proportion to what is still asked for, times the bias (all alike if
    /// there is none), and caps it there.
    fn in_proportion(&mut self, bias: &[f64]) {
        let regions = self.asked.len();
        let left: f64 = self.supply.iter().sum();
        if left <= self.asked.iter().sum::<f64>() * NOTHING {
            return;
        }
        self.open.clear();
        self.open
            .extend(self.asked.iter().zip(&self.got).map(|(asked, got)| (asked - got).max(0.0)));
        self.offered.fill(0.0);
        self.offers.clear();
        for (node, supply) in self.supply.iter().enumerate() {
            let from = self.offers.len();
            if *supply <= 0.0 {
                self.offers.resize(from + regions, 0.0);
                continue;
            }
            match bias.get(node * regions..(node + 1) * regions) {
                Some(bias) => self.offers.extend(self.open.iter().zip(bias).map(|(o, b)| o * b)),
                None => self.offers.extend_from_slice(&self.open),
            }
            let row = &mut self.offers[from..];
            let weight: f64 = row.iter().sum();
            let per = if weight > 0.0 { supply / weight } else { 0.0 };
            for (offer, offered) in row.iter_mut().zip(&mut self.offered) {
                *offer *= per;
                *offered += *offer;
            }
        }
        // The share of its offers that each region takes.
        for ((offered, open), got) in self.offered.iter_mut().zip(&self.open).zip(&mut self.got) {
            *got += offered.min(*open);
            *offered = if *offered > *open { *open / *offered } else { 1.0 };
        }
        for (supply, row) in self.supply.iter_mut().zip(self.offers.chunks_exact(regions.max(1))) {
            let taken: f64 =
                row.iter().zip(&self.offered).map(|(offer, takes)| offer * takes).sum();
            *supply = (*supply - taken).max(0.0);
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
            let demand = plan.demand[cell];
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
            for (got, sent) in self.got.iter_mut().zip(row) {
                *got += sent;
            }
        }
    }
}
