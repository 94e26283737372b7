//! Around the map: what width and colour mean, what is bent, where the figures come from.

mod colours;
mod marks;
mod widths;
mod words;

use super::MapState;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::lens::{EAST_ASIA_POWER, EUROPE_POWER};
use crate::metrics;
use crate::picture::{Anchor, Form, Group, Ink, Shape};
use words::Line;

/// Width of the marks' column beside widths and colours, px.
const MARKS: f64 = 200.0;
/// How far down the marks may reach there before they come to the notes, px.
const ROOM: f64 = 68.0;

/// Title, legend and notes.
pub(super) fn groups(layout: &Layout, state: &MapState) -> Vec<Group> {
    let title = state.title.iter().map(|title| heading(layout, title));
    let rest = if layout.frame.map_bottom < layout.frame.height {
        below(layout, state)
    } else {
        beside(layout, state)
    };
    title.chain(rest).collect()
}

fn heading(layout: &Layout, title: &str) -> Group {
    let size = layout.frame.label + 4.0;
    let line =
        Line { strong: true, ..Line::new(Point::new(layout.frame.margin, size + 8.0), size) };
    Group { class: "title", shapes: vec![line.ink(Ink::Text).write(title)], ..Group::default() }
}

/// Over the empty south of the wide map; a plate of page colour lies under it when the map is
/// magnified.
fn beside(layout: &Layout, state: &MapState) -> Vec<Group> {
    let frame = &layout.frame;
    let bottom = frame.height - 10.0;
    // More marks than stand above the notes take the legend up.
    let (_, down) = marks::group(layout, state, Point::new(0.0, 0.0), MARKS);
    let top = bottom - 86.0 - if down > ROOM { down - ROOM } else { 0.0 };
    let widths = widths::group(layout, state, Point::new(frame.margin, top));
    let colours = colours::group(layout, state, Point::new(frame.margin + 130.0, top));
    let column = Point::new(frame.margin + 340.0, top);
    let (marks, _) = marks::group(layout, state, column, MARKS);
    let note = Line::new(Point::new(frame.width - frame.margin, bottom), frame.note);
    let source = Line::new(Point::new(frame.margin, bottom), frame.note);
    let mut shapes = vec![
        Line { anchor: Anchor::End, ..note }
            .write(&text::map::projection(EUROPE_POWER, EAST_ASIA_POWER)),
    ];
    if !state.source.is_empty() {
        shapes.push(source.write(&state.source));
    }
    let plate = Form::Rect {
        x: 0.0,
        y: top - 20.0,
        width: frame.margin + 560.0,
        height: frame.height - top + 20.0,
    };
    let ink = if state.camera.is_world() { Ink::None } else { Ink::Page };
    let plate = Group {
        class: "legend plate",
        shapes: vec![Shape::filled(ink).with(plate)],
        ..Group::default()
    };
    vec![plate, widths, colours, marks, Group { class: "notes", shapes, ..Group::default() }]
}

/// In a band of its own under a narrow map.
fn below(layout: &Layout, state: &MapState) -> Vec<Group> {
    let frame = &layout.frame;
    let room = frame.width - 2.0 * frame.margin;
    let top = Point::new(frame.margin, frame.map_bottom + 18.0);
    let widths = widths::group(layout, state, top);
    let colours = colours::group(layout, state, top + Point::new(130.0, 0.0));
    let (marks, down) = marks::group(layout, state, top + Point::new(0.0, 72.0), room);
    let mut shapes = Vec::new();
    let mut at = top + Point::new(0.0, 72.0 + down + frame.note + 7.0);
    let projection = text::map::projection(EUROPE_POWER, EAST_ASIA_POWER);
    for note in [projection.as_str(), state.source.as_str()] {
        for words in metrics::wrapped(note, frame.note - 0.5, false, room) {
            shapes.push(Line::new(at, frame.note - 0.5).write(&words));
            at.y += frame.note + 2.5;
        }
    }
    vec![widths, colours, marks, Group { class: "notes", shapes, ..Group::default() }]
}
