//! The colour scale: five steps of the share that gets through, and what slot and fill are.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::picture::{Anchor, Form, Group, Ink, Shape};
use crate::scale::STEPS;

/// Height of a step, px.
const STEP: f64 = 9.0;
/// Between rows, px.
const ROW: f64 = 17.0;

/// The scale, its heading on the line of `at`, each step `wide` px.
pub(super) fn group(layout: &Layout, at: Point, wide: f64) -> Group {
    let size = layout.frame.note;
    let mut shapes = vec![
        Line { strong: true, ..Line::new(at, size) }
            .ink(Ink::Text)
            .write(text::map::colour_heading()),
    ];
    for step in 0..STEPS {
        let x = at.x + wide * f64::from(step);
        shapes.push(rect(Ink::FlowStep(step), Point::new(x, at.y + 8.0), wide - 1.0, STEP));
    }
    for step in 0..=STEPS {
        let anchor = match step {
            0 => Anchor::Start,
            STEPS => Anchor::End,
            _ => Anchor::Middle,
        };
        let x = at.x + wide * f64::from(step) - if step == 0 { 0.0 } else { 0.5 };
        let line = Line::new(Point::new(x, at.y + 29.0), size).anchored(anchor);
        shapes.push(line.write(&text::map::colour_tick(u32::from(step) * 20)));
    }
    shapes.extend(example(layout, Point::new(at.x, at.y + 29.0 + ROW + 2.0)));
    Group { class: "legend colours", shapes, ..Group::default() }
}

/// A slot half filled, with its two words; how an estimate looks.
fn example(layout: &Layout, at: Point) -> Vec<Shape> {
    let size = layout.frame.note;
    let (bar, words) = (28.0, at.x + 36.0);
    let line = |x: f64, y: f64| Line::new(Point::new(x, y), size);
    let dashed = Shape {
        dash: &[3.0, 2.2],
        stroke: Ink::Estimate,
        stroke_width: 0.7,
        ..rect(Ink::Slot, Point::new(at.x, at.y + ROW - 8.0), bar, 8.0)
    };
    vec![
        rect(Ink::Slot, Point::new(at.x, at.y - 8.0), bar, 8.0),
        rect(Ink::FlowStep(2), Point::new(at.x, at.y - 6.0), bar, 4.0),
        line(words, at.y).write(text::map::slot_and_fill()),
        dashed,
        line(words, at.y + ROW).write(text::map::estimate()),
    ]
}

fn rect(ink: Ink, at: Point, width: f64, height: f64) -> Shape {
    Shape::filled(ink).with(Form::Rect { x: at.x, y: at.y, width, height })
}
