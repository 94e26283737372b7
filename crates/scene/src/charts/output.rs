//! Output by sector: seven small line charts on one scale.

use model::units::{Month, Sector};
use text::charts::output as words;
use text::number;

use super::Chart;
use super::axis::Months;
use super::exports::{OTHER, clock, other};
use super::panels::{Panels, head};
use super::plot::{Drawn, Plot, Surface};
use super::sheet::{Sheet, Words};
use super::table::{Cell, Table};
use crate::figures::{ChartSize, Figure};
use crate::picture::Ink;

/// Less than this is no loss.
const NOTHING: f64 = 0.005;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// Of this region; `None` for all.
    pub region: Option<usize>,
    /// The month on the page's clock.
    pub clock: Month,
    /// Output against normal, by month.
    pub sectors: Vec<(Sector, Vec<(Month, f64)>)>,
    /// The same in the scenario that it is compared with; may be empty.
    pub others: Vec<(Sector, Vec<(Month, f64)>)>,
}

fn low(months: &[(Month, f64)]) -> Option<(Month, f64)> {
    months.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Draws the chart.
#[must_use]
pub fn output(data: &Output, size: ChartSize) -> Chart {
    let (columns, rows) = if size == ChartSize::Phone { (2, 4) } else { (4, 2) };
    let panels = Panels { columns, rows, left: 28.0, below: 22.0 };
    let lows =
        data.sectors.iter().filter_map(|(sector, all)| low(all).map(|low| (*sector, low.0, low.1)));
    let worst = lows.min_by(|a, b| a.2.total_cmp(&b.2));
    let sheet = Sheet::new(
        Figure::Output,
        size,
        Words {
            title: words::title(data.region, worst.filter(|low| low.2 < 1.0 - NOTHING)),
            unit: words::unit(data.region),
            key: data
                .others
                .iter()
                .take(1)
                .map(|_| (OTHER, text::charts::compared().to_owned()))
                .collect(),
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    // A line needs no zero: the scale begins at the round number below the least.
    let others = data.others.iter().filter_map(|(_, all)| low(all)).map(|low| low.1);
    let least = others.chain(worst.map(|low| low.2)).fold(0.95, f64::min);
    let least = ((least * 10.0 - 0.01).floor() / 10.0).clamp(0.0, 0.9);
    sheet.finish("chart output", table(data), |sheet, surface| {
        for (index, (sector, months)) in data.sectors.iter().enumerate() {
            panel(data, *sector, months, least, sheet, surface, &panels, index)?;
        }
        Ok(())
    })
}

#[allow(clippy::too_many_arguments, reason = "what a panel is drawn from and where")]
fn panel(
    data: &Output,
    sector: Sector,
    all: &[(Month, f64)],
    least: f64,
    sheet: &Sheet,
    surface: &Surface<'_>,
    panels: &Panels,
    index: usize,
) -> Drawn {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Ok(()) };
    let months = Months { first: first.0, last: last.0 };
    let area = panels.area(sheet, index);
    let lowest = low(all).map_or(String::new(), |low| words::low(low.1));
    head(surface, &area, text::charts::sector_short(sector), &lowest, false)?;
    let mut plot = Plot::new(surface, area, months.range(), least..1.02)?;
    let begins = panels.begins(index);
    let level = |at: f64| (at, if begins { number::whole(at * 100.0) } else { String::new() });
    plot.levels(&[level(least), level(f64::midpoint(least, 1.0)), level(1.0)])?;
    plot.names(&months.years())?;
    clock(&mut plot, months, Some(data.clock))?;
    let points: Vec<_> = all.iter().map(|&(month, output)| (months.at(month), output)).collect();
    let others = data.others.iter().find(|one| one.0 == sector);
    other(&mut plot, months, others.map_or(&[][..], |one| &one.1))?;
    plot.line(&points, Ink::Flow, 1.8)
}

fn table(data: &Output) -> Table {
    let names = data
        .sectors
        .iter()
        .map(|(sector, _)| format!("{} (%)", text::charts::capital(text::charts::sector(*sector))));
    let months = data.sectors.first().map_or(&[][..], |(_, all)| all);
    let row = |(at, (month, _)): (usize, &(Month, f64))| {
        let outputs = data
            .sectors
            .iter()
            .map(|(_, all)| all.get(at).map_or(Cell::None, |one| Cell::Number(one.1 * 100.0, 1)));
        std::iter::once(Cell::Words(number::month(*month))).chain(outputs).collect()
    };
    Table {
        heads: std::iter::once(words::head().to_owned()).chain(names).collect(),
        rows: months.iter().enumerate().map(row).collect(),
    }
}
