//! Suppliers outside China: who they are, what they can make, whom they serve in normal times.
//! Sections 2.9 and 2.10.

use super::calendar::Calendar;
use super::plan::weekly;
use crate::data::SupplierClass;
use crate::maths::erlang::erlang3;
use crate::scenario::{Project, Scenario, Sharing};
use crate::units::{Class, Month};

/// Days of a Julian year.
const DAYS: f64 = 365.25;

/// How many times as much as another region's a new plant weighs its own region's need (judgement),
/// where nothing is known of its customers.
const NEW_HOME_BIAS: f64 = 5.0;

/// All that one region supplies of one class.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) region: usize,
    pub(crate) class: Class,
    /// Normal output, t a week.
    pub(crate) base: f64,
    /// Output possible with what stands in the baseline year, t a week.
    pub(crate) capacity: f64,
    /// Whether plants are being built.
    pub(crate) grows: bool,
    /// Output possible with all that is being built, t a week.
    pub(crate) size: f64,
}

/// The suppliers, class by class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Nodes {
    pub(crate) list: Vec<Node>,
    /// Nodes of each class: the first, and the end of the last.
    pub(crate) first: [usize; Class::COUNT + 1],
    /// What each node sends to each region in normal times, t a week.
    pub(crate) normal_flows: Vec<f64>,
    /// Bias of each node for each region: 1 where contracts go first and the rest goes to anybody.
    pub(crate) bias: Vec<f64>,
    /// What each cell gets in normal times, t a week.
    pub(crate) normal: Vec<f64>,
    /// Expected capacity of new plants, t a week, by node and month of the run.
    pub(crate) built: Vec<f64>,
    months: usize,
    first_day: i32,
    light_per_magnet: f64,
    heavy_per_magnet: f64,
}

impl Nodes {
    pub(crate) fn new(scenario: &Scenario, china: &[f64]) -> Self {
        let mut nodes = Self {
            months: scenario.months() + 1,
            first_day: scenario.first.first_day().days(),
            light_per_magnet: scenario.supply.light_per_magnet,
            heavy_per_magnet: scenario.supply.heavy_per_magnet,
            normal: vec![0.0; china.len()],
            ..Self::default()
        };
        for class in Class::ALL {
            nodes.first[class.index()] = nodes.list.len();
            nodes.add_class(scenario, class, china);
        }
        nodes.first[Class::COUNT] = nodes.list.len();
        nodes.set_bias(scenario.regions(), scenario.supply.sharing);
        nodes
    }

    /// The nodes of a class.
    pub(crate) fn of(&self, class: usize) -> std::ops::Range<usize> {
        self.first[class]..self.first[class + 1]
    }

    fn add_class(&mut self, scenario: &Scenario, class: Class, china: &[f64]) {
        let share = class_share(scenario, class);
        let regions = scenario.regions();
        for region in 0..regions {
            let suppliers = scenario
                .supply
                .suppliers
                .iter()
                .filter(|s| s.region == region && makes(s.class, class));
            let projects = scenario
                .supply
                .projects
                .iter()
                .filter(|p| p.region == region && makes(p.class, class));
            let mut node = Node {
                region,
                class,
                base: 0.0,
                capacity: 0.0,
                grows: projects.clone().count() > 0,
                size: 0.0,
            };
            let mut flows = vec![0.0; regions];
            for supplier in suppliers {
                let base = weekly(supplier.tonnes_per_year) * share;
                node.base += base;
                node.capacity += weekly(supplier.capacity_per_year) * share;
                spread(&mut flows, supplier, base, class, china);
            }
            if node.capacity <= 0.0 && !node.grows {
                continue;
            }
            let months = self.months;
            let first = scenario.first;
            let build = scenario.supply.build * share;
            self.built.extend((0..months).map(|month| {
                let month = first.plus(i32::try_from(month).unwrap_or(0));
                projects.clone().map(|p| standing(scenario, p, month)).sum::<f64>() * build
            }));
            node.size = node.capacity + self.built.last().copied().unwrap_or(0.0);
            for (region, flow) in flows.iter().enumerate() {
                self.normal[super::cell(region, class)] += flow;
            }
            self.normal_flows.extend(flows);
            self.list.push(node);
        }
    }

    /// Where a node delivered in normal times it keeps its share of what the region got; a node
    /// that did not deliver yet prefers its own region.
    fn set_bias(&mut self, regions: usize, sharing: Sharing) {
        self.bias = vec![1.0; self.normal_flows.len()];
        if sharing == Sharing::Contracts {
            return;
        }
        for (node, (bias, flows)) in self.list.iter().zip(
            self.bias
                .chunks_exact_mut(regions.max(1))
                .zip(self.normal_flows.chunks_exact(regions.max(1))),
        ) {
            for (region, (bias, flow)) in bias.iter_mut().zip(flows).enumerate() {
                let normal = self.normal[super::cell(region, node.class)];
                *bias = if node.base > 0.0 {
                    if normal > 0.0 { flow / normal } else { 0.0 }
                } else if region == node.region {
                    NEW_HOME_BIAS
                } else {
                    1.0
                };
            }
        }
    }

