//! Delays in three stages: how much of a plant stands some time after its start (section 2.10 of
//! the model).

/// Stages of the delay.
const STAGES: f64 = 3.0;

/// Share (0 to 1) that has arrived after the time `elapsed`, where the mean delay is 1 in the same
/// unit: with `t` years since the start and a mean of `D` years, `erlang3(t / D)`.
///
/// The cumulative Erlang distribution of shape 3. Before the start the share is 0.
#[must_use]
#[inline]
pub fn erlang3(elapsed: f64) -> f64 {
    let x = STAGES * elapsed.max(0.0);
    // At infinity e^−x is 0 and its factor infinite; near 0 rounding may fall below it.
    if x > GREAT { 1.0 } else { (1.0 - (-x).exp() * (1.0 + x * (1.0 + x / 2.0))).max(0.0) }
}

/// From here on the share is 1 to the last digit.
const GREAT: f64 = 60.0;
