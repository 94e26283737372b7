//! Regimes, measures, a quota and paths over time.

use model::scenario::{Drawn, Measure, Path, Quota, Regime, Scenario, parameters};
use model::units::{Class, Date};

use super::{class, date, number, put, region, sharing};
use crate::error::{Error, Place};
use crate::node::Node;
use crate::shape::policy::REGIME;

pub(super) fn read(node: &Node, scenario: &mut Scenario) -> Result<(), Error> {
    let file = Place::File;
    let policy = scenario.policy.clone();
    scenario.policy = super::regime(node, policy, "start", &file)?;
    if let Some(found) = node.get("end") {
        scenario.end = date(found);
    }
    if let Some(rule) = sharing(node) {
        scenario.supply.sharing = rule;
    }
    if let Some(found) = node.get("before") {
        scenario.before = regimes(found, scenario, &Place::Key(&file, "before"))?;
    }
    if let Some(found) = node.get("measures") {
        scenario.measures = each(found, &Place::Key(&file, "measures"), measure)?;
    }
    if let Some(found) = node.get("quota") {
        scenario.quota = quota(found, &Place::Key(&file, "quota"))?;
    }
    if let Some(found) = node.get("paths") {
        let place = Place::Key(&file, "paths");
        scenario.drawn = Vec::new();
        for (key, points) in found.entries() {
            let drawn = Drawn::ALL.into_iter().find(|drawn| drawn.key() == key);
            if let Some(drawn) = drawn {
                scenario.drawn.push((drawn, path(drawn, points, &Place::Key(&place, key))?));
            }
        }
    }
    Ok(())
}

/// The entries of a list, each read at its place.
pub(super) fn each<T>(
    node: &Node,
    place: &Place<'_>,
    read: impl Fn(&Node, &Place<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let entries = node.list().iter().enumerate();
    entries.map(|(at, node)| read(node, &Place::Index(place, at))).collect()
}

fn regimes(node: &Node, scenario: &Scenario, place: &Place<'_>) -> Result<Vec<Regime>, Error> {
    // A control sets the regime of a scenario: this one is only there for that.
    let mut scratch = scenario.clone();
    let mut list: Vec<Regime> = Vec::new();
    for (at, node) in node.list().iter().enumerate() {
        let place = Place::Index(place, at);
        scratch.policy = super::regime(node, Regime::plain(), "from", &place)?;
        for control in REGIME.into_iter().filter_map(parameters::find) {
            if let Some(value) = number(node, control.key) {
                put(control, &mut scratch, value, &Place::Key(&place, control.key))?;
            }
        }
        let before = list.iter().rev().find_map(|regime| regime.from);
        if let (Some(before), Some(from)) = (before, scratch.policy.from)
            && from < before
        {
            let place = Place::Key(&place, "from");
            return Err(too_early(place, from, before));
        }
        list.push(scratch.policy.clone());
    }
    Ok(list)
}

fn too_early(place: Place<'_>, found: Date, before: Date) -> Error {
    let found = format!("{found} is before {before}, which stands before it");
    Error::new(place, found, "dates in order")
}

/// First day, and first day without it.
fn span(node: &Node, place: &Place<'_>) -> Result<Option<(Date, Option<Date>)>, Error> {
    let Some(from) = node.get("from").and_then(date) else { return Ok(None) };
    let until = node.get("until").and_then(date);
    match until {
        Some(until) if until <= from => {
            let found = format!("{until} is not after {from}");
            Err(Error::new(
                Place::Key(place, "until"),
                found,
                format!("a day after {from}, or null"),
            ))
        }
        _ => Ok(Some((from, until))),
    }
}

/// All of them if none is named.
fn classes(node: &Node, place: &Place<'_>) -> Result<[bool; Class::COUNT], Error> {
    let Some(list) = node.get("classes") else { return Ok([true; Class::COUNT]) };
    let place = Place::Key(place, "classes");
    let mut hit = [false; Class::COUNT];
    for (at, found) in list.list().iter().enumerate() {
        if let Some(class) = class(found)
            && std::mem::replace(&mut hit[class.index()], true)
        {
            let found = format!("{} stands twice", found.shown());
            return Err(Error::new(Place::Index(&place, at), found, "once"));
        }
    }
    Ok(hit)
}

fn measure(node: &Node, place: &Place<'_>) -> Result<Measure, Error> {
    let missing = || Error::new(place, "region or from is missing", "an object with both");
    let (from, until) = span(node, place)?.ok_or_else(missing)?;
    Ok(Measure {
        region: node.get("region").and_then(region).ok_or_else(missing)?,
        classes: classes(node, place)?,
        from,
        until,
        pace: number(node, "pace").unwrap_or_default() / 100.0,
        approval: number(node, "approval").map(|value| value / 100.0),
    })
}

fn quota(node: &Node, place: &Place<'_>) -> Result<Option<Quota>, Error> {
    let Some((from, until)) = span(node, place)? else { return Ok(None) };
    Ok(Some(Quota {
        from,
        until,
        classes: classes(node, place)?,
        share: number(node, "share").unwrap_or_default(),
        duty: number(node, "duty").unwrap_or_default(),
    }))
}

fn path(drawn: Drawn, node: &Node, place: &Place<'_>) -> Result<Path, Error> {
    let per_cent = !matches!(drawn, Drawn::Steering);
    let mut points: Vec<(Date, f64)> = Vec::new();
    for (at, point) in node.list().iter().enumerate() {
        let [day, value] = point.list() else { continue };
        let (Some(day), Some(value)) = (date(day), value.number()) else { continue };
        if let Some((before, _)) = points.last()
            && day < *before
        {
            let point = Place::Index(place, at);
            return Err(too_early(Place::Index(&point, 0), day, *before));
        }
        points.push((day, if per_cent { value / 100.0 } else { value }));
    }
    Ok(Path(points))
}
