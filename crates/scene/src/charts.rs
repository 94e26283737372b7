//! Charts: one file each, drawn by plotters into a [`crate::picture::Picture`].

pub mod backtest;
pub mod capacity;
pub mod exports;
pub mod output;
pub mod prices;
pub mod queue;
pub mod shortfall;
pub mod stages;
pub mod stocks;
pub mod table;

mod axis;
mod bars;
mod canvas;
mod key;
mod panels;
mod plot;
mod sheet;
mod style;

use crate::figures::{ChartSize, Figure};
use crate::picture::Picture;
use crate::present::charts::{self as present, Facts};
use table::Table;

/// A chart: what it shows as a picture and as numbers. The picture's title is its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The picture.
    pub picture: Picture,
    /// The numbers in it.
    pub table: Table,
    /// What is counted, and for when and whom: a line of the picture.
    pub unit: String,
    /// Where the figures come from, and of when they are: likewise.
    pub source: String,
}

/// Draws a chart.
#[must_use]
pub fn draw(figure: Figure, facts: &Facts<'_>, size: ChartSize) -> Chart {
    match figure {
        Figure::Exports => exports::exports(&present::exports(facts), size),
        Figure::Shortfall => shortfall::shortfall(&present::shortfall(facts), size),
        Figure::Stocks => stocks::stocks(&present::stocks(facts), size),
        Figure::Output => output::output(&present::output(facts), size),
        Figure::Queue => queue::queue(&present::queue(facts), size),
        Figure::Prices => prices::prices(&present::prices(facts), size),
        Figure::Stages => stages::stages(&present::stages(), size),
        Figure::Capacity => capacity::capacity(&present::capacity(facts), size),
        Figure::Backtest => backtest::backtest(&present::backtest(), size),
    }
}

fn heads(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}
