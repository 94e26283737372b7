//! A layout as text, so that a page can draw it without the engine that found it: whole numbers of
//! hundredths of a px, and the flows' middles as the path data that the picture has anyway.
//!
//! The first line is the origin, each further one a destination in its order, then one for each
//! other supplier's arrow. Fields are parted by `|`. What can be worked out again (outlines, heads,
//! names) is not written.

use super::label::Label;
use super::ribbon::{Ribbon, ribbon};
use super::{Destination, Disc, Flow, Frame, Layout, OtherFlow, Place, Score};
use crate::geometry::{Area, Point, bezier, length, resampled};
use crate::svg::number::push_number;

/// Points along a line that was read, px apart.
const STEP: f64 = 2.0;
/// Pieces of a curve of the path data: about as long as its steps, but so many at most.
const MOST_PIECES: usize = 200;
/// Px per tonne are written in these.
const FINE: f64 = 1e9;
/// More lines or longer ones are no layout of ours.
const MOST_LINES: usize = 500;
const LONGEST: usize = 4_000;

impl Layout {
    /// The layout as text. The score is left out.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        let disc = &self.origin;
        numbers(&mut text, &[disc.at.x, disc.at.y, disc.r]);
        text.push('|');
        push_number(&mut text, (self.px_per_tonne * FINE).round());
        text.push('|');
        label(&mut text, disc.label.as_ref());
        for flow in &self.flows {
            text.push('\n');
            numbers(&mut text, &[flow.node.x, flow.node.y, flow.ribbon.width]);
            text.push('|');
            if let Some(home) = flow.home {
                numbers(&mut text, &[home.x, home.y]);
            }
            text.push('|');
            label(&mut text, flow.label.as_ref());
            text.push('|');
            text.push_str(&flow.ribbon.centre);
        }
        for other in &self.others {
            text.push('\n');
            let (start, end) = (other.start, other.end);
            let (width, tonnes) = (other.ribbon.width, other.tonnes_per_year);
            numbers(&mut text, &[start.x, start.y, end.x, end.y, width, tonnes]);
            text.push('|');
            text.push_str(&other.from.id);
            text.push('|');
            text.push_str(&other.to.id);
            text.push('|');
            text.push_str(&other.ribbon.centre);
        }
        text
    }

    /// The layout that was written for the same frame, origin and destinations; `None`
    /// for anything else.
    #[must_use]
    pub fn read(
        text: &str,
        frame: &Frame,
        origin: &Place,
        destinations: &[Destination],
    ) -> Option<Self> {
        let mut lines = text.lines().take(MOST_LINES).filter(|line| line.len() < LONGEST);
        let mut head = lines.next()?.split('|');
        let &[x, y, r] = &fields(head.next()?)?[..] else { return None };
        let &[scale] = &fields(head.next()?)?[..] else { return None };
        let name = |place: &Place| text::map::short_name(&place.name);
        let disc_label = read_label(head.next()?, name(origin))?;
        let mut flows = Vec::with_capacity(destinations.len());
        for destination in destinations {
            flows.push(flow(lines.next()?, frame, destination, name(&destination.place))?);
        }
        let mut arrows = Vec::new();
        for line in lines {
            arrows.push(arrow(line, frame, destinations)?);
        }
        Some(Self {
            frame: frame.clone(),
            origin: Disc { place: origin.clone(), at: Point::new(x, y), r, label: disc_label },
            px_per_tonne: scale / FINE,
            flows,
            others: arrows,
            score: Score::default(),
        })
    }
}

fn flow(line: &str, frame: &Frame, to: &Destination, name: String) -> Option<Flow> {
    let mut parts = line.split('|');
    let &[x, y, width] = &fields(parts.next()?)?[..] else { return None };
    let home = match &fields(parts.next()?)?[..] {
        [] => None,
        &[x, y] => Some(Point::new(x, y)),
        _ => return None,
    };
    let label = read_label(parts.next()?, name)?;
    Some(Flow {
        place: to.place.clone(),
        node: Point::new(x, y),
        home,
        tonnes_per_year: to.tonnes_per_year,
        ribbon: along(parts.next()?, frame, width)?,
        label,
    })
}

