//! The colour scale: five steps of the share that gets through, and what slot and fill are.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::map::MapState;
use crate::picture::{Anchor, Form, Group, Ink, Shape};
use crate::scale::STEPS;

/// Width of a step, px.
const WIDE: f64 = 36.0;
/// Height of a step, px.
const STEP: f64 = 9.0;
/// Length of an example, px.
const BAR: f64 = 28.0;
/// Between rows, px.
const ROW: f64 = 17.0;

/// The scale, its heading on the line of `at`.
pub(super) fn group(layout: &Layout, state: &MapState, at: Point) -> Group {
    let size = layout.frame.note;
    let mut shapes = vec![
        Line { strong: true, ..Line::new(at, size) }
            .ink(Ink::Text)
            .write(text::map::colour_heading()),
    ];
    for step in 0..STEPS {
        let x = at.x + WIDE * f64::from(step);
        shapes.push(rect(Ink::FlowStep(step), Point::new(x, at.y + 8.0), WIDE - 1.0, STEP));
    }
    for step in 0..=STEPS {
        let anchor = match step {
            0 => Anchor::Start,
            STEPS => Anchor::End,
            _ => Anchor::Middle,
        };
        let x = at.x + WIDE * f64::from(step) - if step == 0 { 0.0 } else { 0.5 };
        let line = Line::new(Point::new(x, at.y + 29.0), size).anchored(anchor);
        shapes.push(line.write(&text::map::colour_tick(u32::from(step) * 20)));
    }
    let below = Point::new(at.x, at.y + 29.0 + ROW + 2.0);
    shapes.extend(example(layout, below));
    if state.regions.iter().any(|region| region.estimated) {
        shapes.extend(estimate(layout, Point::new(at.x, below.y + ROW)));
    }
    Group { class: "legend colours", shapes, ..Group::default() }
}

/// A slot half filled.
fn example(layout: &Layout, at: Point) -> Vec<Shape> {
    vec![
        rect(Ink::Slot, Point::new(at.x, at.y - 8.0), BAR, 8.0),
        rect(Ink::FlowStep(2), Point::new(at.x, at.y - 6.0), BAR, 4.0),
        words(layout, at, text::map::slot_and_fill()),
    ]
}

/// How an estimate looks.
fn estimate(layout: &Layout, at: Point) -> Vec<Shape> {
    let dashed = Shape {
        dash: &[3.0, 2.2],
        stroke: Ink::Estimate,
        stroke_width: 0.7,
        ..rect(Ink::Slot, Point::new(at.x, at.y - 8.0), BAR, 8.0)
    };
    vec![dashed, words(layout, at, text::map::estimate())]
}

fn words(layout: &Layout, at: Point, text: &str) -> Shape {
    Line::new(Point::new(at.x + BAR + 8.0, at.y), layout.frame.note).write(text)
}

fn rect(ink: Ink, at: Point, width: f64, height: f64) -> Shape {
    Shape::filled(ink).with(Form::Rect { x: at.x, y: at.y, width, height })
}
