//! The address bar.

use gloo::timers::callback::Timeout;

/// Pause after a change before it is written, ms: at most two writes a second, where the
/// strictest browser refuses more than ten.
const PAUSE: u32 = 500;

/// The query of the page's address, with its question mark; empty if it has none.
#[must_use]
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Writes the address after a pause; a newer write takes the place of one that still waits.
#[derive(Debug, Default)]
pub struct Writer {
    waiting: Option<Timeout>,
}

impl Writer {
    /// Writes this query soon.
    pub fn write(&mut self, query: String) {
        self.waiting = Some(Timeout::new(PAUSE, move || replace(&query)));
    }
}

/// A browser may refuse: in a sandboxed frame, or when it was asked too often. The page goes on.
fn replace(query: &str) {
    let Some(window) = web_sys::window() else { return };
    let hash = window.location().hash().unwrap_or_default();
    let address = format!("?{query}{hash}");
    let replaced = window.history().and_then(|history| {
        history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
    });
    drop(replaced);
}
