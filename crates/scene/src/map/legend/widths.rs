//! The scale of widths: three examples, and from where on everything is drawn alike.

use super::words::Line;
use crate::geometry::Point;
use crate::layout::{Frame, Layout};
use crate::picture::{Form, Group, Ink, Shape};

/// Length of an example, px.
const BAR: f64 = 40.0;
/// Between the middles of two rows, px.
const ROW: f64 = 17.0;
/// Round numbers, tonnes a month, for examples.
const ROUND: [f64; 12] =
    [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0];

/// The scale, its heading on the line of `at`.
pub(super) fn group(layout: &Layout, at: Point) -> Group {
    let frame = &layout.frame;
    let mut shapes = vec![
        Line { strong: true, ..Line::new(at, frame.note) }
            .ink(Ink::Text)
            .write(text::map::width_heading()),
    ];
    for (row, tonnes) in examples(layout).into_iter().enumerate() {
        let y = at.y + ROW * (row as f64 + 1.0) - 3.0;
        let width = px(layout, tonnes);
        shapes.push(Shape::filled(Ink::FlowStep(4)).with(Form::Rect {
            x: at.x,
            y: y - width / 2.0,
            width: BAR,
            height: width,
        }));
        let words = Line::new(Point::new(at.x + BAR + 8.0, y + 4.0), frame.note);
        shapes.push(words.write(&text::map::width_example(tonnes)));
    }
    shapes.push(least(layout, Point::new(at.x, at.y + 4.0 * ROW)));
    Group { class: "legend widths", shapes, ..Group::default() }
}

fn least(layout: &Layout, at: Point) -> Shape {
    let tonnes = layout.frame.least_slot / (12.0 * layout.px_per_tonne);
    Line::new(at, layout.frame.note).write(&text::map::least_width(tonnes, layout.frame.least_slot))
}

/// Width of so many tonnes a month, px.
fn px(layout: &Layout, tonnes: f64) -> f64 {
    (tonnes * 12.0 * layout.px_per_tonne).max(layout.frame.least_slot)
}

/// Three round figures, the largest about as wide as a row is high.
fn examples(layout: &Layout) -> [f64; 3] {
    let widest = (layout.frame.width / Frame::WIDE.width).max(0.6) * 15.5;
    let fits = |tonnes: &f64| tonnes * 12.0 * layout.px_per_tonne <= widest;
    let last = ROUND.iter().rposition(fits).unwrap_or(0);
    let at = |down: usize| ROUND.get(last.saturating_sub(down)).copied().unwrap_or(1.0);
    [at(0), at(1), at(2)]
}
