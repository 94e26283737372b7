//! Where a figure comes from, in a line.

use model::data::{Confidence, source};

use crate::words;

/// A baseline's confidence and sources: `Baseline: derived; BACI 2024 (CEPII), ...`.
#[must_use]
pub fn baseline(confidence: Confidence, sources: &str) -> String {
    let publishers: Vec<&str> =
        sources.split(' ').filter_map(source).map(|source| source.publisher).collect();
    format!("Baseline of 2024: {}; {}", words::confidence(confidence), publishers.join(", "))
}
