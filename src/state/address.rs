//! Keeps the page's address in step with its state.

use leptos::prelude::*;

use super::{AppState, Chosen, View};
use crate::browser::{address, bridge};

/// Writes the address a moment after each change, so that a drag writes once. Scripts beside the
/// program are told at once, and can ask for another.
pub fn follow_address(state: AppState) {
    bridge::listen(move |query, drag| {
        state.history.drag(drag);
        state.adopt(&query);
    });
    let writer = StoredValue::new_local(address::Writer::default());
    Effect::new(move |earlier: Option<String>| {
        let query = state.chosen.with(|chosen| state.view.with(|view| query(chosen, view)));
        bridge::show(&query);
        // The address that the page was opened with stays until the reader changes something.
        if earlier.is_some_and(|earlier| earlier != query) {
            writer.update_value(|writer| writer.write(query.clone()));
        }
        query
    });
}

/// The query that says all of this.
#[must_use]
pub fn query(chosen: &Chosen, view: &View) -> String {
    ::address::write(chosen.preset, &chosen.scenario, view)
}
