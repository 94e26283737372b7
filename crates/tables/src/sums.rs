//! Sums that must come out.

/// How far a sum may be off.
const TOLERANCE: f64 = 1e-6;

/// Whether a sum is what it must be.
pub(crate) fn meet(sum: f64, total: f64) -> bool {
    (sum - total).abs() <= TOLERANCE
}

/// A sum for a message: six decimals at most.
pub(crate) fn shown(sum: f64) -> String {
    let text = format!("{sum:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
