//! Whether something can be seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside the window something counts as seen.
const MARGIN: &str = "0px";

/// Tells whenever the element comes near the window or leaves it. Where the browser cannot watch,
/// it is never told that it left.
pub fn on_visible_change(element: &Element, tell: impl Fn(bool) + 'static) {
    let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        tell(last.map_or(true, |entry| entry.is_intersecting()));
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let watcher = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options);
    if let Ok(watcher) = watcher {
        watcher.observe(element);
        // For as long as the page lives.
        seen.forget();
    }
}
