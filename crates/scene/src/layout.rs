//! Where everything stands: frozen for a frame and a baseline, whatever the scenario and month.
//!
//! [`attempt`] reads as a table of contents; each pass has its file.

mod attempt;
mod cover;
mod label;
mod lane;
mod line;
mod order;
mod others;
mod place;
mod pool;
mod relax;
mod ribbon;
mod score;
mod star;
mod stored;
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
    /// Other suppliers' arrows, the largest first.
    pub others: Vec<OtherFlow>,
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
    /// Where its place lies, px, if the node had to step aside so far that a line should lead back.
    pub home: Option<Point>,
    /// Baseline, tonnes a year.
    pub tonnes_per_year: f64,
    /// Centre line, outline and head.
    pub ribbon: Ribbon,
    /// Where its name stands; `None` if it has no room.
    pub label: Option<Label>,
}

/// What another supplier sends, in the baseline year.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// From where.
    pub from: Place,
    /// To where: a destination's place if the ids are the same.
    pub to: Place,
    /// Tonnes a year.
    pub tonnes_per_year: f64,
}

/// Another supplier's arrow, over the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherFlow {
    /// From where.
    pub from: Place,
    /// To where.
    pub to: Place,
    /// Its source, px.
    pub start: Point,
    /// Its destination's node, px.
    pub end: Point,
    /// Baseline, tonnes a year.
    pub tonnes_per_year: f64,
    /// Centre line, outline and head.
    pub ribbon: Ribbon,
}

/// A node that stands farther than this from its place gets a line back, px.
const FAR_AWAY: f64 = 8.0;

/// Lays out the flows of one origin.
#[must_use]
pub fn layout(frame: &Frame, origin: &Place, destinations: &[Destination]) -> Layout {
    layout_with(frame, origin, destinations, &[])
}

/// Lays out the flows of one origin as a tree, then those of other suppliers as single arrows.
#[must_use]
pub fn layout_with(
    frame: &Frame,
    origin: &Place,
    destinations: &[Destination],
    others: &[Supply],
) -> Layout {
    let attempt = attempt::best(frame, origin, destinations);
    let labels = label::place(&attempt.star(), &attempt.ribbons, origin, destinations);
    let score = score::score(&attempt, &labels);
    let disc =
        Disc { place: origin.clone(), at: attempt.hub, r: attempt.radius, label: labels.origin };
    let frame = attempt.frame.clone();
    let px_per_tonne = attempt.px_per_tonne;
    let flows = flows(destinations, attempt, labels.regions);
    let mut layout = Layout {
        frame,
        origin: disc,
        px_per_tonne,
        score: Score { moved: flows.iter().filter(|f| f.home.is_some()).count(), ..score },
        flows,
        others: Vec::new(),
    };
    others::add(&mut layout, others);
    layout
}

fn flows(
    destinations: &[Destination],
    attempt: attempt::Attempt,
    labels: Vec<Option<Label>>,
) -> Vec<Flow> {
    let places = destinations.iter().zip(attempt.homes.iter().zip(&attempt.nodes));
    places
        .zip(attempt.ribbons.into_iter().zip(labels))
        .map(|((destination, (&home, &node)), (ribbon, label))| Flow {
            place: destination.place.clone(),
            node,
            home: ((node - home).length() > FAR_AWAY).then_some(home),
            tonnes_per_year: destination.tonnes_per_year,
            ribbon,
            label,
        })
        .collect()
}

impl Layout {
    /// One more single arrow, past all that is laid out: for a flow that only some scenarios have.
    #[must_use]
    pub fn arrow(&self, from: Point, to: Point, width: f64) -> Ribbon {
        others::Ways::past(self).arrow(from, to, width)
    }
}
