//! What of a scenario is chosen and not counted: the address, the program and the file say it with
//! these keys.

use super::{Drawn, Embargo, Path, Scenario, Scope, Sharing};
use crate::data::{REGIONS, region_by_code};
use crate::units::{Date, Month};

/// Keys of choices, in the order in which they are written.
pub const CHOICES: [&str; 6] = ["scope", "embargo", "sharing", "start", "end", "path"];

/// What a path of the licence pace may be, in words.
pub const PATHS: &str = "none, or two points or more as 2025-04-04:30, 0 to 300 %, days in order";

/// No path that is drawn has more points.
const MOST_POINTS: usize = 60;

/// The least and the greatest pace, per cent: as for the control.
const PACES: (f64, f64) = (0.0, 300.0);

/// The key of a region's alignment begins so; its id follows.
pub const ALIGN: &str = "align.";

/// A choice that could not be made.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The key is no choice.
    UnknownKey,
    /// The value is none of these.
    Allowed(String),
}

/// The value of a choice as it is written; `None` if the key is no choice.
#[must_use]
pub fn get(scenario: &Scenario, key: &str) -> Option<String> {
    let day = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
    Some(match key {
        "scope" => scenario.policy.scope.id().to_owned(),
        "embargo" => scenario.policy.embargo.id(),
        "sharing" => scenario.supply.sharing.id().to_owned(),
        "start" => day(scenario.policy.from),
        "end" => day(scenario.end),
        "path" => drawn(scenario),
        _ => {
            let region = region_by_code(key.strip_prefix(ALIGN)?)?;
            crate::decimal::shortest(*scenario.alignment.get(region)?)
        }
    })
}

/// Makes a choice. A path with one point holds until the end of the run, and points come in the order
/// of their days, however they are written: [`get`] tells what is used.
///
/// # Errors
/// An unknown key, or a value that is not allowed, with what is; the scenario is left as it was.
pub fn set(scenario: &mut Scenario, key: &str, value: &str) -> Result<(), Refused> {
    let allowed = |text: String| Refused::Allowed(text);
    match key {
        "scope" => {
            let ids = Scope::ALL.map(Scope::id).join(", ");
            scenario.policy.scope = Scope::parse(value).ok_or_else(|| allowed(ids))?;
        }
        "embargo" => {
            scenario.policy.embargo = Embargo::parse(value)
                .ok_or_else(|| allowed("none, alliance, all, or regions with commas".to_owned()))?;
        }
        "sharing" => {
            let ids = Sharing::ALL.map(Sharing::id).join(", ");
            scenario.supply.sharing = Sharing::parse(value).ok_or_else(|| allowed(ids))?;
        }
        "start" | "end" => {
            let day = if value == "none" {
                None
            } else {
                let (first, last) = days();
                let day = Date::parse(value).filter(|day| (first..=last).contains(day));
                Some(day.ok_or_else(|| allowed(format!("none, or a day from {first} to {last}")))?)
            };
            if key == "start" { scenario.policy.from = day } else { scenario.end = day }
        }
        "path" => {
            let mut points = points(value).ok_or_else(|| allowed(PATHS.to_owned()))?;
            if let [(day, pace)] = *points {
                points.push((scenario.last.first_day().max(day), pace));
            }
            scenario.drawn.retain(|(what, _)| *what != Drawn::Pace);
            if !points.is_empty() {
                scenario.drawn.push((Drawn::Pace, Path(points)));
            }
        }
        _ => {
            let code = key.strip_prefix(ALIGN).ok_or(Refused::UnknownKey)?;
            let region = region_by_code(code).ok_or(Refused::UnknownKey)?;
            let number = crate::decimal::parse(value).filter(|z| (-1.0..=1.0).contains(z));
            let number = number.ok_or_else(|| allowed("-1 to 1".to_owned()))?;
            if let Some(alignment) = scenario.alignment.get_mut(region) {
                *alignment = crate::decimal::millionths(number);
            }
        }
    }
    Ok(())
}

/// The path of the pace as it is written.
fn drawn(scenario: &Scenario) -> String {
    let path = scenario.drawn.iter().find(|(what, _)| *what == Drawn::Pace);
    path.map_or_else(|| "none".to_owned(), |(_, path)| written(&path.0))
}

fn written(points: &[(Date, f64)]) -> String {
    let mut text = String::new();
    for (day, pace) in points {
        if !text.is_empty() {
            text.push(',');
        }
        text.push_str(&day.to_string());
        text.push(':');
        text.push_str(&crate::decimal::shortest(crate::decimal::millionths(pace * 100.0)));
    }
    text
}

/// The points of a path in the order of their days, paces as fractions; none for `none`. `None` if
/// one of them cannot be read or lies outside of the limits.
fn points(value: &str) -> Option<Vec<(Date, f64)>> {
    if value == "none" {
        return Some(Vec::new());
    }
    let (first, last) = days();
    let mut points = Vec::new();
    for point in value.split(',') {
        let (day, pace) = point.split_once(':')?;
        let day = Date::parse(day).filter(|day| (first..=last).contains(day))?;
        let pace = crate::decimal::parse(pace).filter(|pace| (PACES.0..=PACES.1).contains(pace))?;
        // Few points, and no sort of the standard library in the page: rank.rs says why.
        let after = points.iter().position(|(other, _)| *other > day).unwrap_or(points.len());
        points.insert(after, (day, crate::decimal::millionths(pace) / 100.0));
        if points.len() > MOST_POINTS {
            return None;
        }
    }
    Some(points)
}

/// Every key, those of all regions included.
pub fn keys() -> impl Iterator<Item = String> {
    let choices = CHOICES.into_iter().map(str::to_owned);
    choices.chain(REGIONS.iter().map(|region| format!("{ALIGN}{}", region.id)))
}

/// The first and the last day that a regime may begin or end on.
const fn days() -> (Date, Date) {
    (Month::new(2000, 1).first_day(), Month::new(2060, 12).first_day())
}
