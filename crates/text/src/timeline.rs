//! Policy events in words.

use model::data::{PolicyEvent, TIMELINE};
use model::units::{Date, Month};

use crate::language::{both, look_up};
use crate::number;

/// A policy event's day, and what happened. What lay ahead when it was last checked says so.
#[must_use]
pub fn event(event: &PolicyEvent) -> (String, String) {
    let mut said = [name(event), t!(": "), detail(event)].concat();
    if event.effective > event.checked_on {
        said = both(&said, &ahead(event.checked_on));
    }
    (number::date(event.effective), said)
}

fn ahead(checked: Date) -> String {
    say!("(last checked on {day}, before that day)", day = number::date(checked))
}

/// The events of a month, in their order; of a month after the last check, that no more is known.
pub fn events_of(month: Month) -> impl Iterator<Item = (String, String)> {
    let events = TIMELINE.iter().filter(move |one| one.effective.month() == month).map(event);
    let checked = TIMELINE.iter().map(|one| one.checked_on).max();
    let unknown = checked.filter(|day| month > day.month());
    events.chain(unknown.map(|day| {
        (
            t!("Not checked").to_owned(),
            say!(
                "{day} was the last day on which policy was looked up; later acts are not in here.",
                day = number::date(day)
            ),
        )
    }))
}

/// An event's day and name, in a line.
#[must_use]
pub fn short(event: &PolicyEvent) -> String {
    [&number::date(event.effective), t!(": "), name(event)].concat()
}

/// What an event is called. The page's own program finds its words in the markup, by their key.
fn name(event: &PolicyEvent) -> &'static str {
    told(event.name, event.keys[0])
}

/// What happened.
fn detail(event: &PolicyEvent) -> &'static str {
    told(event.detail, event.keys[1])
}

fn told(english: &'static str, key: u32) -> &'static str {
    look_up(key).unwrap_or(english)
}
