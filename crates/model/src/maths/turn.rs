//! Sine, cosine and arc sine of angles that maps have, in radians. The library's are exact for the
//! largest numbers, too, which takes nine kilobytes of the page's program; these are small, and
//! the same on every machine.

use std::f64::consts::{FRAC_PI_2, PI};

/// Terms of the sine's series: the rest is less than a number's last bit.
const TERMS: u32 = 11;

/// The sine, to 1e-15 within some turns.
#[must_use]
pub fn sin(angle: f64) -> f64 {
    let halves = (angle / PI).round();
    let x = angle - halves * PI;
    let series = (1..TERMS).rev().map(f64::from).fold(1.0, |rest, k| {
        let k = 2.0 * k;
        1.0 - x * x / (k * (k + 1.0)) * rest
    });
    // After an odd number of half turns the sign is the other.
    let odd = halves - 2.0 * (halves / 2.0).floor();
    x * series * (1.0 - 2.0 * odd)
}

/// The cosine, as exact.
#[must_use]
pub fn cos(angle: f64) -> f64 {
    sin(angle + FRAC_PI_2)
}

/// The angle from -π/2 to π/2 with that sine; sines beyond 1 count as 1.
#[must_use]
pub fn asin(sine: f64) -> f64 {
    let size = sine.abs().min(1.0);
    // Near 1 the sine hardly changes: there from the half of what is left to a right angle.
    let angle =
        if size > 0.7 { FRAC_PI_2 - 2.0 * near(((1.0 - size) / 2.0).sqrt()) } else { near(size) };
    if sine < 0.0 { -angle } else { angle }
}

/// By Newton's steps, for sines up to 0.7: each doubles the digits that are right.
fn near(sine: f64) -> f64 {
    (0..5).fold(sine, |angle, _| angle + (sine - sin(angle)) / cos(angle))
}
