//! What is listed by region, sector, class, tier, month of the year or plant.

use model::data::{REGIONS, SupplierClass, region_by_code};
use model::scenario::{Project, Scenario, Supplier};
use model::units::{Class, Sector};

use super::policy::each;
use super::{class, date, number, region};
use crate::error::{Error, Place};
use crate::node::Node;

/// How far shares that belong together may miss 1.
const SLACK: f64 = 1e-6;

pub(super) fn read(node: &Node, scenario: &mut Scenario) -> Result<(), Error> {
    by_region(node, "alignment", &mut scenario.alignment);
    by_region(node, "sensitive", &mut scenario.sensitive);
    by_region(node, "cover-by-region", &mut scenario.cover);
    by_region(node, "transit", &mut scenario.transit);
    by_region(node, "value-added", &mut scenario.value_added);
    let (buyers, file) = (&mut scenario.buyers, Place::File);
    for (sector, id) in Sector::ALL.into_iter().map(|sector| (sector.index(), sector.id())) {
        let inner = |key: &str| node.get(key).and_then(|object| number(object, id));
        set(&mut buyers.cover[sector], inner("cover-by-sector"));
        set(&mut buyers.growth[sector], inner("growth").map(|value| value / 100.0));
    }
    fill(node, "tiers", &mut buyers.tiers);
    fill(node, "season", &mut buyers.season);
    if let Some(Node::Flag(flag)) = node.get("news-only") {
        buyers.news_only = *flag;
    }
    if let Some(Node::Flag(flag)) = node.get("product") {
        scenario.damage.product = *flag;
    }
    for class in Class::ALL {
        let found = node.get("domestic").and_then(|object| number(object, class.id()));
        set(&mut scenario.prices.domestic[class.index()], found);
    }
    if let Some(found) = node.get("sectors") {
        for (region, class, at) in cells(found, &Place::Key(&file, "sectors"))? {
            let shares = shares(&found.list()[at], &Place::Key(&file, "sectors"), at)?;
            if let Some(row) = scenario.sectors.get_mut(region) {
                row[class.index()] = shares;
            }
        }
    }
    if let Some(found) = node.get("suppliers") {
        scenario.supply.suppliers = each(found, &Place::Key(&file, "suppliers"), supplier)?;
    }
    if let Some(found) = node.get("projects") {
        scenario.supply.projects = each(found, &Place::Key(&file, "projects"), project)?;
    }
    Ok(())
}

/// Replaces all flows, if the file has any.
pub(super) fn baseline(node: &Node, scenario: &mut Scenario) -> Result<(), Error> {
    let Some(found) = node.get("baseline") else { return Ok(()) };
    scenario.baseline = vec![[0.0; Class::COUNT]; REGIONS.len()];
    for (region, class, at) in cells(found, &Place::Key(&Place::File, "baseline"))? {
        let tonnes = number(&found.list()[at], "tonnes_per_year");
        set(&mut scenario.baseline[region][class.index()], tonnes);
    }
    Ok(())
}

fn set(place: &mut f64, value: Option<f64>) {
    *place = value.unwrap_or(*place);
}

fn by_region(node: &Node, key: &str, list: &mut [f64]) {
    for (code, value) in node.get(key).map(Node::entries).unwrap_or_default() {
        if let Some(place) = region_by_code(code).and_then(|region| list.get_mut(region)) {
            set(place, value.number());
        }
    }
}

fn fill(node: &Node, key: &str, list: &mut [f64]) {
    for (place, value) in list.iter_mut().zip(node.get(key).map(Node::list).unwrap_or_default()) {
        set(place, value.number());
    }
}

/// Region and class of each row of a list, none of them twice, and where the row stands.
fn cells(node: &Node, place: &Place<'_>) -> Result<Vec<(usize, Class, usize)>, Error> {
    let mut cells: Vec<(usize, Class, usize)> = Vec::new();
    for (at, row) in node.list().iter().enumerate() {
        let region = row.get("region").and_then(region);
        let (Some(region), Some(class)) = (region, row.get("class").and_then(class)) else {
            continue;
        };
        if let Some((_, _, first)) = cells.iter().find(|cell| (cell.0, cell.1) == (region, class)) {
            let (id, class) = (REGIONS[region].id, class.id());
            let found = format!("{id} and {class} stand in row {first} already");
            return Err(Error::new(Place::Index(place, at), found, "each pair once"));
        }
        cells.push((region, class, at));
    }
    Ok(cells)
}

fn shares(row: &Node, list: &Place<'_>, at: usize) -> Result<[f64; Sector::COUNT], Error> {
    let shares = Sector::ALL.map(|sector| number(row, sector.id()).unwrap_or_default());
    let sum: f64 = shares.iter().sum();
    if sum == 0.0 || (sum - 1.0).abs() < SLACK {
        return Ok(shares);
    }
    let allowed = "shares that sum to 1, or none";
    Err(Error::new(Place::Index(list, at), format!("the shares sum to {sum}"), allowed))
}

/// Region, class and tonnes a year.
fn plant(node: &Node, place: &Place<'_>) -> Result<(usize, SupplierClass, f64), Error> {
    let missing = || Error::new(place, "region or class is missing", "an object with both");
    let class = match node.get("class").and_then(Node::as_text) {
        Some("lox") => SupplierClass::Lox,
        Some("hox") => SupplierClass::Hox,
        _ => SupplierClass::Magnets,
    };
    let region = node.get("region").and_then(region).ok_or_else(missing)?;
    Ok((region, class, number(node, "tonnes_per_year").unwrap_or_default()))
}

fn supplier(node: &Node, place: &Place<'_>) -> Result<Supplier, Error> {
    let (region, class, tonnes_per_year) = plant(node, place)?;
    let capacity_per_year = number(node, "capacity_per_year").unwrap_or(tonnes_per_year);
    if capacity_per_year < tonnes_per_year {
        let found = format!("{capacity_per_year} is less than is delivered");
        let allowed = format!("a number from {tonnes_per_year}");
        return Err(Error::new(Place::Key(place, "capacity_per_year"), found, allowed));
    }
    let home_share = number(node, "home_share").unwrap_or_default();
    let main_share = number(node, "main_share").unwrap_or_default();
    if home_share + main_share > 1.0 + SLACK {
        let found = format!("with home_share they are {}", home_share + main_share);
        return Err(Error::new(Place::Key(place, "main_share"), found, "at most 1 together"));
    }
    let main_customer =
        node.get("main_customer").and_then(self::region).map(|region| (region, main_share));
    Ok(Supplier { region, class, tonnes_per_year, capacity_per_year, home_share, main_customer })
}

fn project(node: &Node, place: &Place<'_>) -> Result<Project, Error> {
    let (region, class, tonnes_per_year) = plant(node, place)?;
    let missing = || Error::new(place, "start is missing", "a day");
    Ok(Project {
        region,
        class,
        tonnes_per_year,
        start: node.get("start").and_then(date).ok_or_else(missing)?,
        delay_years: number(node, "delay_years").unwrap_or(3.0),
        success: number(node, "success").unwrap_or(1.0),
    })
}
