//! China opened up: what leaves through the trunk, by the hub that it comes from; mines and ports.
//! On the trunk's own scale of widths, so that the hubs together are as wide as what leaves.
//!
//! Drawn under the disc of the whole country, which fades when the map is magnified enough.

use std::sync::Arc;

use crate::camera::Camera;
use crate::geometry::{Area, Point, bezier};
use crate::layout::Layout;
use crate::metrics;
use crate::part::Part;
use crate::picture::{Anchor, Form, Group, Ink, Layer, Shape, Target};
use crate::scale::Share;
use crate::svg::path::PathData;

use super::{MapState, window};

/// A hub with less than this share of what leaves is a point without a ribbon.
const LEAST: f64 = 1e-3;
/// Where a hub's ribbon ends, in radii of China's disc.
const GATE: f64 = 0.3;
/// Between a name and its figure, px.
const SPACE: f64 = 5.0;
/// A name begins at most so far from its hub, px.
const BESIDE: f64 = 9.0;
/// Half the size of a mine's or a port's mark, px.
const SIGN: f64 = 3.2;

/// A hub in the month looked at.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct HubState {
    /// `baotou`.
    pub id: &'static str,
    /// `Baotou`.
    pub name: &'static str,
    /// What it does.
    pub role: &'static str,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Its exports in the month, tonnes.
    pub value: f64,
    /// Its exports in a month of the baseline year, tonnes.
    pub baseline: f64,
}

/// A mine or a port.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SiteState {
    /// `Bayan Obo`.
    pub name: &'static str,
    /// A port; otherwise a mine.
    pub port: bool,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// Whether the hubs can be told apart: China is in the window, at least as large as where it is shown
/// ([`Part::China`]). Their names have room from there on.
#[must_use]
pub fn near(layout: &Layout, camera: &Camera) -> bool {
    let least = Part::China.camera(&layout.frame).scale;
    let seen = camera.see(layout.origin.at);
    camera.scale > least - 1e-6 && window(&layout.frame).distance(seen) <= 0.0
}

/// What comes from each hub: nothing if the state has none.
pub(super) fn ribbons(layout: &Layout, state: &MapState) -> Vec<Group> {
    let hubs = state.hubs.iter().enumerate();
    hubs.map(|(index, hub)| ribbon(layout, state, index, hub)).collect()
}

/// Names of hubs, marks and names of mines and ports: over whatever else is drawn.
pub(super) fn names(layout: &Layout, state: &MapState) -> Vec<Group> {
    let mut room = Room::new(layout, state);
    let total: f64 = state.hubs.iter().map(|hub| hub.baseline).sum();
    let mut groups: Vec<Group> =
        state.hubs.iter().map(|hub| name(layout, hub, total, &mut room)).collect();
    groups.extend(state.sites.iter().map(|site| sign(layout, site, &mut room)));
    groups
}

fn place(layout: &Layout, hub: &HubState) -> Point {
    layout.frame.place(hub.lon, hub.lat)
}

/// Width of a hub's part of what leaves in the baseline, px of the map.
fn width(layout: &Layout, hub: &HubState) -> f64 {
    let width = hub.baseline * 12.0 * layout.px_per_tonne;
    if width.is_finite() { width.max(0.0) } else { 0.0 }
}

/// From the hub to the country's gate, with a bead where it begins.
fn ribbon(layout: &Layout, state: &MapState, index: usize, hub: &HubState) -> Group {
    let at = place(layout, hub);
    let width = width(layout, hub);
    let share = Share::of(hub.value, hub.baseline);
    let path = course(layout, at);
    let total: f64 = state.hubs.iter().map(|hub| hub.baseline).sum();
    let seen = hub.baseline > LEAST * total;
    let ink = |ink: Ink| if seen { ink } else { Ink::None };
    let line = |colour: Ink, width: f64, class: &'static str| {
        Shape::stroked(ink(colour), width).named(class).with(Form::Path(path.clone()))
    };
    let bead = (width / 2.0).max(0.9);
    let circle =
        |colour: Ink, r: f64| Shape::filled(colour).with(Form::Circle { x: at.x, y: at.y, r });
    let fill = if share.is_nothing() { Ink::None } else { share.ink() };
    Group {
        class: "hub",
        target: Some(Target::Hub(index)),
        label: text::map::hub(
            hub.name,
            hub.role,
            &state.words,
            &state.month,
            hub.value,
            hub.baseline,
        ),
        data: vec![
            ("hub", hub.id.to_owned()),
            ("value", super::flow::plain(hub.value)),
            ("baseline", super::flow::plain(hub.baseline)),
        ],
        layer: Layer::Map,
        transform: None,
        shapes: vec![
            line(Ink::Page, width + 0.8, "casing"),
            line(Ink::Slot, width, "slot"),
            line(fill, share.fill(width), "fill"),
            circle(Ink::Slot, bead),
            circle(if seen { share.ink() } else { Ink::Quiet }, share.fill(2.0 * bead) / 2.0),
        ],
    }
}

/// A gentle curve to the gate.
fn course(layout: &Layout, from: Point) -> Arc<str> {
    let hub = layout.origin.at;
    let way = hub - from;
    let end = hub - way.unit() * (GATE * layout.origin.r);
    let lean = way.left() * 0.08;
    let line = bezier([from, from + way * 0.3 + lean, end - way * 0.3 + lean, end], 12);
    let mut path = PathData::new();
    path.move_to(from);
    path.along(&line, 6.0);
    path.finish()
}

