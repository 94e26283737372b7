//! Files that the page makes.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hands a text to the reader as a file. Nothing leaves the page.
pub fn save(name: &str, kind: &str, text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(link) = document.create_element("a") else { return };
    let words = js_sys::encode_uri_component(text);
    drop(link.set_attribute("href", &format!("data:{kind};charset=utf-8,{words}")));
    drop(link.set_attribute("download", name));
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
}
