//! What is listed by region, sector, class, tier, month of the year or plant.

use model::data::{REGIONS, SupplierClass};
use model::scenario::{Project, Scenario, Supplier, parameters};
use model::units::{Class, Sector};

use super::{Out, per_cent, region};
use crate::node::Node;
use crate::shape::lists::SUPPLIED;

pub(super) fn write(out: &mut Out, scenario: &Scenario, base: &Scenario) {
    by_region(out, "alignment", &scenario.alignment, &base.alignment);
    by_region(out, "sensitive", &scenario.sensitive, &base.sensitive);
    by_region(out, "cover-by-region", &scenario.cover, &base.cover);
    by_region(out, "transit", &scenario.transit, &base.transit);
    by_region(out, "value-added", &scenario.value_added, &base.value_added);
    let (buyers, before) = (&scenario.buyers, &base.buyers);
    let sectors = Sector::ALL.map(Sector::id);
    keyed(out, "cover-by-sector", &sectors, &buyers.cover, &before.cover, Node::Number);
    keyed(out, "growth", &sectors, &buyers.growth, &before.growth, per_cent);
    numbers(out, "tiers", &buyers.tiers, &before.tiers);
    numbers(out, "season", &buyers.season, &before.season);
    if buyers.news_only != before.news_only {
        out.put("news-only", Node::Flag(buyers.news_only));
    }
    if scenario.damage.product != base.damage.product {
        out.put("product", Node::Flag(scenario.damage.product));
    }
    let (inside, usual) = (&scenario.prices.domestic, &base.prices.domestic);
    keyed(out, "domestic", &Class::ALL.map(Class::id), inside, usual, Node::Number);
    if scenario.sectors != base.sectors {
        out.put("sectors", uses(scenario, base));
    }
    let (supply, usual) = (&scenario.supply, &base.supply);
    if supply.suppliers != usual.suppliers {
        out.put("suppliers", Node::List(supply.suppliers.iter().map(supplier).collect()));
    }
    if supply.projects != usual.projects {
        out.put("projects", Node::List(supply.projects.iter().map(project).collect()));
    }
}

/// The flows that differ: as one share, written among the numbers, if that is all, else as a list.
pub(super) fn baseline(out: &mut Out, at: usize, scenario: &Scenario, base: &Scenario) {
    if scenario.baseline == base.baseline {
        return;
    }
    let share = parameters::find("controlled-share");
    if let Some(control) = share {
        let mut split = base.clone();
        let value = control.get(scenario);
        control.set(&mut split, value);
        if split.baseline == scenario.baseline {
            out.0.insert(at, (control.key.to_owned(), Node::Number(value)));
            return;
        }
    }
    let mut rows = Vec::new();
    for (index, row) in scenario.baseline.iter().enumerate() {
        for class in Class::ALL.into_iter().filter(|class| row[class.index()] != 0.0) {
            let mut flow = cell(index, class);
            flow.put("tonnes_per_year", Node::Number(row[class.index()]));
            rows.push(flow.object());
        }
    }
    out.put("baseline", Node::List(rows));
}

fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits()
}

fn by_region(out: &mut Out, key: &str, list: &[f64], base: &[f64]) {
    let ids = REGIONS.map(|region| region.id);
    keyed(out, key, &ids, list, base, Node::Number);
}

/// The entries that differ, if any does.
fn keyed(
    out: &mut Out,
    key: &str,
    ids: &[&str],
    list: &[f64],
    base: &[f64],
    as_node: fn(f64) -> Node,
) {
    let mut inner = Out(Vec::new());
    for ((id, value), usual) in ids.iter().zip(list).zip(base) {
        if !same(*value, *usual) {
            inner.put(id, as_node(*value));
        }
    }
    if !inner.0.is_empty() {
        out.put(key, inner.object());
    }
}

fn numbers(out: &mut Out, key: &str, list: &[f64], base: &[f64]) {
    if list.iter().zip(base).any(|(value, usual)| !same(*value, *usual)) {
        out.put(key, Node::List(list.iter().copied().map(Node::Number).collect()));
    }
}

fn cell(index: usize, class: Class) -> Out {
    let mut out = Out(Vec::new());
    out.put("region", region(index));
    out.put("class", Node::text(class.id()));
    out
}

fn differs(shares: [f64; Sector::COUNT], usual: [f64; Sector::COUNT]) -> bool {
    shares.iter().zip(&usual).any(|(share, usual)| !same(*share, *usual))
}

fn uses(scenario: &Scenario, base: &Scenario) -> Node {
    let mut rows = Vec::new();
    for (index, (row, usual)) in scenario.sectors.iter().zip(&base.sectors).enumerate() {
        for class in
            Class::ALL.into_iter().filter(|class| differs(row[class.index()], usual[class.index()]))
        {
            let mut uses = cell(index, class);
            for sector in Sector::ALL {
                uses.put(sector.id(), Node::Number(row[class.index()][sector.index()]));
            }
            rows.push(uses.object());
        }
    }
    Node::List(rows)
}

fn plant(index: usize, class: SupplierClass, tonnes_per_year: f64) -> Out {
    let [lox, hox, magnets] = SUPPLIED;
    let class = match class {
        SupplierClass::Lox => lox,
        SupplierClass::Hox => hox,
        SupplierClass::Magnets => magnets,
    };
    let mut out = Out(Vec::new());
    out.put("region", region(index));
    out.put("class", Node::text(class));
    out.put("tonnes_per_year", Node::Number(tonnes_per_year));
    out
}

fn supplier(supplier: &Supplier) -> Node {
    let mut out = plant(supplier.region, supplier.class, supplier.tonnes_per_year);
    out.put("capacity_per_year", Node::Number(supplier.capacity_per_year));
    out.put("home_share", Node::Number(supplier.home_share));
    if let Some((customer, share)) = supplier.main_customer {
        out.put("main_customer", region(customer));
        out.put("main_share", Node::Number(share));
    }
    out.object()
}

fn project(project: &Project) -> Node {
    let mut out = plant(project.region, project.class, project.tonnes_per_year);
    out.put("start", Node::text(project.start));
    out.put("delay_years", Node::Number(project.delay_years));
    out.put("success", Node::Number(project.success));
    out.object()
}
