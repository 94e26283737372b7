//! Policy events in words.

use model::data::{PolicyEvent, TIMELINE};
use model::units::{Date, Month};

use crate::number;

/// A policy event's day, and what happened. What lay ahead when it was last checked says so.
#[must_use]
pub fn event(event: &PolicyEvent) -> (String, String) {
    let mut said = [event.name, ": ", event.detail].concat();
    if event.effective > event.checked_on {
        said.push_str(&ahead(event.checked_on));
    }
    (number::date(event.effective), said)
}

fn ahead(checked: Date) -> String {
    [" (last checked on ", &number::date(checked), ", before that day)"].concat()
}

/// The events of a month, in their order; of a month after the last check, that no more is known.
pub fn events_of(month: Month) -> impl Iterator<Item = (String, String)> {
    let events = TIMELINE.iter().filter(move |one| one.effective.month() == month).map(event);
    let checked = TIMELINE.iter().map(|one| one.checked_on).max();
    let unknown = checked.filter(|day| month > day.month());
    events.chain(unknown.map(|day| (UNKNOWN.to_owned(), number::date(day) + NOT_CHECKED)))
}

/// Head of what is said of months after the last check.
const UNKNOWN: &str = "Not checked";
/// What is said of them, after the day of the last check.
const NOT_CHECKED: &str =
    " was the last day on which policy was looked up; later acts are not in here.";
