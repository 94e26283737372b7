//! Marks and measures that anyone can read from the page's performance timeline.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageChannel, Performance};

/// The page's measures are cleared when there are so many.
const MOST_MEASURES: u32 = 5_000;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
    static FRAME_WAITS: Cell<bool> = const { Cell::new(false) };
}

fn performance() -> Option<Performance> {
    web_sys::window().and_then(|window| window.performance())
}

/// Runs something and leaves a measure of how long it took.
pub fn measured<T>(name: &'static str, run: impl FnOnce() -> T) -> T {
    let start = Start::now(name);
    let result = run();
    start.measure();
    result
}

/// Leaves a mark.
pub fn mark(name: &str) {
    if let Some(performance) = performance() {
        drop(performance.mark(name));
    }
}

/// The beginning of something that is measured under a name.
struct Start {
    name: &'static str,
}

impl Start {
    fn now(name: &'static str) -> Self {
        mark(name);
        Self { name }
    }

    /// Leaves the measure and takes the mark away.
    fn measure(self) {
        let Some(performance) = performance() else { return };
        // An hour of play must not fill the timeline.
        let count = MEASURES.replace(MEASURES.get() + 1);
        if count >= MOST_MEASURES {
            performance.clear_measures();
            MEASURES.set(0);
        }
        drop(performance.measure_with_start_mark(self.name, self.name));
        performance.clear_marks_with_mark_name(self.name);
    }
}

/// Leaves the measure `frame`: from now to the end of the next paint. Inputs that come before it
/// are one frame, from the first of them.
pub fn measure_frame() {
    if FRAME_WAITS.replace(true) {
        return;
    }
    let start = Start::now("frame");
    after_paint(move || {
        FRAME_WAITS.set(false);
        start.measure();
    });
}

/// Leaves a mark at the end of the next paint.
pub fn mark_after_paint(name: &'static str) {
    after_paint(move || mark(name));
}

/// Runs something when the next frame has been painted: a message that is posted in the frame's
/// callback comes after its paint.
fn after_paint(run: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let in_frame = Closure::once_into_js(move || {
        let Ok(channel) = MessageChannel::new() else { return };
        let painted = Closure::once_into_js(run);
        channel.port1().set_onmessage(painted.dyn_ref());
        drop(channel.port2().post_message(&wasm_bindgen::JsValue::NULL));
    });
    drop(window.request_animation_frame(in_frame.unchecked_ref()));
}
