//! Who outside China delivers how much to whom in a month, supplier by supplier. Section 2.13.
//!
//! A run keeps what each region got from all others together. Who sent it is worked out here, for
//! the months that are looked at: of each class a table of places and regions whose columns are what
//! the regions got and whose rows are what the places made, nearest to whom they serve in normal
//! times (section 2.7's method). In normal times it is exactly that; a place's output is then split
//! among its suppliers and plants by what each can make.

use crate::maths::ipf::{Rows, Scratch, fit};
use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::simulate::others::{Node, Nodes, class_share, makes, standing};
use crate::simulate::plan::{normal, weekly};
use crate::units::{Class, Month};

/// The least share of what a region gets that a place is taken to offer it before the fit.
const LEAST: f64 = 1e-9;

/// A run, ready to be asked who delivered what.
#[derive(Debug)]
pub struct Trade<'a> {
    scenario: &'a Scenario,
    pub(crate) outcome: &'a Outcome,
    nodes: Nodes,
}

/// One supplier's deliveries to one region in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Delivery {
    /// Where it is, by index; `None`: China.
    pub origin: Option<usize>,
    /// How much, t.
    pub tonnes: f64,
}

/// One month of a run.
#[derive(Debug)]
pub struct TradeMonth<'a> {
    pub(crate) trade: &'a Trade<'a>,
    pub(crate) month: Month,
    /// What suppliers, then plants, deliver to each region, by class: supplier after supplier, t.
    deliveries: [Vec<f64>; Class::COUNT],
    /// What all of them together could make in the month, by class, t.
    pub(crate) capacity: [f64; Class::COUNT],
}

impl<'a> Trade<'a> {
    /// A scenario and its outcome.
    #[must_use]
    pub fn new(scenario: &'a Scenario, outcome: &'a Outcome) -> Self {
        Self { scenario, outcome, nodes: Nodes::new(scenario, &normal(scenario)) }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// Works out a month.
    #[must_use]
    pub fn month(&self, month: Month) -> TradeMonth<'_> {
        let mut capacity = [0.0; Class::COUNT];
        let deliveries = Class::ALL.map(|class| {
            let weeks = f64::from(month.days()) / 7.0;
            let could = |node: &Node| weeks * self.could(node, month);
            let nodes = &self.nodes.list[self.nodes.of(class.index())];
            capacity[class.index()] = nodes.iter().map(could).sum();
            self.table(month, class)
        });
        TradeMonth { trade: self, month, deliveries, capacity }
    }

    /// What each region sends to each in a month, its own included: region after region, t.
    #[must_use]
    pub fn between_regions(&self, month: Month, classes: &[Class]) -> Vec<f64> {
        let regions = self.outcome.regions();
        let supply = &self.scenario.supply;
        let origins: Vec<usize> = supply
            .suppliers
            .iter()
            .map(|supplier| supplier.region)
            .chain(supply.projects.iter().map(|project| project.region))
            .collect();
        let mut sent = vec![0.0; regions * regions];
        for class in classes {
            let table = self.table(month, *class);
            for (origin, row) in origins.iter().zip(table.chunks_exact(regions.max(1))) {
                let own = sent.iter_mut().skip(origin * regions);
                own.zip(row).for_each(|(sent, tonnes)| *sent += tonnes);
            }
        }
        sent
    }

    /// Whether anybody in a region makes a class, or will.
    #[must_use]
    pub fn makes(&self, region: usize, class: Class) -> bool {
        let nodes = &self.nodes.list;
        nodes.iter().any(|node| node.region == region && node.class == class)
    }

    /// How many suppliers and plants there are.
    fn suppliers(&self) -> usize {
        self.scenario.supply.suppliers.len() + self.scenario.supply.projects.len()
    }

    /// Where a supplier, or a plant, is, and what of a class it made in the baseline year and could
    /// make in a month, t a week; `None` if it does not make that class.
    fn supplier(&self, number: usize, class: Class, month: Month) -> Option<(usize, f64, f64)> {
        let supply = &self.scenario.supply;
        let share = class_share(self.scenario, class);
        if let Some(supplier) = supply.suppliers.get(number) {
            let base = weekly(supplier.tonnes_per_year) * share;
            let could = (weekly(supplier.capacity_per_year) * share).max(base);
            return makes(supplier.class, class).then_some((supplier.region, base, could));
        }
        let project = supply.projects.get(number - supply.suppliers.len())?;
        let could = standing(self.scenario, project, month) * supply.build * share;
        makes(project.class, class).then_some((project.region, 0.0, could))
    }

    /// What a place could make, t a week.
    fn could(&self, node: &Node, month: Month) -> f64 {
        let all = (0..self.suppliers()).filter_map(|at| self.supplier(at, node.class, month));
        all.filter(|(region, ..)| *region == node.region).map(|(.., could)| could).sum()
    }

