//! A beat.

use gloo::timers::callback::Interval;

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
