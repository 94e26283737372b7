//! The record's baseline year as a layout's input, and three months to fill it with.
#![allow(unreachable_pub, dead_code)] // each test and example uses its own part

use model::data::{BASELINE, Confidence, REGIONS, Series};
use scene::layout::{Destination, Place};
use scene::map::{MapState, Pile, RegionState};
pub use scene::present::china;

/// Which month is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Month {
    /// Everything as in the baseline year.
    Free,
    /// A quarter or so gets through.
    Trough,
    /// Nothing gets through.
    Embargo,
}

/// Every region with its tonnes of magnets in the baseline year.
pub fn destinations() -> Vec<Destination> {
    of(Series::Magnets)
}

/// Every region with its tonnes of metals and compounds in the baseline year.
pub fn compounds() -> Vec<Destination> {
    of(Series::Compounds)
}

fn of(series: Series) -> Vec<Destination> {
    REGIONS
        .iter()
        .enumerate()
        .map(|(index, region)| Destination {
            place: Place {
                id: region.id.to_owned(),
                name: region.name.to_owned(),
                lon: region.lon,
                lat: region.lat,
            },
            tonnes_per_year: tonnes(index, series).0,
        })
        .collect()
}

/// Tonnes a year, and whether they are an estimate.
fn tonnes(region: usize, series: Series) -> (f64, bool) {
    let flow = BASELINE.iter().find(|f| f.region == region && f.series == series);
    flow.map_or((0.0, false), |f| (f.tonnes_per_year, f.confidence == Confidence::Estimated))
}

/// What gets through in the trough, by no rule but variety: every step of the scale occurs.
fn trough(region: usize) -> f64 {
    [0.29, 0.41, 0.18, 0.62, 0.35, 0.2, 0.47, 0.74, 0.9, 0.12, 0.28, 1.14][region % 12]
}

/// The month's figures.
pub fn state(month: Month) -> MapState {
    let share = |region: usize| match month {
        Month::Free => 1.0,
        Month::Trough => trough(region),
        Month::Embargo => 0.0,
    };
    let region = |index: usize| {
        let (year, estimated) = tonnes(index, Series::Magnets);
        let baseline = year / 12.0;
        let stock = (0.1 + 1.2 * share(index)).min(1.0);
        let (value, need) = (baseline * share(index), baseline * 1.3);
        RegionState {
            value,
            baseline,
            normal: baseline,
            estimated,
            stock,
            stock_weeks: 10.0 * stock,
            need,
        }
    };
    let pile = match month {
        Month::Free => Pile::default(),
        _ => Pile { waiting: 4_300.0, held: 1_900.0, week: 1_118.0, refused: 60.0 },
    };
    MapState {
        pile,
        usd_per_tonne: 49_181.0,
        regions: (0..REGIONS.len()).map(region).collect(),
        month: "May 2025".to_owned(),
        selection: "magnets",
        words: "rare earth magnets".to_owned(),
        title: None,
        source: "China Customs by way of Reuters and SMM; shares of destinations from BACI (CEPII)"
            .to_owned(),
        ..MapState::default()
    }
}
