//! Weeks of stock by region: small line charts, those first whose lines stand first.

use model::units::{Month, Sector, Selection};
use text::charts::stocks as words;
use text::number;

use super::axis::{Months, levels, upward};
use super::exports::{OTHER, clock, other};
use super::key::Mark;
use super::panels::{Panels, head};
use super::plot::{Drawn, Plot, Surface};
use super::sheet::{Sheet, Words};
use super::shortfall::name;
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::picture::Ink;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Stocks {
    /// Of what.
    pub selection: Selection,
    /// The month on the page's clock.
    pub clock: Month,
    /// The region in focus.
    pub focus: Option<usize>,
    /// The worst first.
    pub regions: Vec<Stock>,
}

/// A region's stock.
#[derive(Clone, Debug, PartialEq)]
pub struct Stock {
    /// Which region.
    pub region: usize,
    /// Weeks of need in stock at the end of each month.
    pub weeks: Vec<(Month, f64)>,
    /// The same in the scenario that it is compared with; may be empty.
    pub other: Vec<(Month, f64)>,
    /// When its first line stands, and whose.
    pub stop: Option<(Month, Sector)>,
}

impl Stock {
    /// The month with the least.
    #[must_use]
    pub fn low(&self) -> Option<(Month, f64)> {
        self.weeks.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn finding(&self) -> Option<words::Low> {
        let (month, weeks) = self.low()?;
        Some(words::Low { region: self.region, weeks, month, stop: self.stop })
    }
}

/// Draws the chart.
#[must_use]
pub fn stocks(data: &Stocks, size: ChartSize) -> Chart {
    let (columns, rows) = if size == ChartSize::Phone { (2, 4) } else { (4, 3) };
    let panels = Panels { columns, rows, left: 18.0, below: 22.0 };
    // The region in focus is always there.
    let mut shown: Vec<&Stock> = data.regions.iter().take(columns * rows).collect();
    if let Some(focus) = data.focus.and_then(|at| data.regions.iter().find(|s| s.region == at))
        && shown.iter().all(|one| one.region != focus.region)
    {
        shown.pop();
        shown.push(focus);
    }
    let sheet = Sheet::new(
        Figure::Stocks,
        size,
        Words {
            title: words::title(data.selection, data.regions.first().and_then(Stock::finding)),
            unit: words::unit(data.selection),
            key: key(data),
            source: words::source().to_owned(),
            description: words::description(shown.len()),
        },
    );
    let most = shown.iter().flat_map(|one| one.weeks.iter().chain(&one.other).map(|point| point.1));
    let (most, step) = upward(most, 4.0, 3.0);
    sheet.finish("chart stocks", table(data), |sheet, surface| {
        for (index, one) in shown.iter().enumerate() {
            panel(data, one, (most, step), sheet, surface, &panels, index)?;
        }
        Ok(())
    })
}

fn key(data: &Stocks) -> Vec<(Mark, String)> {
    let mut key = vec![(Mark::Dot(Ink::Alarm), words::stop().to_owned())];
    if data.regions.iter().any(|one| !one.other.is_empty()) {
        key.push((OTHER, text::charts::compared().to_owned()));
    }
    key
}

fn panel(
    data: &Stocks,
    one: &Stock,
    (most, step): (f64, f64),
    sheet: &Sheet,
    surface: &Surface<'_>,
    panels: &Panels,
    index: usize,
) -> Drawn {
    let (Some(first), Some(last)) = (one.weeks.first(), one.weeks.last()) else { return Ok(()) };
    let months = Months { first: first.0, last: last.0 };
    let area = panels.area(sheet, index);
    let low = one.low().map_or(String::new(), |(_, weeks)| words::low(weeks));
    let label = text::map::short_name(&name(one.region));
    head(surface, &area, &label, &low, data.focus == Some(one.region))?;
    let mut plot = Plot::new(surface, area, months.range(), 0.0..most)?;
    let begins = panels.begins(index);
    plot.levels(&levels(
        most,
        step,
        |level| if begins { number::whole(level) } else { String::new() },
    ))?;
    plot.names(&months.years())?;
    clock(&mut plot, months, Some(data.clock))?;
    let points: Vec<_> =
        one.weeks.iter().map(|&(month, weeks)| (months.at(month), weeks)).collect();
    other(&mut plot, months, &one.other)?;
    plot.line(&points, Ink::Flow, 1.8)?;
    if let Some((month, _)) = one.stop {
        plot.dot((months.at(month), 0.0), 3.6, Ink::Alarm)?;
    }
    Ok(())
}

fn table(data: &Stocks) -> Table {
    let row = |one: &Stock| {
        let low = one.low();
        vec![
            Cell::Words(name(one.region)),
            low.map_or(Cell::None, |low| Cell::Number(low.1, 1)),
            low.map_or(Cell::None, |low| Cell::Words(number::month(low.0))),
            one.stop.map_or(Cell::None, |stop| Cell::Words(number::month(stop.0))),
            one.stop.map_or(Cell::None, |stop| Cell::words(text::charts::sector(stop.1))),
        ]
    };
    Table { heads: heads(&words::heads()), rows: data.regions.iter().map(row).collect() }
}
