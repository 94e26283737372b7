//! The back-test: computed and recorded months, and two naive forecasts.

use model::query::score::{FITTED_FROM, FITTED_TO, Forecast, Part, Score, ScoredMonth};
use plotters::style::text_anchor::HPos;
use text::charts::backtest as words;
use text::number;

use super::axis::Months;
use super::exports::by_month;
use super::key::Mark;
use super::plot::{Drawn, Hand, Surface};
use super::sheet::{Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::geometry::Point;
use crate::picture::Ink;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// Months and forecasts.
    pub score: Score,
    /// Whether each month's recorded figure is arithmetic on printed ones.
    pub derived: Vec<bool>,
}

/// The naive forecasts that are drawn, with their ink.
const NAIVE: [(Forecast, Ink); 2] =
    [(|month| month.last, Ink::Other), (|month| month.mean, Ink::Quiet)];

/// Draws the chart.
#[must_use]
pub fn backtest(data: &Backtest, size: ChartSize) -> Chart {
    let [last, mean] = NAIVE.map(|(forecast, _)| data.score.mape(Part::HeldOut, forecast));
    let model = data.score.mape(Part::HeldOut, |month| Some(month.computed));
    let mark = |derived, held_out| Mark::Recorded { derived, held_out };
    let key = [
        (Mark::Line(Ink::Flow, 2.0), text::charts::computed()),
        (mark(false, false), text::charts::recorded()),
        (mark(true, false), text::charts::derived()),
        (mark(false, true), text::charts::held_out()),
        (Mark::Dashed(NAIVE[0].1, 1.4), words::naive()[0]),
        (Mark::Dashed(NAIVE[1].1, 1.4), words::naive()[1]),
    ];
    let sheet = Sheet::new(
        Figure::Backtest,
        size,
        Words {
            title: words::title(model, last, mean),
            unit: words::unit().to_owned(),
            key: key.into_iter().map(|(mark, words)| (mark, words.to_owned())).collect(),
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    let months = &data.score.months;
    sheet.finish("chart backtest", table(data), |sheet, surface| {
        match (months.first(), months.last()) {
            (Some(first), Some(last)) => {
                draw(data, Months { first: first.month, last: last.month }, sheet, surface)
            }
            _ => Ok(()),
        }
    })
}

fn draw(data: &Backtest, months: Months, sheet: &Sheet, surface: &Surface<'_>) -> Drawn {
    let all = &data.score.months;
    let values = all.iter().flat_map(|one| [one.recorded, one.computed]);
    let mut plot = by_month(months, values, sheet, surface)?;
    for (from, name) in [FITTED_FROM, FITTED_TO.plus(1)].into_iter().zip(words::parts()) {
        let x = months.at(from) - 0.5;
        plot.upright(x, Ink::Quiet, 1.0, true)?;
        let at = plot.top(x) + Point::new(4.0, -8.0);
        plot.words(at, name, Hand::new(Ink::Quiet, HPos::Left))?;
    }
    let line = |value: &dyn Fn(&ScoredMonth) -> Option<f64>| -> Vec<(f64, f64)> {
        let point = |one: &ScoredMonth| value(one).map(|tonnes| (months.at(one.month), tonnes));
        all.iter().filter_map(point).collect()
    };
    for (forecast, ink) in NAIVE {
        // Before the controls a mean of those very months is no forecast.
        let ahead = |one: &ScoredMonth| forecast(one).filter(|_| one.part != Part::Before);
        plot.dashed(&line(&ahead), ink, 1.4)?;
    }
    plot.line(&line(&|one| Some(one.computed)), Ink::Flow, 2.0)?;
    for (one, derived) in all.iter().zip(&data.derived) {
        let held_out = one.part == Part::HeldOut;
        plot.recorded((months.at(one.month), one.recorded), *derived, held_out)?;
    }
    Ok(())
}

fn table(data: &Backtest) -> Table {
    let error = |value: Option<f64>, recorded: f64| match value {
        Some(value) if recorded > 0.0 => Cell::Number((value / recorded - 1.0) * 100.0, 1),
        _ => Cell::None,
    };
    let tonnes = |value: Option<f64>| value.map_or(Cell::None, |value| Cell::Number(value, 0));
    let row = |one: &ScoredMonth| {
        vec![
            Cell::Words(number::month(one.month)),
            Cell::words(words::part(one.part)),
            Cell::Number(one.recorded, 0),
            Cell::Number(one.computed, 0),
            error(Some(one.computed), one.recorded),
            tonnes(one.last),
            error(one.last, one.recorded),
            tonnes(one.mean),
            error(one.mean, one.recorded),
            tonnes(one.carried),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = data.score.months.iter().map(row).collect();
    for part in [Part::Fitted, Part::HeldOut] {
        let mean = |forecast| {
            let error = data.score.mape(part, forecast);
            error.map_or(Cell::None, |error| Cell::Number(error * 100.0, 1))
        };
        rows.push(vec![
            Cell::words(words::mean_error()),
            Cell::words(words::part(part)),
            Cell::None,
            Cell::None,
            mean(|one| Some(one.computed)),
            Cell::None,
            mean(|one| one.last),
            Cell::None,
            mean(|one| one.mean),
            Cell::None,
        ]);
    }
    Table { heads: heads(&words::heads()), rows }
}
