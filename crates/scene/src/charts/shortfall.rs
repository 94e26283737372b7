//! Who goes short: a bar a region, the worst first.

use model::data::REGIONS;
use model::units::{Month, Selection};
use text::charts::shortfall as words;

use super::bars::{ACROSS, Bar, bars};
use super::sheet::{Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::picture::Ink;

/// Who misses less has no bar.
const LEAST: f64 = 0.0005;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// Of what.
    pub selection: Selection,
    /// The month of the figures.
    pub month: Month,
    /// The month on the page's clock.
    pub clock: Month,
    /// The region in focus.
    pub focus: Option<usize>,
    /// The worst first.
    pub regions: Vec<Short>,
    /// Whether anybody goes short.
    pub any: bool,
}

/// A region's month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Short {
    /// Which region.
    pub region: usize,
    /// Share of its need that is not met.
    pub share: f64,
    /// The same in tonnes.
    pub missing: f64,
    /// Its need in tonnes.
    pub need: f64,
    /// The share in the scenario that it is compared with.
    pub other: Option<f64>,
}

pub(super) fn name(region: usize) -> String {
    REGIONS.get(region).map_or(String::new(), |region| text::language::word(region.name).to_owned())
}

/// Draws the chart.
#[must_use]
pub fn shortfall(data: &Shortfall, size: ChartSize) -> Chart {
    let count = if size == ChartSize::Phone { 10 } else { 12 };
    let short = data.regions.iter().take_while(|one| one.share > LEAST).count();
    let (shown, rest) = data.regions.split_at(count.min(short));
    let compared = data.regions.iter().any(|one| one.other.is_some());
    let worst = data.regions.first().filter(|_| data.any).map(|one| (one.region, one.share));
    let sheet = Sheet::new(
        Figure::Shortfall,
        size,
        Words {
            title: words::title(data.selection, data.month, worst),
            unit: words::unit(data.month, data.clock),
            key: compared
                .then(|| (ACROSS, text::charts::compared().to_owned()))
                .into_iter()
                .collect(),
            source: words::source().to_owned(),
            description: words::description(shown.len()),
        },
    );
    let all: Vec<Bar> = shown
        .iter()
        .map(|one| Bar {
            name: name(one.region),
            value: one.share,
            figure: words::figure(one.share, one.missing),
            ink: Ink::Lost,
            marked: data.focus == Some(one.region),
            other: one.other,
        })
        .collect();
    let others = shown.iter().filter_map(|one| one.other);
    let most = others.fold(data.regions.first().map_or(0.0, |one| one.share), f64::max).max(0.05);
    let note = rest.first().map(|one| words::rest(rest.len(), one.share));
    sheet.finish("chart shortfall", table(data), |sheet, surface| {
        bars(sheet, surface, &all, most, note.as_deref())
    })
}

fn table(data: &Shortfall) -> Table {
    let compared = data.regions.iter().any(|one| one.other.is_some());
    let row = |one: &Short| {
        let mut row = vec![
            Cell::Words(name(one.region)),
            Cell::Number(one.share * 100.0, 1),
            Cell::Number(one.missing, 1),
            Cell::Number(one.need, 1),
        ];
        if compared {
            row.push(one.other.map_or(Cell::None, |share| Cell::Number(share * 100.0, 1)));
        }
        row
    };
    let mut heads = heads(&words::heads());
    if compared {
        heads.push(words::other_head().to_owned());
    }
    Table { heads, rows: data.regions.iter().map(row).collect() }
}