/// Both ends of it are among the destinations.
fn arrow(line: &str, frame: &Frame, destinations: &[Destination]) -> Option<OtherFlow> {
    let mut parts = line.split('|');
    let &[x, y, to_x, to_y, width, tonnes_per_year] = &fields(parts.next()?)?[..] else {
        return None;
    };
    let mut place = || {
        let id = parts.next()?;
        Some(destinations.iter().find(|one| one.place.id == id)?.place.clone())
    };
    let (from, to) = (place()?, place()?);
    Some(OtherFlow {
        from,
        to,
        start: Point::new(x, y),
        end: Point::new(to_x, to_y),
        tonnes_per_year,
        ribbon: along(parts.next()?, frame, width)?,
    })
}

/// The arrow along path data of ours.
fn along(path: &str, frame: &Frame, width: f64) -> Option<Ribbon> {
    let mut curves = path.strip_prefix('M')?.split('c');
    let mut pen = match &steps(curves.next()?)?[..] {
        &[x, y] => Point::new(x, y),
        _ => return None,
    };
    let mut line = vec![pen];
    for curve in curves {
        let &[ax, ay, bx, by, cx, cy] = &steps(curve)?[..] else { return None };
        let handles = [pen, pen + Point::new(ax, ay), pen + Point::new(bx, by)];
        pen = pen + Point::new(cx, cy);
        let curve = [handles[0], handles[1], handles[2], pen];
        let pieces = (length(&curve) / STEP) as usize + 1;
        line.extend(bezier(curve, pieces.min(MOST_PIECES)).into_iter().skip(1));
    }
    let mut ribbon = ribbon(frame, &resampled(&line, STEP), width);
    ribbon.centre = path.into();
    Some(ribbon)
}

/// Numbers of path data: parted by a space or by a minus sign.
fn steps(text: &str) -> Option<Vec<f64>> {
    let mut numbers = Vec::with_capacity(6);
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b' ' || (byte == b'-' && at > from) {
            numbers.push(number(&text[from..at])?);
            from = if byte == b' ' { at + 1 } else { at };
        }
    }
    numbers.push(number(text.get(from..)?)?);
    Some(numbers)
}

/// A number that can be drawn.
fn number(text: &str) -> Option<f64> {
    model::decimal::parse(text).filter(|number| number.abs() < 1e12)
}

fn numbers(text: &mut String, values: &[f64]) {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        push_number(text, *value);
    }
}

/// Numbers parted by spaces; none of an empty text.
fn fields(text: &str) -> Option<Vec<f64>> {
    text.split_ascii_whitespace().map(number).collect()
}

/// Where a name and its value begin, what both may cover, and the ends of a leader.
fn label(text: &mut String, label: Option<&Label>) {
    let Some(Label { at, value_x, area, leader, .. }) = label else { return };
    numbers(text, &[at.x, at.y, value_x.unwrap_or(-1.0)]);
    text.push(' ');
    numbers(text, &[area.left, area.top, area.right, area.bottom]);
    if let Some((from, to)) = leader {
        text.push(' ');
        numbers(text, &[from.x, from.y, to.x, to.y]);
    }
}

/// The label that was written; nothing wrong is `Some`, no label is `Some(None)`.
#[allow(clippy::option_option)]
fn read_label(text: &str, name: String) -> Option<Option<Label>> {
    let fields = fields(text)?;
    let (place, leader) = match &fields[..] {
        [] => return Some(None),
        [place @ .., a, b, c, d] if place.len() == 7 => {
            (place, Some((Point::new(*a, *b), Point::new(*c, *d))))
        }
        place => (place, None),
    };
    let &[x, y, value_x, left, top, right, bottom] = place else { return None };
    Some(Some(Label {
        name,
        at: Point::new(x, y),
        value_x: (value_x >= 0.0).then_some(value_x),
        area: Area { left, top, right, bottom },
        leader,
        covered: 0.0,
    }))
}