    fn table(&self, month: Month, class: Class) -> Vec<f64> {
        let regions = self.outcome.regions();
        let mut table = vec![0.0; self.suppliers() * regions];
        let got: Vec<f64> = (0..regions)
            .map(|region| self.outcome.month(Series::OtherSupply, month, region, &[class]))
            .collect();
        let range = self.nodes.of(class.index());
        let nodes = &self.nodes.list[range.clone()];
        let total: f64 = got.iter().sum();
        if nodes.is_empty() || total <= 0.0 {
            return table;
        }
        let could: Vec<f64> = nodes.iter().map(|node| self.could(node, month)).collect();
        // All work at their normal output, and at the same share of what they could make beyond it.
        let (base, most): (f64, f64) = (nodes.iter().map(|n| n.base).sum(), could.iter().sum());
        let weekly = total * 7.0 / f64::from(month.days());
        let spare = if most > base { ((weekly - base) / (most - base)).max(0.0) } else { 0.0 };
        let made = |base: f64, could: f64| base + spare * (could - base);
        let rows: Vec<f64> =
            nodes.iter().zip(&could).map(|(n, could)| made(n.base, *could)).collect();
        let scale = total / rows.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let rows: Vec<f64> = rows.iter().map(|row| row * scale).collect();
        let seed = self.seed(&range, nodes, &got);
        let mut flows = vec![0.0; seed.len()];
        fit(&seed, Rows::Exactly, &rows, &got, &mut flows, &mut Scratch::default());
        for (place, node) in nodes.iter().enumerate() {
            let own = |at| {
                self.supplier(at, class, month)
                    .filter(|(region, ..)| *region == node.region)
                    .map_or(0.0, |(_, base, could)| made(base, could))
            };
            let all: f64 = (0..self.suppliers()).map(own).sum();
            for at in 0..self.suppliers() {
                let share = if all > 0.0 { own(at) / all } else { 0.0 };
                let row = &flows[place * regions..(place + 1) * regions];
                for (to, flow) in table[at * regions..(at + 1) * regions].iter_mut().zip(row) {
                    *to += flow * share;
                }
            }
        }
        table
    }

    /// Whom each place serves in normal times, at the size of what the regions got.
    fn seed(&self, range: &std::ops::Range<usize>, nodes: &[Node], got: &[f64]) -> Vec<f64> {
        let all = &self.nodes;
        let mut seed = Vec::with_capacity(nodes.len() * got.len());
        for (index, node) in range.clone().zip(nodes) {
            for (region, got) in got.iter().enumerate() {
                let at = index * got_width(all.normal_flows.len(), all.list.len()) + region;
                let normal = all.normal[crate::simulate::cell(region, node.class)];
                let share = if node.base <= 0.0 {
                    all.bias[at] * node.size
                } else if normal > 0.0 {
                    all.normal_flows[at] / normal
                } else {
                    0.0
                };
                seed.push(got * share.max(LEAST));
            }
        }
        seed
    }
}

/// Columns of a table with so many cells and rows.
fn got_width(cells: usize, rows: usize) -> usize {
    cells / rows.max(1)
}

impl TradeMonth<'_> {
    /// Who delivered some classes to a region: China, then every supplier and plant outside it,
    /// those that sent nothing included.
    pub fn deliveries<'a>(
        &'a self,
        region: usize,
        classes: &'a [Class],
    ) -> impl Iterator<Item = Delivery> + 'a {
        let outcome = self.trade.outcome;
        let china = outcome.month(Series::Exports, self.month, region, classes);
        let supply = &self.trade.scenario.supply;
        let origins = supply.suppliers.iter().map(|supplier| supplier.region);
        let origins = origins.chain(supply.projects.iter().map(|project| project.region));
        let regions = outcome.regions();
        let others = origins.enumerate().map(move |(at, origin)| {
            let of = |class: &Class| {
                self.deliveries[class.index()].get(at * regions + region).copied().unwrap_or(0.0)
            };
            Delivery { origin: Some(origin), tonnes: classes.iter().map(of).sum() }
        });
        std::iter::once(Delivery { origin: None, tonnes: china }).chain(others)
    }

    /// The same for all regions together.
    #[must_use]
    pub fn world(&self, classes: &[Class]) -> Vec<Delivery> {
        let mut sums: Vec<Delivery> = Vec::new();
        for region in 0..self.trade.outcome.regions() {
            for (at, delivery) in self.deliveries(region, classes).enumerate() {
                match sums.get_mut(at) {
                    Some(sum) => sum.tonnes += delivery.tonnes,
                    None => sums.push(delivery),
                }
            }
        }
        sums
    }
}
