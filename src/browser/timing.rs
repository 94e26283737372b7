//! Marks and measures that anyone can read from the page's performance timeline.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageChannel, Performance, PerformanceMeasureOptions};

/// The page's measures are cleared when there are so many.
const MOST_MEASURES: u32 = 5_000;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
}

fn performance() -> Option<Performance> {
    web_sys::window().and_then(|window| window.performance())
}

/// Milliseconds since the page was opened.
#[must_use]
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Runs something and leaves a measure of how long it took.
pub fn measured<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = now();
    let result = run();
    measure(name, start, now());
    result
}

/// Leaves a mark.
pub fn mark(name: &str) {
    if let Some(performance) = performance() {
        drop(performance.mark(name));
    }
}

fn measure(name: &str, start: f64, end: f64) {
    let Some(performance) = performance() else { return };
    let options = PerformanceMeasureOptions::new();
    options.set_start(&start.into());
    options.set_end(&end.into());
    // An hour of play must not fill the timeline.
    if MEASURES.get() >= MOST_MEASURES {
        performance.clear_measures();
        MEASURES.set(0);
    }
    MEASURES.set(MEASURES.get() + 1);
    drop(performance.measure_with_performance_measure_options(name, &options));
}

/// Leaves the measure `frame`: from `start` to the end of the next paint.
pub fn measure_frame(start: f64) {
    after_paint(move || measure("frame", start, now()));
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
