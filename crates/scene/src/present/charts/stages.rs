//! China's share by stage, the latest year of each; what no source was found for is left out.

use model::data::{Confidence, STAGE_SHARES, StageShare};

use crate::charts::stages::{Stage, Stages};

/// Years after this one are outlooks.
const LAST_YEAR: i32 = 2026;

/// The figures. They are the record's: no scenario changes them.
#[must_use]
pub fn stages() -> Stages {
    let china =
        |row: &&StageShare| row.country == "China" && row.confidence != Confidence::Unverified;
    let rows: Vec<&StageShare> = STAGE_SHARES.iter().filter(china).collect();
    let mut stages: Vec<Stage> = Vec::new();
    for row in &rows {
        if stages.iter().any(|stage| stage.name == row.stage) {
            continue;
        }
        let of = || rows.iter().filter(|other| other.stage == row.stage);
        let latest = of().filter(|other| year(other) <= LAST_YEAR).max_by_key(|other| year(other));
        let outlook = of().find(|other| year(other) > LAST_YEAR);
        stages.extend(latest.map(|latest| Stage {
            name: row.stage,
            share: latest.percent / 100.0,
            year: latest.year,
            confidence: latest.confidence,
            outlook: outlook.map(|other| other.percent / 100.0),
        }));
    }
    Stages { stages }
}

/// The last year that a row's year names: `2024`, `2021-24`, `2026 edition`.
fn year(row: &StageShare) -> i32 {
    let first = row.year.get(..4).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    match row.year.get(5..7).and_then(|digits| digits.parse::<i32>().ok()) {
        Some(end) if row.year.get(4..5) == Some("-") => first - first % 100 + end,
        _ => first,
    }
}
