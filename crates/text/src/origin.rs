//! Where a figure comes from, in a line.

use model::data::{Confidence, PUBLISHERS};

use crate::words;

/// A baseline's confidence and sources: `Baseline: derived; BACI 2024 (CEPII), ...`.
#[must_use]
pub fn baseline(confidence: Confidence, sources: &str) -> String {
    let publisher = |id: &str| {
        PUBLISHERS.iter().find(|(known, _)| *known == id).map(|(_, publisher)| *publisher)
    };
    let publishers: Vec<&str> = sources.split(' ').filter_map(publisher).collect();
    say!(
        "Baseline of 2024: {confidence}; {join}",
        confidence = words::confidence(confidence),
        join = publishers.join(", ")
    )
}
