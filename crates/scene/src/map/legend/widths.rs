//! The scale of widths: three examples.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::{Frame, Layout};
use crate::map::MapState;
use crate::picture::{Form, Group, Ink, Shape};

/// Length of an example, px.
const BAR: f64 = 40.0;
/// Between the middles of two rows, px.
const ROW: f64 = 17.0;
/// Round numbers, tonnes a month, for examples.
const ROUND: [f64; 12] =
    [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0];

/// The scale, its heading on the line of `at`.
pub(super) fn group(layout: &Layout, state: &MapState, at: Point) -> Group {
    let frame = &layout.frame;
    let scale = layout.px_per_tonne * state.camera.scale;
    let mut shapes = vec![
        Line { strong: true, ..Line::new(at, frame.note) }
            .ink(Ink::Text)
            .write(text::map::width_heading()),
    ];
    for (row, tonnes) in examples(frame, scale).into_iter().enumerate() {
        let y = at.y + ROW * (row as f64 + 1.0) - 3.0;
        let width = (tonnes * 12.0 * scale).max(frame.least_slot);
        shapes.push(Shape::filled(Ink::FlowStep(4)).with(Form::Rect {
            x: at.x,
            y: y - width / 2.0,
            width: BAR,
            height: width,
        }));
        let words = Line::new(Point::new(at.x + BAR + 8.0, y + 4.0), frame.note);
        shapes.push(words.write(&text::map::width_example(tonnes)));
    }
    Group { class: "legend widths", shapes, ..Group::default() }
}

/// Three round figures, the largest about as wide as a row is high.
fn examples(frame: &Frame, px_per_tonne: f64) -> [f64; 3] {
    let widest = (frame.width / Frame::WIDE.width).max(0.6) * 15.5;
    let fits = |tonnes: &f64| tonnes * 12.0 * px_per_tonne <= widest;
    let last = ROUND.iter().rposition(fits).unwrap_or(0);
    let at = |down: usize| ROUND.get(last.saturating_sub(down)).copied().unwrap_or(1.0);
    [at(0), at(1), at(2)]
}
