//! Marks and measures that anyone can read from the page's performance timeline.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageChannel, Performance};

/// The page's measures are cleared when there are so many.
const MOST_MEASURES: u32 = 5_000;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
    static FRAME: Cell<Option<Start>> = const { Cell::new(None) };
}

fn performance() -> Option<Performance> {
    web_sys::window().and_then(|window| window.performance())
}

fn time() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
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
#[derive(Clone, Copy, Debug)]
pub struct Start {
    name: &'static str,
    time: f64,
}

impl Start {
    /// It begins now.
    #[must_use]
    pub fn now(name: &'static str) -> Self {
        mark(name);
        Self { name, time: time() }
    }

    /// For how long it has been going on, ms.
    #[must_use]
    pub fn since(&self) -> f64 {
        time() - self.time
    }

    /// Leaves the measure and takes the mark away.
    pub fn measure(self) {
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

/// The measure `frame` begins: something was put in. What is put in before it ends is one frame, from
/// the first of it.
pub fn begin_frame() {
    FRAME.set(FRAME.get().or_else(|| Some(Start::now("frame"))));
}

/// The measure `frame` ends with the next paint: what was put in shows in the picture.
pub fn end_frame() {
    if let Some(start) = FRAME.take() {
        after_paint(Box::new(move || start.measure()));
    }
}

/// Leaves a mark at the end of the next paint.
pub fn mark_after_paint(name: &'static str) {
    after_paint(Box::new(move || mark(name)));
}

/// Runs something when the next frame has been painted: a message that is posted in the frame's
/// callback comes after its paint.
fn after_paint(run: Box<dyn FnOnce()>) {
    let Some(window) = web_sys::window() else { return };
    let in_frame = Closure::once_into_js(move || soon(run));
    drop(window.request_animation_frame(in_frame.unchecked_ref()));
}

/// Runs something as a task of its own, after those that wait already.
pub fn soon(run: Box<dyn FnOnce()>) {
    let Ok(channel) = MessageChannel::new() else { return run() };
    let called = Closure::once_into_js(run);
    channel.port1().set_onmessage(called.dyn_ref());
    drop(channel.port2().post_message(&wasm_bindgen::JsValue::NULL));
}
