//! Files that lie beside the page, and what the page holds of them.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::XmlHttpRequest;

/// The words of the element with that id, if the page holds it.
#[must_use]
pub fn held(id: &str) -> Option<String> {
    web_sys::window()?.document()?.get_element_by_id(id)?.text_content()
}

/// An attribute of the element with that id.
#[must_use]
pub fn attribute(id: &str, name: &str) -> Option<String> {
    web_sys::window()?.document()?.get_element_by_id(id)?.get_attribute(name)
}

/// Asks for a file beside the page and tells its words; nothing if it cannot be had.
pub fn read(path: &str, tell: impl FnOnce(Option<String>) + 'static) {
    let Ok(request) = XmlHttpRequest::new() else { return tell(None) };
    let own = request.clone();
    let done = Closure::once_into_js(move || {
        let good = own.status().is_ok_and(|status| status == 200);
        tell(own.response_text().ok().flatten().filter(|_| good));
    });
    request.set_onloadend(Some(done.unchecked_ref()));
    // What fails here ends the request, and `loadend` says so.
    drop(request.open("GET", path).and_then(|()| request.send()));
}
