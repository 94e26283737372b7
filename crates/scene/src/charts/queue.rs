//! The licence queue: stacked areas by month, and what is refused below.

use model::units::{Month, Selection};
use plotters::style::text_anchor::HPos;
use text::charts::queue as words;
use text::number;

use super::axis::{Months, levels, upward};
use super::exports::{OTHER, clock, other};
use super::key::Mark;
use super::plot::{Drawn, Hand, Plot, Surface};
use super::sheet::{SMALL, Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::Ink;

/// The layers' inks, from below.
const INKS: [Ink; 3] = [Ink::Waiting, Ink::FlowStep(4), Ink::Held];
/// Height of the plot of what is refused, px.
const REFUSED: f64 = 38.0;
/// Less than this is no queue, t.
const NOTHING: f64 = 1.0;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    /// Of what.
    pub selection: Selection,
    /// Of this region; `None` for all.
    pub region: Option<usize>,
    /// The month on the page's clock.
    pub clock: Month,
    /// In order.
    pub months: Vec<QueueMonth>,
    /// What waits in all in the scenario that it is compared with; may be empty.
    pub other: Vec<(Month, f64)>,
}

/// The end of a month, tonnes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QueueMonth {
    /// Which month.
    pub month: Month,
    /// Waiting for a decision; approved and not shipped; held at customs.
    pub layers: [f64; 3],
    /// Refused or barred in the month.
    pub refused: f64,
}

impl QueueMonth {
    /// All that waits.
    pub(crate) fn sum(&self) -> f64 {
        self.layers.iter().sum()
    }
}

/// Draws the chart.
#[must_use]
pub fn queue(data: &Queue, size: ChartSize) -> Chart {
    let peak = data.months.iter().max_by(|a, b| a.sum().total_cmp(&b.sum()));
    // What only passes customs is no queue.
    let waits = data.months.iter().any(|one| one.layers[0] + one.layers[1] > NOTHING);
    let peak = peak.filter(|_| waits).map(|one| (one.month, one.sum()));
    let layers = INKS.iter().zip(words::layers());
    let layers = layers.map(|(ink, name)| (Mark::Area(*ink), name.to_owned()));
    let compared = (!data.other.is_empty()).then(|| (OTHER, words::compared().to_owned()));
    let sheet = Sheet::new(
        Figure::Queue,
        size,
        Words {
            title: words::title(data.selection, data.region, peak),
            unit: words::unit(data.selection),
            key: layers.chain(compared).collect(),
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    sheet.finish("chart queue", table(data), |sheet, surface| draw(data, sheet, surface))
}

fn draw(data: &Queue, sheet: &Sheet, surface: &Surface<'_>) -> Drawn {
    let (Some(first), Some(last)) = (data.months.first(), data.months.last()) else {
        return Ok(());
    };
    let months = Months { first: first.month, last: last.month };
    let sums = data.months.iter().map(QueueMonth::sum);
    let (most, step) = upward(sums.chain(data.other.iter().map(|one| one.1)), 10.0, 4.0);
    let (refused, far) = upward(data.months.iter().map(|one| one.refused), 10.0, 1.0);
    let widest = if most > refused { most } else { refused };
    let left = sheet.plot.left + metrics::width(&number::whole(widest), SMALL, false) + 10.0;
    let right = sheet.plot.right - 2.0;
    let lower = sheet.plot.bottom - 18.0;
    let area = Area { left, top: sheet.plot.top, right, bottom: lower - REFUSED - 24.0 };
    let mut plot = Plot::new(surface, area, months.range(), 0.0..most)?;
    plot.levels(&levels(most, step, number::whole))?;
    let xs: Vec<f64> = data.months.iter().map(|one| months.at(one.month)).collect();
    let mut below = vec![0.0; xs.len()];
    for (layer, ink) in INKS.into_iter().enumerate() {
        let above: Vec<f64> =
            below.iter().zip(&data.months).map(|(low, one)| low + one.layers[layer]).collect();
        plot.band(&xs, &below, &above, ink)?;
        below = above;
    }
    other(&mut plot, months, &data.other)?;
    clock(&mut plot, months, Some(data.clock))?;
    let area = Area { left, top: lower - REFUSED, right, bottom: lower };
    let mut plot = Plot::new(surface, area, months.range(), 0.0..refused)?;
    plot.words(
        Point::new(left, lower - REFUSED - 10.0),
        words::refused(),
        Hand::new(Ink::Quiet, HPos::Left),
    )?;
    plot.levels(&levels(refused, far, number::whole))?;
    plot.names(&months.names(right - left))?;
    for one in data.months.iter().filter(|one| one.refused > 0.0) {
        let x = months.at(one.month);
        plot.bar((x - 0.3, 0.0), (x + 0.3, one.refused), Ink::Lost)?;
    }
    clock(&mut plot, months, Some(data.clock))
}

fn table(data: &Queue) -> Table {
    let row = |one: &QueueMonth| {
        let tonnes =
            one.layers.into_iter().chain([one.refused]).map(|tonnes| Cell::Number(tonnes, 0));
        let there = data.other.iter().find(|other| other.0 == one.month);
        let there = there.map_or(Cell::None, |other| Cell::Number(other.1, 0));
        let there = (!data.other.is_empty()).then_some(there);
        let month = std::iter::once(Cell::Words(number::month(one.month)));
        month.chain(tonnes).chain(there).collect()
    };
    let mut heads = heads(&words::heads());
    if !data.other.is_empty() {
        heads.push(words::other_head().to_owned());
    }
    Table { heads, rows: data.months.iter().map(row).collect() }
}
