//! Policy events in words.

use model::data::{PolicyEvent, TIMELINE};
use model::units::Month;

use crate::number;

/// A policy event's day, and what happened.
#[must_use]
pub fn event(event: &PolicyEvent) -> (String, String) {
    (number::date(event.effective), format!("{}: {}", event.name, event.detail))
}

/// The events of a month, in their order.
pub fn events_of(month: Month) -> impl Iterator<Item = (String, String)> {
    TIMELINE.iter().filter(move |one| one.effective.month() == month).map(event)
}
