//! Prices inside and outside China: four small line charts on one logarithmic scale.

use model::units::{Class, Month, Selection};
use text::charts::prices as words;
use text::number;

use super::axis::Months;
use super::exports::clock;
use super::key::Mark;
use super::panels::{Panels, head};
use super::plot::{Drawn, Plot, Surface};
use super::sheet::{Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::picture::Ink;

/// A quote below this is near normal.
const NORMAL: f64 = 1.02;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// The month on the page's clock.
    pub clock: Month,
    /// By class.
    pub classes: [ClassPrices; 4],
}

/// A class's prices.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassPrices {
    /// Which class.
    pub class: Class,
    /// In order.
    pub months: Vec<PriceMonth>,
    /// Quoted outside China in the scenario that it is compared with; may be empty.
    pub other: Vec<(Month, f64)>,
}

/// A month's prices, normal 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceMonth {
    /// Which month.
    pub month: Month,
    /// Quoted outside China.
    pub outside: f64,
    /// Inside China.
    pub inside: f64,
    /// Paid outside China on average, by volume.
    pub paid: f64,
}

/// Draws the chart.
#[must_use]
pub fn prices(data: &Prices, size: ChartSize) -> Chart {
    let panels = Panels { columns: 2, rows: 2, left: 26.0, below: 22.0 };
    let all = || {
        data.classes.iter().flat_map(|one| one.months.iter().map(move |month| (one.class, month)))
    };
    let dearest = all().max_by(|a, b| a.1.outside.total_cmp(&b.1.outside));
    let dearest = dearest.filter(|(_, month)| month.outside > NORMAL);
    let lines =
        [Mark::Line(Ink::Other, 2.0), Mark::Dashed(Ink::Text, 1.6), Mark::Line(Ink::Flow, 2.0)];
    let sheet = Sheet::new(
        Figure::Prices,
        size,
        Words {
            title: words::title(dearest.map(|(class, m)| (class, m.month, m.outside, m.paid))),
            unit: words::unit().to_owned(),
            key: lines
                .into_iter()
                .zip(words::lines().map(str::to_owned))
                .chain(
                    data.classes
                        .iter()
                        .filter(|one| !one.other.is_empty())
                        .take(1)
                        .map(|_| (Mark::Dashed(Ink::Other, 1.4), words::other().to_owned())),
                )
                .collect(),
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    let values = || all().flat_map(|(_, m)| [m.outside, m.inside, m.paid]).filter(|v| *v > 0.0);
    let most = values().fold(2.0, f64::max) * 1.05;
    let least = values().fold(0.8, f64::min) / 1.05;
    sheet.finish("chart prices", table(data), |sheet, surface| {
        for (index, one) in data.classes.iter().enumerate() {
            panel(data, one, (least, most), sheet, surface, &panels, index)?;
        }
        Ok(())
    })
}

fn panel(
    data: &Prices,
    one: &ClassPrices,
    (least, most): (f64, f64),
    sheet: &Sheet,
    surface: &Surface<'_>,
    panels: &Panels,
    index: usize,
) -> Drawn {
    let (Some(first), Some(last)) = (one.months.first(), one.months.last()) else { return Ok(()) };
    let months = Months { first: first.month, last: last.month };
    let area = panels.area(sheet, index);
    head(surface, &area, text::words::selection_short(Selection::One(one.class)), "", false)?;
    let mut plot = Plot::new(surface, area, months.range(), least.log10()..most.log10())?;
    let begins = panels.begins(index);
    let rounds: &[f64] = if most / least > 60.0 {
        &[0.1, 1.0, 10.0, 100.0]
    } else {
        &[0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0]
    };
    let shown = rounds.iter().filter(|round| (least..=most).contains(round));
    let levels: Vec<_> = shown
        .map(|round| (round.log10(), if begins { words::round(*round) } else { String::new() }))
        .collect();
    plot.levels(&levels)?;
    plot.names(&months.years())?;
    clock(&mut plot, months, Some(data.clock))?;
    let points = |of: fn(&PriceMonth) -> f64| -> Vec<(f64, f64)> {
        let at = |m: &PriceMonth| (months.at(m.month), of(m).max(least).log10());
        one.months.iter().map(at).collect()
    };
    let inside = one.other.iter().filter(|one| (months.first..=months.last).contains(&one.0));
    let others: Vec<_> = inside
        .map(|&(month, price)| (months.at(month), price.clamp(least, most).log10()))
        .collect();
    if !others.is_empty() {
        plot.dashed(&others, Ink::Other, 1.4)?;
    }
    plot.line(&points(|m| m.inside), Ink::Flow, 1.8)?;
    plot.line(&points(|m| m.outside), Ink::Other, 1.8)?;
    plot.dashed(&points(|m| m.paid), Ink::Text, 1.4)
}

fn table(data: &Prices) -> Table {
    let row = |(class, one): (Class, &PriceMonth)| {
        vec![
            Cell::words(text::words::selection_short(Selection::One(class))),
            Cell::Words(number::month(one.month)),
            Cell::Number(one.outside, 2),
            Cell::Number(one.inside, 2),
            Cell::Number(one.paid, 2),
        ]
    };
    let all = data.classes.iter().flat_map(|one| one.months.iter().map(|m| (one.class, m)));
    Table { heads: heads(&words::heads()), rows: all.map(row).collect() }
}
