//! The words around the map: its buttons, its search field, its card.

use model::data::{BASELINE, REGIONS};
use model::outcome::{Outcome, Series};
use model::query::Comparison;
use model::scenario::series_of;
use model::units::{Month, Selection};

use crate::language::{said, word};
use crate::{map, number, origin, words};

/// Names of the map's parts: the world, Europe, East Asia, North America, China.
#[must_use]
pub fn parts() -> [&'static str; 5] {
    [m!("World"), m!("Europe"), m!("East Asia"), m!("North America"), m!("China")].map(said)
}
/// What the buttons for them are.
#[must_use]
pub fn tools() -> &'static str {
    t!("Explore the map")
}
/// Magnifies.
#[must_use]
pub fn closer() -> &'static str {
    t!("Zoom in (+)")
}
/// Takes it back.
#[must_use]
pub fn farther() -> &'static str {
    t!("Zoom out (−)")
}
/// The search field.
#[must_use]
pub fn find() -> &'static str {
    t!("Find a country")
}
/// Nothing has that name.
#[must_use]
pub fn not_found() -> &'static str {
    t!("No region of that name")
}
/// Said while the wheel scrolls the page over the map.
#[must_use]
pub fn wheel() -> &'static str {
    t!("Ctrl + scroll zooms; so does scrolling once you have clicked the map")
}
/// How keys move the map.
#[must_use]
pub fn keys() -> &'static str {
    t!(
        "Tab goes to the flows, arrows from region to region, Page Down to what else arrives there, Enter puts a region into focus, Escape lets it go. Plus and minus zoom, 0 shows the world; arrows move the map itself."
    )
}

/// Heads of the card's figures.
#[must_use]
pub fn figures() -> [&'static str; 4] {
    [m!("This month"), m!("Compared with"), m!("Change"), m!("Gets through")].map(said)
}

/// What the card says of a region in a month: a sentence, the figures in the order of their heads,
/// stock and other supply, where the baseline comes from.
#[must_use]
pub fn card(
    outcome: &Outcome,
    month: Month,
    selection: Selection,
    region: usize,
    one: Comparison,
    compared: bool,
) -> [String; 7] {
    let what = words::selection(selection);
    [
        map::flow(
            name(region),
            what,
            &number::month(month),
            one.value,
            one.baseline,
            false,
            compared,
        ),
        number::tonnes(one.value),
        if compared {
            number::tonnes(one.baseline)
        } else {
            say!("{tonnes} (2024)", tonnes = number::tonnes(one.baseline))
        },
        number::change(number::tonnes(one.change()), one.change()),
        number::percent(one.share()),
        stock(outcome, month, region, selection),
        source(region, selection).unwrap_or_default(),
    ]
}

/// What else is known of a region in a month: its stock, what others send.
fn stock(outcome: &Outcome, month: Month, region: usize, selection: Selection) -> String {
    let classes = selection.classes();
    let weeks = outcome.stock_weeks(month, region, classes);
    let others = outcome.month(Series::OtherSupply, month, region, classes);
    let weeks = number::tonnes_bare(weeks);
    if others < 0.05 {
        return say!("Stock at users: {weeks} weeks.", weeks);
    }
    say!(
        "Stock at users: {weeks} weeks; from other suppliers: {others}.",
        weeks,
        others = number::tonnes(others)
    )
}

/// How good the baseline of a region is, and where it comes from.
fn source(region: usize, selection: Selection) -> Option<String> {
    let series = selection.classes().first().copied().map(series_of);
    let mut flows = BASELINE.iter();
    let flow = flows.find(|flow| flow.region == region && Some(flow.series) == series)?;
    Some(origin::baseline(flow.confidence, flow.source))
}

/// A region's name.
#[must_use]
pub fn name(region: usize) -> &'static str {
    REGIONS.get(region).map_or("", |region| word(region.name))
}

/// An entry of the search: the name that answered, and the region's where it has another.
#[must_use]
pub fn entry(written: &str, region: usize) -> String {
    let name = name(region);
    if written == name { name.to_owned() } else { [written, " · ", name].concat() }
}

/// How well a name answers to what was typed, both in plain small letters: 0 best, `None` not at
/// all.
#[must_use]
pub fn answers(name: &str, typed: &str) -> Option<usize> {
    let (name, typed) = (name.as_bytes(), typed.as_bytes());
    let at = name.windows(typed.len().max(1)).position(|part| part == typed)?;
    match at.checked_sub(1).and_then(|before| name.get(before)) {
        None if name.len() == typed.len() => Some(0),
        None => Some(1),
        Some(b' ' | b'-' | b'(') => Some(2),
        Some(_) => Some(3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_come_before_beginnings_and_parts() {
        assert_eq!(answers("germany", "germany"), Some(0));
        assert_eq!(answers("germany", "ger"), Some(1));
        assert_eq!(answers("south korea", "kor"), Some(2));
        assert_eq!(answers("nigeria", "ger"), Some(3));
        assert_eq!(answers("日本", "日"), Some(1));
        assert_eq!(answers("france", "ger"), None);
    }

    #[test]
    fn a_card_has_figures_with_their_units() {
        let one = Comparison { value: 203.0, baseline: 816.0 };
        let month = Month::new(2025, 5);
        let outcome = model::simulate::simulate(&model::scenario::Preset::default().scenario());
        let card = card(&outcome, month, Selection::Magnets, 0, one, false);
        assert_eq!(card[1..5], ["203 t", "816 t (2024)", "−613 t", "25 %"]);
        assert!(card[5].contains(" weeks"), "{}", card[5]);
        assert!(card.iter().all(|words| !words.is_empty()), "{card:?}");
    }

    #[test]
    fn every_region_has_a_source() {
        for region in 0..REGIONS.len() {
            assert!(source(region, Selection::Magnets).is_some(), "{}", name(region));
        }
    }
}