    /// How far along a week is in the months of the run: the month, and the share of it that is
    /// over.
    pub(crate) fn along(&self, calendar: &Calendar, week: usize) -> (usize, f64) {
        let days = f64::from(calendar.week_start(week).days() - self.first_day);
        let along = (days / DAYS * 12.0).max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
        let month = (along as usize).min(self.months.saturating_sub(2));
        (month, (along - month as f64).min(1.0))
    }

    /// What new plants of a node can make in a week that is so far along, t.
    pub(crate) fn built(&self, node: usize, (month, share): (usize, f64)) -> f64 {
        let row = &self.built[node * self.months..(node + 1) * self.months];
        match (row.get(month), row.get(month + 1)) {
            (Some(from), Some(to)) => from + (to - from) * share,
            (Some(only), None) => *only,
            _ => 0.0,
        }
    }

    /// Oxides of a class in a tonne of magnets of another, t.
    pub(crate) fn per_magnet(&self, oxide: Class, magnets: Class) -> f64 {
        match (oxide, magnets) {
            (Class::Lox, Class::MagL | Class::MagH) => self.light_per_magnet,
            (Class::Hox, Class::MagH) => self.heavy_per_magnet,
            _ => 0.0,
        }
    }

    /// Oxides of a class that the makers of magnets in a region use: in normal times, and with all
    /// that is being built, t a week.
    pub(crate) fn material(&self, region: usize, class: Class) -> [f64; 2] {
        let mut sums = [0.0; 2];
        for node in self.list.iter().filter(|node| node.region == region) {
            let per = self.per_magnet(class, node.class);
            sums[0] += per * node.base;
            sums[1] += per * node.size;
        }
        sums
    }
}

pub(crate) fn makes(what: SupplierClass, class: Class) -> bool {
    match what {
        SupplierClass::Lox => class == Class::Lox,
        SupplierClass::Hox => class == Class::Hox,
        SupplierClass::Magnets => matches!(class, Class::MagL | Class::MagH),
    }
}

/// Makers outside China are taken to make both kinds of magnets as China's exports are split.
pub(crate) fn class_share(scenario: &Scenario, class: Class) -> f64 {
    match class {
        Class::Lox | Class::Hox => 1.0,
        Class::MagL => 1.0 - scenario.controlled_share(),
        Class::MagH => scenario.controlled_share(),
    }
}

/// Adds what a supplier sends in normal times: its own region, its main customer, and all others
/// as China serves them.
fn spread(
    flows: &mut [f64],
    supplier: &crate::scenario::Supplier,
    base: f64,
    class: Class,
    china: &[f64],
) {
    let mut rest = 1.0 - supplier.home_share;
    if let Some(flow) = flows.get_mut(supplier.region) {
        *flow += base * supplier.home_share;
    }
    if let Some((customer, share)) = supplier.main_customer
        && let Some(flow) = flows.get_mut(customer)
    {
        *flow += base * share;
        rest -= share;
    }
    let imports = |region: usize| china.get(super::cell(region, class)).copied().unwrap_or(0.0);
    let total: f64 = (0..flows.len()).map(imports).sum();
    for (region, flow) in flows.iter_mut().enumerate() {
        if total > 0.0 {
            *flow += base * rest.max(0.0) * imports(region) / total;
        } else if region == supplier.region {
            *flow += base * rest.max(0.0);
        }
    }
}

/// Expected output of a project in a month, t a week: its size times its odds times the share that
/// stands by then.
pub(crate) fn standing(scenario: &Scenario, project: &Project, month: Month) -> f64 {
    weekly(project.tonnes_per_year) * project.success * standing_share(scenario, project, month)
}

/// Share of a project that stands on the first day of a month, if it is ever built, with the
/// ramp-up as the mean over its length (Simpson's rule).
pub(crate) fn standing_share(scenario: &Scenario, project: &Project, month: Month) -> f64 {
    let day = f64::from(month.first_day().days());
    let decided =
        f64::from(project.start.days()) + (scenario.supply.delay - project.delay_years) * DAYS;
    let mean = project.delay_years.max(0.01);
    let stands =
        |lag_months: f64| erlang3((day - decided - lag_months / 12.0 * DAYS) / DAYS / mean);
    let ramp = scenario.supply.ramp_months.max(0.0);
    (stands(0.0) + 4.0 * stands(ramp / 2.0) + stands(ramp)) / 6.0
}