/// A mine is a triangle, a port a square.
fn sign(layout: &Layout, site: &SiteState, room: &mut Room) -> Group {
    let at = layout.frame.place(site.lon, site.lat);
    let mut path = PathData::new();
    if site.port {
        path.move_to(at + Point::new(-SIGN, -SIGN) * 0.8);
        path.line_to(at + Point::new(SIGN, -SIGN) * 0.8);
        path.line_to(at + Point::new(SIGN, SIGN) * 0.8);
        path.line_to(at + Point::new(-SIGN, SIGN) * 0.8);
    } else {
        path.move_to(at + Point::new(0.0, -SIGN));
        path.line_to(at + Point::new(SIGN, SIGN) * 0.9);
        path.line_to(at + Point::new(-SIGN, SIGN) * 0.9);
    }
    path.close();
    let edge = Shape { stroke: Ink::Page, stroke_width: 1.0, ..Shape::filled(Ink::Quiet) };
    let words = vec![(Ink::Quiet, text::map::site(site.name, site.port))];
    let mut shapes = vec![edge.with(Form::Path(path.finish()))];
    shapes.extend(room.write(at, SIGN + 4.0, layout.frame.note - 0.5, true, words));
    Group { class: "hub site", layer: Layer::Pinned(at), shapes, ..Group::default() }
}

/// A hub's name and share beside it, on the side away from the gate if there is room.
fn name(layout: &Layout, hub: &HubState, total: f64, room: &mut Room) -> Group {
    let size = layout.frame.label;
    let at = place(layout, hub);
    let right = (at - layout.origin.at).unit().x > -0.3;
    // Beside the bead as it is when the hubs come into sight; over a great one, so that it stays near.
    let clear = (width(layout, hub) / 2.0 * room.camera.scale).min(BESIDE) + 4.0;
    let words = vec![
        (Ink::Text, hub.name.to_owned()),
        (Ink::Quiet, text::map::hub_share(hub.baseline, total)),
    ];
    let shapes = room.write(at, clear, size, right, words);
    Group { class: "hub name", layer: Layer::Pinned(at), shapes, ..Group::default() }
}

/// What the names may not cover. They keep their size while the map grows: that they are apart is
/// seen to at the magnification that shows China, from which on it stays so.
struct Room {
    camera: Camera,
    window: Area,
    taken: Vec<Area>,
}

impl Room {
    /// With the names and the rings of regions in it, with all hubs, mines and ports, and the name of China.
    fn new(layout: &Layout, state: &MapState) -> Self {
        let camera = Part::China.camera(&layout.frame);
        let hubs = state.hubs.iter().map(|hub| (hub.lon, hub.lat));
        let marks = hubs.chain(state.sites.iter().map(|site| (site.lon, site.lat)));
        let mark = |(lon, lat)| {
            let at = camera.see(layout.frame.place(lon, lat));
            Area { left: at.x, top: at.y, right: at.x, bottom: at.y }.grown(SIGN + 1.0)
        };
        let mut taken: Vec<Area> = marks.map(mark).collect();
        for flow in &layout.flows {
            let shift = camera.see(flow.node) - flow.node;
            taken.push(Area::around(&[flow.node + shift]).unwrap_or_default().grown(6.0));
            taken.extend(flow.label.iter().map(|label| label.area.moved(shift)));
        }
        let origin = &layout.origin;
        let shift = camera.see(origin.at) - origin.at;
        let mut own = Area::around(&[origin.at]).unwrap_or_default().grown(layout.frame.label);
        if let Some(label) = &origin.label {
            own = label.area;
        }
        taken.push(own.moved(shift));
        Self { camera, window: window(&layout.frame), taken }
    }

    /// Words beside a point, names strong: on that side, on the other, or some lines off; in the window
    /// and off all others. Where there is no room for them the mark stands alone: its card tells them.
    fn write(
        &mut self,
        at: Point,
        clear: f64,
        size: f64,
        right: bool,
        words: Vec<(Ink, String)>,
    ) -> Vec<Shape> {
        let wide = |ink: Ink, text: &str| metrics::width(text, size, ink == Ink::Text) + SPACE;
        let width = words.iter().map(|(ink, text)| wide(*ink, text)).sum::<f64>() - SPACE;
        let Some(Point { mut x, y }) = self.find(at, clear, width, size, right) else {
            return Vec::new();
        };
        let mut shapes = Vec::new();
        for (ink, text) in words {
            let (strong, next) = (ink == Ink::Text, x + wide(ink, &text));
            let form = Form::Text { x, y, size, anchor: Anchor::Start, strong, halo: true, text };
            shapes.push(Shape::filled(ink).with(form));
            x = next;
        }
        shapes
    }

    fn find(&mut self, at: Point, clear: f64, width: f64, size: f64, right: bool) -> Option<Point> {
        let (seen, window) = (self.camera.see(at), self.window);
        for lines in [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0] {
            for side in [right, !right] {
                let x = if side { clear } else { -clear - width };
                let off = Point::new(x, size * (0.35 + 1.1 * lines));
                let (left, bottom) = (seen.x + off.x - 2.0, seen.y + off.y + size * 0.2 + 2.0);
                let (right, top) = (left + width + 4.0, bottom - size * 1.2 - 4.0);
                let area = Area { left, top, right, bottom };
                let inside = left >= window.left
                    && right <= window.right
                    && top >= window.top
                    && bottom <= window.bottom;
                if inside && self.taken.iter().all(|other| !other.meets(area)) {
                    self.taken.push(area);
                    return Some(at + off);
                }
            }
        }
        None
    }
}
