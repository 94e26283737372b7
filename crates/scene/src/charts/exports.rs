//! Monthly exports: what the model computes against what customs recorded.

mod page;
mod plot;
mod words;

use model::units::Month;

use super::canvas::Canvas;
use super::table::{Cell, Table};
use crate::figures::ChartSize;
use crate::picture::{Group, Picture};
use page::Page;

/// The figures of the chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExportsChart {
    /// How large.
    pub size: ChartSize,
    /// What it shows, as a finding.
    pub title: String,
    /// Where the figures come from.
    pub source: String,
    /// Computed tonnes for each month, in order.
    pub computed: Vec<(Month, f64)>,
    /// Recorded tonnes.
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

/// Draws the chart.
#[must_use]
pub fn exports(data: &ExportsChart) -> Picture {
    let page = Page::of(data);
    let mut shapes = Vec::new();
    let canvas = Canvas { width: page.width, height: page.height, shapes: &mut shapes };
    // The canvas cannot fail; what plotters itself refuses (an empty range) leaves a blank chart.
    let _ = plot::draw(canvas, data, &page);
    let mut all = words::heading(data, &page);
    all.append(&mut shapes);
    all.extend(words::footing(data, &page));
    Picture {
        width: page.width,
        height: page.height,
        title: data.title.clone(),
        description: text::charts::exports_description(page.first, page.last),
        groups: vec![Group { class: "chart exports", shapes: all, ..Group::default() }],
        ..Picture::default()
    }
}

/// Its numbers.
#[must_use]
pub fn table(data: &ExportsChart) -> Table {
    let row = |&(month, tonnes): &(Month, f64)| {
        let recorded = data.recorded.iter().find(|one| one.month == month);
        vec![
            Cell::Words(text::number::month(month)),
            Cell::Number(tonnes, 0),
            recorded.map_or(Cell::None, |one| Cell::Number(one.tonnes, 0)),
            recorded.map_or(Cell::None, |one| {
                Cell::words(text::charts::standing(one.derived, one.held_out))
            }),
        ]
    };
    Table {
        heads: text::charts::EXPORTS_HEADS.map(str::to_owned).to_vec(),
        rows: data.computed.iter().map(row).collect(),
    }
}
