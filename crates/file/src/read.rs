//! From a file to a scenario.

mod lists;
mod policy;

use model::data::region_by_code;
use model::scenario::{
    Control, Embargo, MAX_MONTHS, Preset, Regime, Scenario, Scope, Sharing, Unit, parameters,
};
use model::units::{Class, Date};

use crate::check::{check, day, month};
use crate::error::{Error, Place};
use crate::node::{Node, parse};
use crate::{VERSION, shape};

/// What a file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The preset that it starts from.
    pub preset: Preset,
    /// Whether the file itself names it.
    pub named: bool,
    /// The scenario.
    pub scenario: Scenario,
}

/// Reads a file: the preset that it starts from, and the scenario.
///
/// Numbers of the model are taken to six decimals in their unit.
///
/// # Errors
/// The first thing that cannot be taken as it stands. Nothing is repaired.
pub fn read(text: &str) -> Result<(Preset, Scenario), Error> {
    read_from(Preset::default(), text).map(|found| (found.preset, found.scenario))
}

/// Reads a file that starts from this preset unless it names another.
///
/// # Errors
/// As [`read`].
pub fn read_from(usual: Preset, text: &str) -> Result<Found, Error> {
    let node = parse(text)?;
    let file = Place::File;
    if let Some(found) = node.get("version").and_then(Node::number)
        && found > f64::from(VERSION)
        && found.fract() == 0.0
    {
        let found = format!("{found} is the version of a newer program");
        return Err(Error::new(Place::Key(&file, "version"), found, VERSION.to_string()));
    }
    check(&shape::root(), &node, &file)?;
    let named = node.get("preset").and_then(Node::as_text).and_then(Preset::parse);
    let preset = named.unwrap_or(usual);
    let mut scenario = preset.scenario();
    // Numbers after the baseline, since one of them splits it into classes, and before the lists,
    // which say the same in more detail.
    lists::baseline(&node, &mut scenario)?;
    for control in parameters::every() {
        if let Some(value) = node.get(control.key).and_then(Node::number) {
            put(control, &mut scenario, value, &Place::Key(&file, control.key))?;
        }
    }
    months(&node, &mut scenario)?;
    policy::read(&node, &mut scenario)?;
    lists::read(&node, &mut scenario)?;
    Ok(Found { preset, named: named.is_some(), scenario })
}

/// Puts a number that is within its limits into a scenario.
fn put(
    control: &Control,
    scenario: &mut Scenario,
    value: f64,
    place: &Place<'_>,
) -> Result<(), Error> {
    control.set(scenario, (value * 1e6).round() / 1e6);
    let whole = matches!(control.unit, Unit::Weeks) && control.get(scenario).fract() == 0.0;
    if whole && value.fract() != 0.0 {
        let allowed = format!("a whole number from {} to {}", control.min, control.max);
        return Err(Error::new(place, format!("{value} is not allowed"), allowed));
    }
    Ok(())
}

fn months(node: &Node, scenario: &mut Scenario) -> Result<(), Error> {
    let read = |key| node.get(key).and_then(Node::as_text).and_then(month);
    let (first, last) = (read("first"), read("last"));
    scenario.first = first.unwrap_or(scenario.first);
    scenario.last = last.unwrap_or(scenario.last);
    let run = scenario.last.since(scenario.first) + 1;
    if (1..=MAX_MONTHS).contains(&run) {
        return Ok(());
    }
    let key = if last.is_some() { "last" } else { "first" };
    let found = if run < 1 {
        format!("the last month, {}, is before the first, {}", scenario.last, scenario.first)
    } else {
        format!("{} to {} are {run} months", scenario.first, scenario.last)
    };
    let allowed = format!("1 to {MAX_MONTHS} months, the last not before the first");
    Err(Error::new(Place::Key(&Place::File, key), found, allowed))
}

/// The regime that the scenario is about, or one before it, which starts from
/// [`Regime::plain`].
fn regime(node: &Node, start: Regime, from: &str, place: &Place<'_>) -> Result<Regime, Error> {
    let mut regime = start;
    if let Some(found) = node.get(from) {
        regime.from = date(found);
    }
    if let Some(scope) = node.get("scope").and_then(Node::as_text).and_then(Scope::parse) {
        regime.scope = scope;
    }
    if let Some(found) = node.get("embargo") {
        regime.embargo = embargo(found, &Place::Key(place, "embargo"))?;
    }
    Ok(regime)
}

fn embargo(node: &Node, place: &Place<'_>) -> Result<Embargo, Error> {
    if let Some(word) = node.as_text() {
        return Ok(Embargo::parse(word).unwrap_or_default());
    }
    let mut regions: Vec<usize> = Vec::new();
    for (at, found) in node.list().iter().enumerate() {
        let Some(region) = region(found) else { continue };
        if regions.contains(&region) {
            let found = format!("{} stands twice, itself or its region", found.shown());
            return Err(Error::new(Place::Index(place, at), found, "once"));
        }
        regions.push(region);
    }
    regions.sort_unstable();
    Ok(Embargo::Regions(regions))
}

fn sharing(node: &Node) -> Option<Sharing> {
    node.get("sharing").and_then(Node::as_text).and_then(Sharing::parse)
}

fn date(node: &Node) -> Option<Date> {
    node.as_text().and_then(day)
}

fn region(node: &Node) -> Option<usize> {
    node.as_text().and_then(region_by_code)
}

fn class(node: &Node) -> Option<Class> {
    node.as_text().and_then(Class::parse)
}

fn number(node: &Node, key: &str) -> Option<f64> {
    node.get(key).and_then(Node::number)
}
