//! Words of the chart of China's share by stage.

use crate::language::{said, word};
use crate::number::percent;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 4] {
    [m!("Stage"), m!("China's share (%)"), m!("Year"), m!("How it is known")].map(said)
}

/// The finding, from the shares of mining, refining and magnets.
#[must_use]
pub fn title(mine: Option<f64>, refine: Option<f64>, magnets: Option<f64>) -> String {
    match (mine, refine, magnets) {
        (Some(mine), Some(refine), Some(magnets)) => say!(
            "China mines {mine} of the world's magnet rare earths, refines {refine} and makes {magnets} of the magnets",
            mine = percent(mine),
            refine = percent(refine),
            magnets = percent(magnets)
        ),
        _ => t!("China's share at each stage").to_owned(),
    }
}

/// What is counted.
#[must_use]
pub fn unit() -> &'static str {
    t!("China's share, per cent, in the latest year on record")
}

/// In the key.
#[must_use]
pub fn seen() -> &'static str {
    t!("printed in the source")
}
/// In the key.
#[must_use]
pub fn weaker() -> &'static str {
    t!("second-hand or derived")
}
/// In the key.
#[must_use]
pub fn outlook() -> &'static str {
    t!("outlook for 2030")
}

/// A bar's figure with its year.
#[must_use]
pub fn figure(share: f64, year: &str) -> String {
    format!("{} · {}", percent(share), year.trim_end_matches(" edition"))
}

/// A stage's name on the chart.
#[must_use]
pub fn name(stage: &'static str) -> String {
    crate::charts::capital(word(stage))
}

/// The same where room is short.
#[must_use]
pub fn short(stage: &'static str) -> String {
    let short = match stage {
        "mining (all rare earths)" => t!("Mining, all"),
        "mining (magnet rare earths)" => t!("Mining, for magnets"),
        "refining (magnet rare earths)" => t!("Refining, for magnets"),
        "heavy rare earth imports of Japan" => t!("Japan's heavy imports"),
        "yttrium oxide imports of Japan" => t!("Japan's yttrium imports"),
        "US imports of terbium, holmium, lutetium" => t!("US imports: Tb, Ho, Lu"),
        "US imports of compounds and metals" => t!("US imports, all"),
        other => return name(other),
    };
    short.to_owned()
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!(
        "Bar chart: China's share at each stage of the chain and of some imports; a line marks the outlook for 2030 where there is one."
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "IEA, USGS and others as the list of sources has them, last checked in April 2026. The same in every scenario."
    )
}
