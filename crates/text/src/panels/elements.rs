//! Words of the strip of the seventeen elements.

use model::data::{Element, ElementGroup};
use model::units::{Class, Month, Selection};

use crate::language::{both, inside, said, word};
use crate::number::{date, month};
use crate::words;

/// Head.
#[must_use]
pub fn heading() -> &'static str {
    t!("The seventeen elements")
}

/// What the strip says, and of when.
#[must_use]
pub fn note(when: Month) -> String {
    say!(
        "Which of them China controls at the end of {when}, as announced and whatever the scenario assumes. Choose one: the map then shows its class.",
        when = month(when)
    )
}

/// Light, medium or heavy.
#[must_use]
pub fn group(group: ElementGroup) -> &'static str {
    said(match group {
        ElementGroup::Light => m!("light"),
        ElementGroup::Medium => m!("medium"),
        ElementGroup::Heavy => m!("heavy"),
    })
}

/// How an element stands at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No announcement names it, or none that has come yet.
    Free,
    /// It needs a licence.
    Controlled,
    /// A control is announced and suspended.
    Suspended,
    /// The suspension has run out, and what came then is not known here.
    Unknown,
}

/// How an element stands at the end of a month.
#[must_use]
pub fn standing(element: &Element, when: Month) -> Standing {
    let next = when.plus(1).first_day();
    match (element.controlled_from, element.suspended_until) {
        (Some(from), Some(until)) if from < next => {
            if until < next {
                Standing::Unknown
            } else {
                Standing::Suspended
            }
        }
        (Some(from), None) if from < next => Standing::Controlled,
        _ => Standing::Free,
    }
}

/// The same in a word or two, for a tile.
#[must_use]
pub fn standing_short(standing: Standing) -> &'static str {
    said(match standing {
        Standing::Free => m!("free"),
        Standing::Controlled => m!("licence"),
        Standing::Suspended => m!("suspended"),
        Standing::Unknown => m!("not known"),
    })
}

/// The same in a sentence, with its announcement.
#[must_use]
pub fn standing_long(element: &Element, when: Month) -> String {
    let (name, act) = (word(element.name), word(element.announcement));
    let from = element.controlled_from.map_or(String::new(), date);
    let until = element.suspended_until.map_or(String::new(), date);
    match standing(element, when) {
        Standing::Free if act.is_empty() => {
            say!("{name} is under no export control that is in the record.", name)
        }
        Standing::Free => {
            say!(
                "{name} is free at the end of {when}; Announcement {act} names it from {from} on.",
                name,
                when = month(when),
                act,
                from
            )
        }
        Standing::Controlled => {
            say!(
                "{name} needs an export licence since {from}: Announcement {act}.",
                name,
                from,
                act
            )
        }
        Standing::Suspended => say!(
            "Announcement {act} was to control {name} from {from} on; it is suspended until {until}.",
            act,
            name,
            from,
            until
        ),
        Standing::Unknown => say!(
            "Announcement {act} on {name} was suspended until {until}. Whether that was renewed is not known here: the record ends in April 2026.",
            act,
            name,
            until
        ),
    }
}

/// How an element and the classes relate.
#[must_use]
pub fn relation(element: &Element) -> String {
    let name = inside(word(element.name));
    let Some(class) = element.class else {
        return if element.symbol == "Pm" {
            let name = word(element.name);
            say!("{name} is not traded and in no class; the map stays as it is.", name)
        } else {
            say!(
                "No tonnes of {name} are printed and no class counts it: what there is lies within light oxides and metals. The map stays as it is.",
                name
            )
        };
    };
    let many = if class == Class::Hox {
        t!("the seven controlled elements")
    } else {
        t!("the light ones")
    };
    let magnets = match element.symbol {
        "Dy" | "Tb" | "Sm" | "Gd" => {
            t!(
                "In magnets it is counted in 'magnets, controlled', which can be chosen above the map."
            )
        }
        "Nd" | "Pr" => t!("Most of it leaves in magnets, which can be chosen above the map."),
        _ => "",
    };
    let class = words::selection(Selection::One(class));
    both(
        &say!(
            "The map now shows {class}: {many} together, because customs print no tonnes of {name} alone.",
            class,
            many,
            name
        ),
        magnets,
    )
}

/// Names of what is told of an element.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [m!("Control"), m!("Uses"), m!("Class"), m!("China's share"), m!("Price")].map(said)
}
/// Where no share is in the table.
#[must_use]
pub fn no_share() -> &'static str {
    t!("No share of this element alone is in the table used here.")
}
/// Where no price is in the table.
#[must_use]
pub fn no_price() -> &'static str {
    t!("No price is in the table used here.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::data::Confidence;
    use model::units::Date;

    const fn element(from: Option<Date>, until: Option<Date>) -> Element {
        Element {
            symbol: "Eu",
            name: "Europium",
            number: 63,
            group: ElementGroup::Medium,
            class: None,
            announcement: "No. 57 of 2025",
            controlled_from: from,
            suspended_until: until,
            uses: "lamps",
            source: "",
            confidence: Confidence::SecondHand,
        }
    }

    #[test]
    fn a_standing_follows_the_clock() {
        let (from, until) = (Date::new(2025, 11, 8), Date::new(2026, 11, 10));
        let suspended = element(Some(from), Some(until));
        let at = |year, number| standing(&suspended, Month::new(year, number));
        assert_eq!(at(2025, 10), Standing::Free);
        assert_eq!(at(2025, 11), Standing::Suspended);
        assert_eq!(at(2026, 10), Standing::Suspended);
        assert_eq!(at(2026, 11), Standing::Unknown);
        let controlled = element(Some(from), None);
        assert_eq!(standing(&controlled, Month::new(2025, 11)), Standing::Controlled);
        assert_eq!(standing(&element(None, None), Month::new(2030, 1)), Standing::Free);
        assert!(standing_long(&suspended, Month::new(2026, 12)).contains("not known here"));
    }
}
