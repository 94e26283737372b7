//! A field that the reader has typed into.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Puts a value into the field that an event comes from.
pub fn put(event: &Event, value: &str) {
    if let Some(target) = event.target() {
        target.unchecked_ref::<HtmlInputElement>().set_value(value);
    }
}
