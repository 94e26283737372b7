//! Charts: one file each, drawn by plotters into a [`crate::picture::Picture`].

pub mod exports;
pub mod table;

mod canvas;
mod style;

use crate::figures::{ChartSize, Figure};
use crate::picture::Picture;
use crate::present::charts::{Facts, exports_chart};
use table::Table;

/// A chart: what it shows as a picture and as numbers. The picture's title is its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The picture.
    pub picture: Picture,
    /// The numbers in it.
    pub table: Table,
}

/// Draws a chart.
#[must_use]
pub fn draw(figure: Figure, facts: &Facts<'_>, size: ChartSize) -> Chart {
    match figure {
        Figure::Exports => {
            let view = facts.view;
            let data = exports_chart(facts.outcome, view.selection, view.month, size);
            Chart { picture: exports::exports(&data), table: exports::table(&data) }
        }
    }
}
