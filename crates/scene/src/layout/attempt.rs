//! One attempt at the arrows, and the next, thinner one where they did not fit: a place that many
//! flows crowd into has room for narrower ones. Tables that fit at once are drawn as wide as the
//! frame says.

use super::line::Course;
use super::ribbon::{self, Ribbon};
use super::score::{self, Faults};
use super::star::Star;
use super::{Destination, Frame, Place, lane, line, order, place, relax, tree, width};
use crate::geometry::Point;

/// How much thinner each further attempt is.
const THINNER: [f64; 4] = [1.0, 1.7, 2.8, 4.5];
/// More flows than this have fewer attempts, for the sake of time.
const MANY: usize = 100;
const FEWER: usize = 2;

/// Everything but the names.
pub(super) struct Attempt {
    pub(super) frame: Frame,
    pub(super) hub: Point,
    pub(super) homes: Vec<Point>,
    pub(super) nodes: Vec<Point>,
    pub(super) slots: Vec<f64>,
    pub(super) px_per_tonne: f64,
    /// Of the origin's disc, px.
    pub(super) radius: f64,
    pub(super) ribbons: Vec<Ribbon>,
    pub(super) faults: Faults,
}

impl Attempt {
    pub(super) fn star(&self) -> Star<'_> {
        let Self { frame, hub, radius, nodes, slots, .. } = self;
        Star { frame, hub: *hub, radius: *radius, nodes, slots }
    }
}

/// The first attempt without a fault, or the one with fewest.
pub(super) fn best(frame: &Frame, origin: &Place, destinations: &[Destination]) -> Attempt {
    let mut best = attempt(frame, origin, destinations, THINNER[0]);
    let tries = if destinations.len() > MANY { FEWER } else { THINNER.len() };
    for thinner in THINNER.into_iter().take(tries).skip(1) {
        if best.faults.none() {
            break;
        }
        let next = attempt(frame, origin, destinations, thinner);
        if next.faults.price() < best.faults.price() {
            best = next;
        }
    }
    best
}

fn attempt(frame: &Frame, origin: &Place, destinations: &[Destination], thinner: f64) -> Attempt {
    let frame = frame.for_crowd(destinations.len(), thinner);
    let hub = place::hub(&frame, origin);
    let homes = place::nodes(&frame, hub, destinations);
    let widths = width::slots(&frame, hub, &homes, destinations);
    let apart = place::apart(&frame, hub, &widths.slots, &homes);
    let mut order = order::order(hub, &apart, &widths.slots);
    let joins = tree::joins(&frame, &order.sights);
    let radius = width::disc(&frame, &order);
    place::beyond_disc(&frame, radius, &mut order);
    let lanes = lane::lanes(&frame, radius, &order, joins);
    let arcs = relax::relaxed(&lanes);
    let courses = line::courses(&frame, hub, &order, &lanes, &arcs);
    let nodes = courses.iter().map(|course: &Course| course.node).collect();
    let mut attempt = Attempt {
        frame,
        hub,
        homes,
        nodes,
        slots: widths.slots,
        px_per_tonne: widths.px_per_tonne,
        radius,
        ribbons: Vec::new(),
        faults: Faults::default(),
    };
    attempt.ribbons = ribbon::ribbons(&attempt.star(), &courses);
    attempt.faults = score::faults(&attempt.star(), &attempt.ribbons);
    attempt
}
