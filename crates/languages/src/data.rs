//! Words of the tables that a reader sees. Names of firms and notes on single figures stay as they
//! are; what stands here is said in the reader's language.

use model::data::{ELEMENTS, HUBS, PLANTS, PRICES, REGIONS, SITES, STAGE_SHARES, TIMELINE};
use model::scenario::CONTROLS;

/// Every such word or phrase with the table it stands in. Some stand there more than once.
#[must_use]
pub fn words() -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    let mut add = |file: &'static str, words: &[&'static str]| {
        all.extend(words.iter().filter(|word| !word.is_empty()).map(|word| (*word, file)));
    };
    for row in REGIONS {
        add("data/regions.csv", &[row.name]);
    }
    for row in HUBS {
        add("data/hubs.csv", &[row.name, row.role]);
    }
    for row in SITES {
        add("data/sites.csv", &[row.name]);
    }
    for row in ELEMENTS {
        add("data/elements.csv", &[row.name, row.uses, row.announcement]);
    }
    for row in TIMELINE {
        add("data/timeline.csv", &[row.name, row.detail]);
    }
    for row in STAGE_SHARES {
        add("data/stage_shares.csv", &[row.stage, row.country]);
    }
    for row in PLANTS {
        add("data/plants.csv", &[row.stage, row.status, row.unit]);
    }
    for row in PRICES {
        add("data/prices.csv", &[row.product, row.basis]);
    }
    for control in &CONTROLS {
        add("units", &[control.unit.words()]);
    }
    // A figure of one kind, as `%` or `t`, is a sign and no word.
    all.retain(|(word, _)| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    all
}
