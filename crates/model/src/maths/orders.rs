//! How orders swing more than use (section 6 of the model, case B1).

/// The least variance of orders as a multiple of the variance of use, for a buyer who orders up to
/// a level reckoned from the moving average of use over `periods` (above 0), and waits `lead` (0
/// and up, in the same unit): `1 + 2 L/p + 2 L²/p²` (Chen and others 2000).
#[must_use]
pub fn bullwhip(lead: f64, periods: f64) -> f64 {
    let ratio = lead / periods;
    1.0 + 2.0 * ratio * (1.0 + ratio)
}
