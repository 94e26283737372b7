//! Words of the chart of China's share by stage.

use crate::number::percent;

/// Heads of the table.
pub const HEADS: [&str; 4] = ["Stage", "China's share (%)", "Year", "How it is known"];

/// The finding, from the shares of mining, refining and magnets.
#[must_use]
pub fn title(mine: Option<f64>, refine: Option<f64>, magnets: Option<f64>) -> String {
    match (mine, refine, magnets) {
        (Some(mine), Some(refine), Some(magnets)) => format!(
            "China mines {} of the world's magnet rare earths, refines {} and makes {} of the magnets",
            percent(mine),
            percent(refine),
            percent(magnets)
        ),
        _ => "China's share at each stage".to_owned(),
    }
}

/// What is counted.
pub const UNIT: &str = "China's share, per cent, in the latest year on record";

/// In the key.
pub const SEEN: &str = "printed in the source";
/// In the key.
pub const WEAKER: &str = "second-hand or derived";
/// In the key.
pub const OUTLOOK: &str = "outlook for 2030";

/// A bar's figure with its year.
#[must_use]
pub fn figure(share: f64, year: &str) -> String {
    format!("{} · {}", percent(share), year.trim_end_matches(" edition"))
}

/// A stage's name on the chart.
#[must_use]
pub fn name(stage: &str) -> String {
    crate::charts::capital(stage)
}

/// The same where room is short.
#[must_use]
pub fn short(stage: &str) -> String {
    let short = match stage {
        "mining (all rare earths)" => "Mining, all",
        "mining (magnet rare earths)" => "Mining, for magnets",
        "refining (magnet rare earths)" => "Refining, for magnets",
        "heavy rare earth imports of Japan" => "Japan's heavy imports",
        "yttrium oxide imports of Japan" => "Japan's yttrium imports",
        "US imports of terbium, holmium, lutetium" => "US imports: Tb, Ho, Lu",
        "US imports of compounds and metals" => "US imports, all",
        other => return name(other),
    };
    short.to_owned()
}

/// For a reader who cannot see it.
pub const DESCRIPTION: &str = "Bar chart: China's share at each stage of the chain and of some \
                               imports; a line marks the outlook for 2030 where there is one.";

/// The source line.
pub const SOURCE: &str = "IEA, USGS and others as the list of sources has them, last checked in April 2026. The same in every scenario.";
