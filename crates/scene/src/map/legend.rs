//! Around the map: what width and colour mean, what is bent, where the figures come from.

mod colours;
mod widths;
mod words;

use super::MapState;
use crate::geometry::Point;
use crate::layout::Layout;
use crate::lens::{EAST_ASIA_POWER, EUROPE_POWER};
use crate::metrics;
use crate::picture::{Anchor, Group, Ink};
use words::Line;

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

/// In the empty south-west of the wide map.
fn beside(layout: &Layout, state: &MapState) -> Vec<Group> {
    let frame = &layout.frame;
    let top = frame.height - 96.0;
    let bottom = frame.height - 10.0;
    let widths = widths::group(layout, Point::new(frame.margin, top));
    let colours = colours::group(layout, state, Point::new(frame.margin + 176.0, top));
    let note = Line::new(Point::new(frame.width - frame.margin, bottom), frame.note);
    let source = Line::new(Point::new(frame.margin, bottom), frame.note);
    let mut shapes = vec![
        Line { anchor: Anchor::End, ..note }
            .write(&text::map::projection(EUROPE_POWER, EAST_ASIA_POWER)),
    ];
    if !state.source.is_empty() {
        shapes.push(source.write(&state.source));
    }
    vec![widths, colours, Group { class: "notes", shapes, ..Group::default() }]
}

/// In a band of its own under the phone's map.
fn below(layout: &Layout, state: &MapState) -> Vec<Group> {
    let frame = &layout.frame;
    let top = frame.map_bottom + 18.0;
    let widths = widths::group(layout, Point::new(frame.margin, top));
    let colours = colours::group(layout, state, Point::new(frame.margin + 154.0, top));
    let room = frame.width - 2.0 * frame.margin;
    let mut shapes = Vec::new();
    let mut at = Point::new(frame.margin, top + 82.0);
    let projection = text::map::projection(EUROPE_POWER, EAST_ASIA_POWER);
    for note in [projection.as_str(), state.source.as_str()] {
        for words in metrics::wrapped(note, frame.note - 0.5, false, room) {
            shapes.push(Line::new(at, frame.note - 0.5).write(&words));
            at.y += frame.note + 2.5;
        }
    }
    vec![widths, colours, Group { class: "notes", shapes, ..Group::default() }]
}
