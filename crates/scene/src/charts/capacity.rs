//! Capacity outside China by year: stacked bars, a small chart a stage.

use model::data::SupplierClass;
use text::charts::capacity as words;
use text::number;

use super::axis::{levels, upward};
use super::bars::ACROSS;
use super::key::Mark;
use super::panels::{Panels, head};
use super::plot::{Drawn, Plot};
use super::sheet::{SMALL, Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::metrics;
use crate::picture::Ink;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Capacity {
    /// By stage.
    pub stages: [(SupplierClass, Vec<YearEnd>); 3],
}

/// The end of a year, tonnes a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearEnd {
    /// Which year.
    pub year: i32,
    /// What stood in 2024.
    pub standing: f64,
    /// What can be expected of the projects.
    pub expected: f64,
    /// What is announced of them.
    pub announced: f64,
    /// What can be expected to stand in the scenario that it is compared with.
    pub other: Option<f64>,
}

impl YearEnd {
    fn top(&self) -> f64 {
        (self.standing + self.expected.max(self.announced)).max(self.other.unwrap_or(0.0))
    }
}

impl Capacity {
    /// Whether there is another scenario.
    fn compared(&self) -> bool {
        self.stages.iter().flat_map(|one| &one.1).any(|one| one.other.is_some())
    }
}

/// Draws the chart.
#[must_use]
pub fn capacity(data: &Capacity, size: ChartSize) -> Chart {
    let (columns, rows) = if size == ChartSize::Phone { (1, 3) } else { (3, 1) };
    let magnets = data.stages.iter().find(|one| one.0 == SupplierClass::Magnets);
    let end = magnets.and_then(|(_, years)| years.last());
    let sheet = Sheet::new(
        Figure::Capacity,
        size,
        Words {
            title: end.map_or(String::new(), |end| {
                words::title(end.year, end.standing + end.expected, end.standing + end.announced)
            }),
            unit: words::unit().to_owned(),
            key: [Mark::Area(Ink::Other), Mark::Area(Ink::Expected), Mark::Outline(Ink::Quiet)]
                .into_iter()
                .zip(words::layers().map(str::to_owned))
                .chain(data.compared().then(|| (ACROSS, words::compared().to_owned())))
                .collect(),
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    sheet.finish("chart capacity", table(data), |sheet, surface| {
        for (index, (class, years)) in data.stages.iter().enumerate() {
            let (most, step) = upward(years.iter().map(YearEnd::top), 10.0, 4.0);
            let left = metrics::width(&number::whole(most), SMALL, false) + 8.0;
            let panels = Panels { columns, rows, left: 0.0, below: 22.0 };
            let mut area = panels.area(sheet, index);
            head(surface, &area, words::stage(*class), "", false)?;
            area.left += left;
            let ends = years.first().zip(years.last()).map(|(a, b)| (a.year, b.year));
            let Some((first, last)) = ends else { continue };
            let range = f64::from(first) - 0.6..f64::from(last) + 0.6;
            let mut plot = Plot::new(surface, area, range, 0.0..most)?;
            plot.levels(&levels(most, step, number::whole))?;
            let every = if area.right - area.left < 200.0 { 2 } else { 1 };
            let names = years.iter().filter(|one| one.year % every == 0);
            let names: Vec<_> =
                names.map(|one| (f64::from(one.year), one.year.to_string())).collect();
            plot.names(&names)?;
            years.iter().try_for_each(|one| bar(&mut plot, one))?;
        }
        Ok(())
    })
}

fn bar(plot: &mut Plot<'_, '_>, one: &YearEnd) -> Drawn {
    let (left, right) = (f64::from(one.year) - 0.34, f64::from(one.year) + 0.34);
    let expected = one.standing + one.expected;
    plot.bar((left, 0.0), (right, one.standing), Ink::Other)?;
    plot.bar((left, one.standing), (right, expected), Ink::Expected)?;
    if one.announced > 0.0 {
        plot.outline((left, one.standing), (right, one.standing + one.announced), Ink::Quiet)?;
    }
    match one.other {
        Some(other) => plot.line(&[(left - 0.12, other), (right + 0.12, other)], Ink::Text, 1.6),
        None => Ok(()),
    }
}

fn table(data: &Capacity) -> Table {
    let compared = data.compared();
    let row = |(class, one): (SupplierClass, &YearEnd)| {
        let mut row = vec![
            Cell::words(words::stage(class)),
            Cell::Words(one.year.to_string()),
            Cell::Number(one.standing, 0),
            Cell::Number(one.expected, 0),
            Cell::Number(one.announced, 0),
        ];
        if compared {
            row.push(one.other.map_or(Cell::None, |other| Cell::Number(other, 0)));
        }
        row
    };
    let all = data.stages.iter().flat_map(|(class, years)| years.iter().map(|one| (*class, one)));
    let mut heads = heads(&words::heads());
    if compared {
        heads.push(words::other_head().to_owned());
    }
    Table { heads, rows: all.map(row).collect() }
}
