//! Monthly exports: what the model computes against what customs recorded.

use model::units::{Date, Month, Selection};
use plotters::style::text_anchor::HPos;
use text::charts::exports as words;
use text::number;

use super::axis::{Months, levels, upward};
use super::key::{MARK, Mark};
use super::plot::{Drawn, Fault, Hand, Plot, Surface};
use super::sheet::{SMALL, Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::Ink;

/// The mark of that line.
pub(super) const OTHER: Mark = Mark::Dashed(Ink::Text, 1.4);

/// When the controls began.
const CONTROLS: Date = Date::new(2025, 4, 4);

/// The figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Exports {
    /// What of the goods.
    pub shown: Selection,
    /// Computed tonnes for each month, in order.
    pub computed: Vec<(Month, f64)>,
    /// The same in the scenario that it is compared with; may be empty.
    pub other: Vec<(Month, f64)>,
    /// Recorded tonnes; none where customs print no figure for it.
    pub recorded: Vec<RecordedMonth>,
    /// The month that the page looks at.
    pub clock: Option<Month>,
}

/// A recorded figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordedMonth {
    /// Which month.
    pub month: Month,
    /// Tonnes a month.
    pub tonnes: f64,
    /// Arithmetic on printed figures rather than printed itself.
    pub derived: bool,
    /// Not used for fitting the model.
    pub held_out: bool,
}

impl Exports {
    fn recorded(&self, month: Month) -> Option<RecordedMonth> {
        self.recorded.iter().find(|one| one.month == month).copied()
    }

    fn months(&self) -> Option<Months> {
        let (first, last) = (self.computed.first()?.0, self.computed.last()?.0);
        Some(Months { first, last })
    }
}

/// Draws the chart.
#[must_use]
pub fn exports(data: &Exports, size: ChartSize) -> Chart {
    let finite = data.computed.iter().filter(|one| one.1.is_finite()).copied();
    let low = finite.min_by(|a, b| a.1.total_cmp(&b.1));
    let recorded = low.and_then(|(month, _)| data.recorded(month)).map(|one| one.tonnes);
    let months = data.months();
    let sheet = Sheet::new(
        Figure::Exports,
        size,
        Words {
            title: words::title(data.shown, low, recorded),
            unit: words::unit().to_owned(),
            key: key(data),
            source: words::source(data.shown),
            description: months.map_or(String::new(), |m| words::description(m.first, m.last)),
        },
    );
    sheet.finish("chart exports", table(data), |sheet, surface| match months {
        Some(months) => draw(data, months, sheet, surface),
        None => Ok(()),
    })
}

fn key(data: &Exports) -> Vec<(Mark, String)> {
    let any = |test: fn(&RecordedMonth) -> bool| data.recorded.iter().any(test);
    let mark = |derived, held_out| Mark::Recorded { derived, held_out };
    [
        (true, Mark::Line(Ink::Flow, 2.0), text::charts::computed()),
        (!data.other.is_empty(), OTHER, text::charts::compared()),
        (any(|_| true), mark(false, false), text::charts::recorded()),
        (any(|one| one.derived), mark(true, false), text::charts::derived()),
        (any(|one| one.held_out), mark(false, true), text::charts::held_out()),
    ]
    .into_iter()
    .filter(|entry| entry.0)
    .map(|(_, mark, words)| (mark, words.to_owned()))
    .collect()
}

/// A plot of tonnes by month from nothing to more than the greatest of the values, over the whole
/// sheet, with its axes.
pub(super) fn by_month<'a, 'b>(
    months: Months,
    values: impl Iterator<Item = f64>,
    sheet: &Sheet,
    surface: &'a Surface<'b>,
) -> Result<Plot<'a, 'b>, Fault> {
    let (most, step) = upward(values, 1.0, 4.0);
    let left = metrics::width(&number::whole(most), SMALL, false) + 10.0;
    let area = Area {
        left: sheet.plot.left + left,
        top: sheet.plot.top + 16.0,
        right: sheet.plot.right - 2.0,
        bottom: sheet.plot.bottom - 18.0,
    };
    let mut plot = Plot::new(surface, area, months.range(), 0.0..most)?;
    plot.levels(&levels(most, step, number::whole))?;
    plot.names(&months.names(area.right - area.left))?;
    Ok(plot)
}

