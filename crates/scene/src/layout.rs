//! Where everything stands: frozen for a frame and a baseline, whatever the scenario and month.
//!
//! [`layout`] reads as a table of contents; each pass has its file.

mod label;
mod lane;
mod line;
mod order;
mod place;
mod pool;
mod relax;
mod ribbon;
mod score;
mod star;
mod track;
mod tree;
mod width;

pub use crate::view::Frame;
pub use label::Label;
pub use ribbon::{Head, Ribbon, fill_head_half_width};
pub use score::Score;

use crate::geometry::Point;

/// A place on the globe.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// `DE`.
    pub id: String,
    /// `Germany`.
    pub name: String,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// A place and what it gets in the baseline year.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination {
    /// Where.
    pub place: Place,
    /// Baseline, tonnes a year.
    pub tonnes_per_year: f64,
}

/// The frozen drawing of one origin's flows.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The picture's shape.
    pub frame: Frame,
    /// The origin's disc.
    pub origin: Disc,
    /// Width in px for each tonne a year: the frame's, or less where that would be too much ink.
    pub px_per_tonne: f64,
    /// One for each destination, in the order given.
    pub flows: Vec<Flow>,
    /// What a critic counts.
    pub score: Score,
}

/// The origin's node.
#[derive(Clone, Debug, PartialEq)]
pub struct Disc {
    /// Its place.
    pub place: Place,
    /// Centre, px.
    pub at: Point,
    /// Radius, px.
    pub r: f64,
    /// Where its name stands if it does not fit inside.
    pub label: Option<Label>,
}

/// One destination's part of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Its place.
    pub place: Place,
    /// Its node, px.
    pub node: Point,
    /// Baseline, tonnes a year.
    pub tonnes_per_year: f64,
    /// Centre line, outline and head.
    pub ribbon: Ribbon,
    /// Where its name stands; `None` if it has no room.
    pub label: Option<Label>,
}

/// Lays out the flows of one origin.
#[must_use]
pub fn layout(frame: &Frame, origin: &Place, destinations: &[Destination]) -> Layout {
    let hub = frame.place(origin.lon, origin.lat);
    let mut nodes = place::nodes(frame, hub, destinations);
    let widths = width::slots(frame, hub, &nodes, destinations);
    place::apart(frame, hub, &widths.slots, &mut nodes);
    let mut order = order::order(hub, &nodes, &widths.slots);
    let joins = tree::joins(frame, &order.sights);
    let radius = width::disc(frame, &order, widths.gap);
    place::beyond_disc(frame, radius, &mut order);
    let lanes = lane::lanes(frame, radius, &order, joins, &widths);
    let arcs = relax::relaxed(&lanes);
    let courses = line::courses(frame, hub, &order, &lanes, &arcs);
    let nodes: Vec<Point> = courses.iter().map(|course| course.node).collect();
    let star = star::Star { frame, hub, radius, nodes: &nodes, slots: &widths.slots };
    let ribbons = ribbon::ribbons(&star, &courses);
    let labels = label::place(&star, &ribbons, origin, destinations);
    let score = score::score(&star, &ribbons, &labels);
    assemble(frame, origin, destinations, &star, widths.px_per_tonne, ribbons, labels, score)
}

#[allow(clippy::too_many_arguments)]
fn assemble(
    frame: &Frame,
    origin: &Place,
    destinations: &[Destination],
    star: &star::Star<'_>,
    px_per_tonne: f64,
    ribbons: Vec<Ribbon>,
    labels: label::Labels,
    score: Score,
) -> Layout {
    let flows = destinations.iter().zip(star.nodes).zip(ribbons).zip(labels.regions);
    Layout {
        frame: frame.clone(),
        origin: Disc { place: origin.clone(), at: star.hub, r: star.radius, label: labels.origin },
        px_per_tonne,
        flows: flows
            .map(|(((destination, &node), ribbon), label)| Flow {
                place: destination.place.clone(),
                node,
                tonnes_per_year: destination.tonnes_per_year,
                ribbon,
                label,
            })
            .collect(),
        score,
    }
}
