//! Horizontal bars with their names to the left and their figures at the end.

use plotters::style::text_anchor::HPos;

use super::key::Mark;
use super::plot::{Drawn, Hand, Plot, Surface};
use super::sheet::{SMALL, Sheet};
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::Ink;

/// No row is higher, px.
const ROW: f64 = 28.0;

/// One bar.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) value: f64,
    pub(super) figure: String,
    pub(super) ink: Ink,
    /// The thing in focus.
    pub(super) marked: bool,
    /// A further value, drawn as a line across.
    pub(super) other: Option<f64>,
}

/// The mark of a further value.
pub(super) const ACROSS: Mark = Mark::Line(Ink::Text, 1.6);

/// Draws bars from zero to `most`, and a note in the row after them.
pub(super) fn bars(
    sheet: &Sheet,
    surface: &Surface<'_>,
    all: &[Bar],
    most: f64,
    note: Option<&str>,
) -> Drawn {
    let width = |text: &str| metrics::width(text, SMALL, false);
    let names = all.iter().map(|bar| width(&bar.name)).fold(0.0, f64::max);
    let figures = all.iter().map(|bar| width(&bar.figure)).fold(0.0, f64::max);
    let rows = (all.len() + usize::from(note.is_some())).max(1) as f64;
    let height = (sheet.plot.bottom - sheet.plot.top).min(ROW * rows);
    let area = Area {
        left: sheet.plot.left + names.min(sheet.width * 0.45) + 8.0,
        top: sheet.plot.top,
        right: sheet.plot.right - figures - 8.0,
        bottom: sheet.plot.top + height,
    };
    // Row 0 is the uppermost.
    let mut plot = Plot::new(surface, area, 0.0..most.max(1e-6), -rows..0.0)?;
    for (row, bar) in all.iter().enumerate() {
        let middle = -(row as f64) - 0.5;
        let value = if bar.value.is_finite() { bar.value.clamp(0.0, most) } else { 0.0 };
        plot.bar((0.0, middle + 0.34), (value, middle - 0.34), bar.ink)?;
        let ink = if bar.marked { Ink::Accent } else { Ink::Text };
        let from = plot.at(0.0, middle) - Point::new(6.0, 0.0);
        let mut name = Hand::new(ink, HPos::Right);
        name.strong = bar.marked;
        plot.words(from, &bar.name, name)?;
        let end = plot.at(value.max(bar.other.unwrap_or(0.0)), middle) + Point::new(5.0, 0.0);
        plot.words(end, &bar.figure, Hand::new(Ink::Quiet, HPos::Left))?;
        if let Some(other) = bar.other {
            plot.line(&[(other, middle + 0.44), (other, middle - 0.44)], Ink::Text, 1.6)?;
        }
    }
    plot.line(&[(0.0, 0.0), (0.0, -(all.len() as f64))], Ink::Quiet, 0.8)?;
    if let Some(note) = note {
        let at = plot.at(0.0, 0.5 - rows);
        plot.words(at, note, Hand::new(Ink::Quiet, HPos::Left))?;
    }
    Ok(())
}