fn draw(data: &Exports, months: Months, sheet: &Sheet, surface: &Surface<'_>) -> Drawn {
    let computed = data.computed.iter().chain(&data.other).map(|one| one.1);
    let values = computed.chain(data.recorded.iter().map(|one| one.tonnes));
    let mut plot = by_month(months, values, sheet, surface)?;
    controls(&mut plot, months, sheet.width)?;
    clock(&mut plot, months, data.clock)?;
    let points: Vec<_> = data.computed.iter().map(|&(m, tonnes)| (months.at(m), tonnes)).collect();
    other(&mut plot, months, &data.other)?;
    plot.line(&points, Ink::Flow, 2.0)?;
    let now = points.iter().zip(&data.computed).find(|(_, one)| Some(one.0) == data.clock);
    if let Some((&at, _)) = now.filter(|(at, _)| at.1.is_finite()) {
        plot.dot(at, MARK + 1.0, Ink::Accent)?;
    }
    for one in data.recorded.iter().filter(|one| one.tonnes.is_finite()) {
        plot.recorded((months.at(one.month), one.tonnes), one.derived, one.held_out)?;
    }
    Ok(())
}

/// The day on which the controls began, if the run has it.
fn controls(plot: &mut Plot<'_, '_>, months: Months, width: f64) -> Drawn {
    let x = months.on(CONTROLS);
    if !months.range().contains(&x) {
        return Ok(());
    }
    plot.upright(x, Ink::Quiet, 1.0, true)?;
    let at = plot.top(x);
    let words = text::charts::controls();
    let right = at.x + metrics::width(words, SMALL, false) + 8.0 < width;
    let (side, shift) = if right { (HPos::Left, 4.0) } else { (HPos::Right, -4.0) };
    plot.words(at + Point::new(shift, -8.0), words, Hand::new(Ink::Quiet, side))
}

/// The line of the scenario that this one is compared with, where it has the months.
pub(super) fn other(plot: &mut Plot<'_, '_>, months: Months, all: &[(Month, f64)]) -> Drawn {
    let inside = all.iter().filter(|one| (months.first..=months.last).contains(&one.0));
    let points: Vec<_> = inside.map(|&(month, value)| (months.at(month), value)).collect();
    if points.is_empty() { Ok(()) } else { plot.dashed(&points, Ink::Text, 1.4) }
}

/// The month that the page looks at.
pub(super) fn clock(plot: &mut Plot<'_, '_>, months: Months, clock: Option<Month>) -> Drawn {
    match clock.filter(|month| (months.first..=months.last).contains(month)) {
        Some(month) => plot.upright(months.at(month), Ink::Accent, 1.2, false),
        None => Ok(()),
    }
}

fn table(data: &Exports) -> Table {
    let row = |&(month, tonnes): &(Month, f64)| {
        let recorded = data.recorded(month);
        let mut cells = vec![
            Cell::Words(number::month(month)),
            Cell::Number(tonnes, 0),
            recorded.map_or(Cell::None, |one| Cell::Number(one.tonnes, 0)),
            recorded
                .map_or(Cell::None, |one| Cell::words(words::standing(one.derived, one.held_out))),
        ];
        if !data.other.is_empty() {
            let other = data.other.iter().find(|one| one.0 == month).map(|one| one.1);
            cells.push(other.map_or(Cell::None, |other| Cell::Number(other, 0)));
            cells.push(other.map_or(Cell::None, |other| Cell::Number(tonnes - other, 0)));
        }
        cells
    };
    let mut heads = heads(&words::heads());
    if !data.other.is_empty() {
        heads.extend(words::other_heads().map(str::to_owned));
    }
    Table { heads, rows: data.computed.iter().map(row).collect() }
}
