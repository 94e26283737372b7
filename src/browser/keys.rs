//! Keys that mean something wherever the reader is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `step(true)` for undo and `step(false)` for redo, for as long as the page lives. Fields
/// that one writes in keep their own undo.
pub fn on_steps(step: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let back = match event.key().as_str() {
            "z" => true,
            "Z" | "y" => false,
            _ => return,
        };
        if (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !writes(event) {
            event.prevent_default();
            step(back);
        }
    });
    listener.forget();
}

/// Whether the event comes from where one writes.
fn writes(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = "textarea,input:not([type=range]):not([type=radio]):not([type=checkbox])";
    element.is_some_and(|element| element.matches(field).unwrap_or(false))
}
