//! Around the plot: the finding, the key of the marks, the source.

use super::page::{EDGE, Page, SMALL, SMALL_LINE, TITLE, TITLE_LINE};
use super::{ExportsChart, plot};
use crate::geometry::Point;
use crate::metrics;
use crate::picture::{Anchor, Form, Ink, Shape};

/// Between two entries of the key, px.
const APART: f64 = 16.0;

/// Title, key and unit.
pub(super) fn heading(data: &ExportsChart, page: &Page) -> Vec<Shape> {
    let title = page.title.iter().zip(1..).map(|(line, row)| {
        let at = Point::new(EDGE, TITLE_LINE * f64::from(row) - 3.0);
        write(at, TITLE, true, Ink::Text, line)
    });
    let key_top = TITLE_LINE * page.title.len() as f64 + 14.0;
    let unit = Point::new(EDGE, page.top() - 10.0);
    title
        .chain(key(data, page, key_top))
        .chain([write(unit, SMALL, false, Ink::Quiet, text::charts::exports_unit())])
        .collect()
}

/// The source, at the lower edge.
pub(super) fn footing(_: &ExportsChart, page: &Page) -> Vec<Shape> {
    let first = page.height - SMALL_LINE * page.source.len() as f64 + 9.0;
    let lines = page.source.iter().zip(0..);
    lines
        .map(|(line, row)| {
            let at = Point::new(EDGE, first + SMALL_LINE * f64::from(row));
            write(at, SMALL - 0.5, false, Ink::Quiet, line)
        })
        .collect()
}

/// The marks that occur, each with its word, in as many lines as they need.
fn key(data: &ExportsChart, page: &Page, top: f64) -> Vec<Shape> {
    let has = |derived: bool, held_out: bool| {
        data.recorded.iter().any(|m| m.derived == derived && m.held_out == held_out)
    };
    let any_derived = has(true, false) || has(true, true);
    let any_held_out = has(false, true) || has(true, true);
    let entries = [
        (true, Mark::Line, text::charts::computed()),
        (true, Mark::Recorded { derived: false, held_out: false }, text::charts::recorded()),
        (any_derived, Mark::Recorded { derived: true, held_out: false }, text::charts::derived()),
        (any_held_out, Mark::Recorded { derived: false, held_out: true }, text::charts::held_out()),
    ];
    let mut at = Point::new(EDGE, top);
    let mut shapes = Vec::new();
    for (_, mark, words) in entries.into_iter().filter(|entry| entry.0) {
        let lead = if matches!(mark, Mark::Line) { 22.0 } else { 12.0 };
        let width = lead + metrics::width(words, SMALL, false);
        if at.x > EDGE && at.x + width > page.width - EDGE {
            at = Point::new(EDGE, at.y + SMALL_LINE);
        }
        shapes.extend(mark.shape(Point::new(at.x + 4.0, at.y - 4.0)));
        shapes.push(write(Point::new(at.x + lead, at.y), SMALL, false, Ink::Quiet, words));
        at.x += width + APART;
    }
    shapes
}

/// An entry's mark.
enum Mark {
    Line,
    Recorded { derived: bool, held_out: bool },
}

impl Mark {
    fn shape(&self, at: Point) -> Option<Shape> {
        match *self {
            Self::Line => {
                let mut path = crate::svg::path::PathData::new();
                path.move_to(at - Point::new(4.0, 0.0));
                path.line_to(at + Point::new(13.0, 0.0));
                Some(Shape::stroked(Ink::Flow, plot::LINE).with(Form::Path(path.finish())))
            }
            Self::Recorded { derived, held_out } => Some(plot::mark(at, derived, held_out)),
        }
    }
}

fn write(at: Point, size: f64, strong: bool, ink: Ink, text: &str) -> Shape {
    Shape::filled(ink).with(Form::Text {
        x: at.x,
        y: at.y,
        size,
        anchor: Anchor::Start,
        strong,
        halo: false,
        text: text.to_owned(),
    })
}
