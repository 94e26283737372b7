//! What the reader points at in the map, by pointer or by key: one listener each on the whole
//! SVG, whatever flows it holds.

use leptos::ev;
use leptos::prelude::*;
use model::data::region_index;
use scene::picture::Target;

use crate::browser::marked::region_of;
use crate::state::AppState;

/// The flow or region that an event of the map belongs to.
fn target(event: &impl AsRef<ev::Event>) -> Option<Target> {
    region_index(&region_of(event.as_ref())?).map(Target::Flow)
}

/// The pointer or the focus came to something, or left.
pub(super) fn point(state: AppState, event: &impl AsRef<ev::Event>) {
    let at = target(event);
    if state.hovered.get_untracked() != at {
        state.hovered.set(at);
    }
}

/// A click or a key puts a region into focus; the same again, or a click beside it, takes it out.
pub(super) fn choose(state: AppState, event: &impl AsRef<ev::Event>) {
    match target(event) {
        Some(Target::Flow(region) | Target::Region(region)) => state.toggle_region(region),
        _ => state.view.update(|view| view.region = None),
    }
}

/// Enter and space choose, Escape takes the focus back.
pub(super) fn key(state: AppState, event: &ev::KeyboardEvent) {
    match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            choose(state, event);
        }
        "Escape" => {
            state.hovered.set(None);
            state.view.update(|view| view.region = None);
        }
        _ => {}
    }
}
