//! Small multiples: the same plot many times, each under its own head.

use plotters::style::text_anchor::HPos;

use super::plot::{Drawn, Hand, Surface};
use super::sheet::{SMALL, Sheet};
use super::style;
use super::style::units;
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::Ink;

/// Between two panels, px.
const APART: f64 = 14.0;
/// Room for a panel's head, px.
pub(super) const HEAD: f64 = 20.0;

/// Panels in rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Panels {
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// Room to the left of each row for the axis's figures, px.
    pub(super) left: f64,
    /// Room below each panel for the names at its axis, px.
    pub(super) below: f64,
}

impl Panels {
    /// Where a panel's plot stands, its head left out.
    pub(super) fn area(&self, sheet: &Sheet, index: usize) -> Area {
        let (column, row) = (index % self.columns, index / self.columns);
        let whole = sheet.plot;
        let width = (whole.right - whole.left - self.left - APART * (self.columns as f64 - 1.0))
            / self.columns as f64;
        let height = (whole.bottom - whole.top) / self.rows as f64;
        let left = whole.left + self.left + (width + APART) * column as f64;
        let top = whole.top + height * row as f64;
        Area { left, top: top + HEAD, right: left + width, bottom: top + height - self.below }
    }

    /// Whether a panel is the first of its row.
    pub(super) fn begins(&self, index: usize) -> bool {
        index.is_multiple_of(self.columns)
    }
}

/// A panel's head: its name to the left, a figure to the right.
pub(super) fn head(
    surface: &Surface<'_>,
    area: &Area,
    name: &str,
    figure: &str,
    marked: bool,
) -> Drawn {
    let y = area.top - HEAD + 7.0;
    let ink = if marked { Ink::Accent } else { Ink::Text };
    put(surface, Point::new(area.left, y), name, Hand::new(ink, HPos::Left).strong())?;
    // The figure gives way: it stands in the table, too.
    let free = area.right - area.left - metrics::width(name, SMALL, true) - 6.0;
    let short = figure.split_once(' ').map_or(figure, |(_, number)| number);
    let fits = |text: &&str| metrics::width(text, SMALL, false) <= free;
    let figure = [figure, short].into_iter().find(fits).unwrap_or("");
    put(surface, Point::new(area.right, y), figure, Hand::new(Ink::Quiet, HPos::Right))
}

fn put(surface: &Surface<'_>, at: Point, text: &str, hand: Hand) -> Drawn {
    if text.is_empty() {
        return Ok(());
    }
    let style = style::words(hand.ink, SMALL, hand.strong, hand.side);
    surface.draw_text(text, &style, (units(at.x), units(at.y)))
}
