//! The greater and the lesser of two numbers, in an instruction or two each. The library's also look
//! for what is not a number, and call a function for that in WebAssembly.

/// Limits of a number; what is not a number becomes the limit.
pub(crate) trait Extremes {
    /// The number, or the least that it may be.
    fn at_least(self, least: Self) -> Self;
    /// The number, or the most that it may be.
    fn at_most(self, most: Self) -> Self;
}

impl Extremes for f64 {
    #[inline(always)]
    fn at_least(self, least: Self) -> Self {
        greater(self, least)
    }

    #[inline(always)]
    fn at_most(self, most: Self) -> Self {
        lesser(self, most)
    }
}

/// The greater of two numbers; the second if one is none.
#[inline(always)]
pub(crate) fn greater(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The lesser of two numbers; the second if one is none.
#[inline(always)]
pub(crate) fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
