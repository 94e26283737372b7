//! What a drawn element stands for.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The region of the element that an event came from, if it or something around it has one.
#[must_use]
pub fn region_of(event: &Event) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-region]").ok()??.get_attribute("data-region")
}
