//! The line to the scripts beside the program: the root's attribute `data-query` holds the address
//! query of what is shown. The program writes it at every change; a script that wants something
//! else shown writes it, too, and sends the root the event `query`.

use gloo::events::EventListener;

use super::page::{root, set_root_attribute};

/// The attribute.
const QUERY: &str = "data-query";
/// There while a hand drags: what is asked for until it goes is one step.
const DRAG: &str = "data-drag";

/// Says what is shown.
pub fn show(query: &str) {
    set_root_attribute(QUERY, query);
}

/// Tells what scripts want shown, and whether a hand is dragging.
pub fn listen(take: impl Fn(String, bool) + 'static) {
    let Some(root) = root() else { return };
    let own = root.clone();
    // For as long as the page lives.
    EventListener::new(&root, "query", move |_| {
        take(own.get_attribute(QUERY).unwrap_or_default(), own.has_attribute(DRAG));
    })
    .forget();
}
