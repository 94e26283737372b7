//! Odds and shares: the logistic curve (sections 2.1 and 2.10 of the model).

/// The share (0 to 1) that belongs to the logarithm of odds `x`.
#[must_use]
#[inline]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The logarithm of the odds of a share (0 to 1; the ends are infinite).
#[must_use]
#[inline]
pub fn logit(share: f64) -> f64 {
    share.ln() - (-share).ln_1p()
}

/// How long a logistic curve of the rate `rate` takes from the share `from` to the share `to`, in
/// the time unit of the rate.
#[must_use]
pub fn rise_time(rate: f64, from: f64, to: f64) -> f64 {
    (logit(to) - logit(from)) / rate
}
