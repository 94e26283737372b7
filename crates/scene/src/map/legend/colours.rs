//! The colour scale: five steps of the share that gets through, or what is lost and gained.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::map::MapState;
use crate::picture::{Anchor, Form, Group, Ink, Shape};
use crate::scale::STEPS;

/// Width of the scale, px.
const WIDE: f64 = 180.0;
/// Height of a step, px.
const STEP: f64 = 9.0;

/// The scale, its heading on the line of `at`.
pub(super) fn group(layout: &Layout, state: &MapState, at: Point) -> Group {
    let size = layout.frame.note;
    let heading = Line { strong: true, ..Line::new(at, size) }.ink(Ink::Text);
    let mut shapes = vec![heading.write(text::map::colour_heading(state.changes, state.compared))];
    if state.changes {
        let [lost, gained] = text::map::changes(state.compared);
        shapes.extend(half(layout, at, Ink::Lost, lost));
        shapes.extend(half(layout, at + Point::new(WIDE / 2.0, 0.0), Ink::Gained, gained));
    } else {
        shapes.extend(steps(at));
        shapes.extend(ticks(layout, at));
    }
    Group { class: "legend colours", shapes, ..Group::default() }
}

fn half(layout: &Layout, at: Point, ink: Ink, words: &str) -> [Shape; 2] {
    let below = Line::new(at + Point::new(0.0, 29.0), layout.frame.note);
    [rect(ink, at, WIDE / 2.0), below.write(words)]
}

fn steps(at: Point) -> impl Iterator<Item = Shape> {
    let wide = WIDE / f64::from(STEPS);
    (0..STEPS).map(move |step| {
        rect(Ink::FlowStep(step), at + Point::new(wide * f64::from(step), 0.0), wide)
    })
}

fn ticks(layout: &Layout, at: Point) -> impl Iterator<Item = Shape> {
    let wide = WIDE / f64::from(STEPS);
    let size = layout.frame.note;
    (0..=STEPS).map(move |step| {
        let anchor = match step {
            0 => Anchor::Start,
            STEPS => Anchor::End,
            _ => Anchor::Middle,
        };
        let x = at.x + wide * f64::from(step) - if step == 0 { 0.0 } else { 0.5 };
        let line = Line::new(Point::new(x, at.y + 29.0), size).anchored(anchor);
        line.write(&text::map::colour_tick(u32::from(step) * 20))
    })
}

fn rect(ink: Ink, at: Point, width: f64) -> Shape {
    let form = Form::Rect { x: at.x, y: at.y + 8.0, width: width - 1.0, height: STEP };
    Shape::filled(ink).with(form)
}
