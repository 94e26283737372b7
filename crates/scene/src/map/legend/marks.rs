//! What the map's other marks mean: an entry for each that is on it, from left to right and on.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::map::flow::FLOORED;
use crate::map::{MapState, stock};
use crate::metrics;
use crate::picture::{Form, Group, Ink, Shape};
use crate::svg::path::PathData;

/// Room for an entry's mark, px.
const MARK: f64 = 28.0;
/// Between mark and words, px.
const SPACE: f64 = 8.0;
/// Between entries of a row, px.
const APART: f64 = 18.0;
/// Between rows, px.
const ROW: f64 = 17.0;

/// The entries, the first on the line of `at`, in rows of at most `room` px; and how far down they
/// reach, px from `at`.
pub(super) fn group(layout: &Layout, state: &MapState, at: Point, room: f64) -> (Group, f64) {
    let size = layout.frame.note;
    let mut shapes = Vec::new();
    let mut pen = at;
    for (mark, words) in entries(layout, state) {
        let width = MARK + SPACE + metrics::width(&words, size, false);
        if pen.x > at.x && pen.x + width > at.x + room {
            pen = Point::new(at.x, pen.y + ROW);
        }
        shapes.extend(mark.draw(Point::new(pen.x + MARK / 2.0, pen.y - 4.0)));
        shapes.push(Line::new(pen + Point::new(MARK + SPACE, 0.0), size).write(&words));
        pen.x += width + APART;
    }
    (Group { class: "legend marks", shapes, ..Group::default() }, pen.y - at.y)
}

/// A mark to be explained.
#[derive(Clone, Copy)]
enum Mark {
    SlotAndFill,
    Estimate,
    Floored,
    Stock,
    Pile,
    Other,
    Passed,
}

fn entries(layout: &Layout, state: &MapState) -> Vec<(Mark, String)> {
    use text::map::{
        estimate, least_width, other_mark, passed_mark, pile_mark, slot_and_fill, stock_mark,
    };
    let mut entries =
        vec![(Mark::SlotAndFill, slot_and_fill(state.changes, state.compared).to_owned())];
    if state.regions.iter().any(|region| region.estimated) {
        entries.push((Mark::Estimate, estimate().to_owned()));
    }
    let least = layout.frame.least_slot / layout.px_per_tonne;
    if layout.flows.iter().any(|flow| flow.tonnes_per_year < least) {
        entries.push((Mark::Floored, least_width(least / 12.0)));
    }
    entries.push((Mark::Stock, stock_mark().to_owned()));
    entries.push((Mark::Pile, pile_mark().to_owned()));
    // What others send is no part of what is lost and gained.
    if !layout.others.is_empty() && !state.changes {
        entries.push((Mark::Other, other_mark().to_owned()));
    }
    if !state.passed.is_empty() && !state.changes {
        entries.push((Mark::Passed, passed_mark().to_owned()));
    }
    entries
}

impl Mark {
    fn draw(self, middle: Point) -> Vec<Shape> {
        let bar = |ink: Ink, height: f64| {
            let (x, y) = (middle.x - MARK / 2.0, middle.y - height / 2.0);
            Shape::filled(ink).with(Form::Rect { x, y, width: MARK, height })
        };
        let line = |ink: Ink, dash: &'static [f64]| {
            let mut line = PathData::new();
            line.move_to(middle - Point::new(MARK / 2.0, 0.0));
            line.line_to(middle + Point::new(MARK / 2.0, 0.0));
            Shape { dash, ..Shape::stroked(ink, 2.0) }.with(Form::Path(line.finish()))
        };
        let circle = |ink: Ink, r: f64| {
            Shape::filled(ink).with(Form::Circle { x: middle.x, y: middle.y, r })
        };
        match self {
            Self::SlotAndFill => vec![bar(Ink::Slot, 8.0), bar(Ink::FlowStep(2), 4.0)],
            Self::Estimate => vec![Shape {
                dash: &[3.0, 2.2],
                stroke: Ink::Estimate,
                stroke_width: 0.7,
                ..bar(Ink::Slot, 8.0)
            }],
            Self::Floored => vec![bar(Ink::Slot, 2.0), line(Ink::FlowStep(4), FLOORED)],
            Self::Other => vec![line(Ink::Other, &[])],
            Self::Passed => vec![line(Ink::Rerouted, &[4.0, 3.0])],
            Self::Stock => vec![
                Shape::stroked(Ink::Slot, 1.7).with(Form::Circle {
                    x: middle.x,
                    y: middle.y,
                    r: 5.0,
                }),
                stock::left(middle, 5.0, 0.4),
                circle(Ink::Text, 1.8),
            ],
            Self::Pile => {
                vec![circle(Ink::Held, 7.5), circle(Ink::Waiting, 6.0), circle(Ink::Flow, 3.5)]
            }
        }
    }
}
