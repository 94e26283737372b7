//! The greater and the lesser of two numbers in one instruction each, where the library's look for
//! what is not a number.

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
