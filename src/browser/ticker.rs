//! A beat, and a pause.

use gloo::timers::callback::{Interval, Timeout};

/// Calls something again and again until it is dropped.
#[derive(Debug)]
pub struct Ticker {
    _interval: Interval,
}

impl Ticker {
    /// Calls `tick` every `milliseconds`.
    #[must_use]
    pub fn every(milliseconds: u32, tick: impl FnMut() + 'static) -> Self {
        Self { _interval: Interval::new(milliseconds, tick) }
    }
}

/// Something that happens once, unless this is dropped before.
#[derive(Debug)]
pub struct Pause {
    _timeout: Timeout,
}

impl Pause {
    /// Calls `then` when `milliseconds` have passed.
    #[must_use]
    pub fn of(milliseconds: u32, then: impl FnOnce() + 'static) -> Self {
        Self { _timeout: Timeout::new(milliseconds, then) }
    }
}
