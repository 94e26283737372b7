//! Where names stand: the largest flow first, each where it disturbs least, then a second thought.

mod search;
mod settle;

use model::rank::descending;

use super::cover::Cover;
use super::ribbon::Ribbon;
use super::star::Star;
use super::{Destination, Place};
use crate::geometry::{Area, Point};
use crate::metrics;

/// Below this radius the origin's name does not fit into its disc, px.
const ROOMY_DISC: f64 = 19.0;
/// The largest text a label must hold is that of the baseline times this.
const HEADROOM: f64 = 1.6;
/// Between name and value, in widths of the font's size.
const SPACE: f64 = 0.34;

/// A name with its value beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The name as it is drawn.
    pub name: String,
    /// Where the name begins, on its baseline.
    pub at: Point,
    /// Where the value begins, on the same baseline; `None` if only the name is shown.
    pub value_x: Option<f64>,
    /// What both may cover.
    pub area: Area,
    /// A line from the label to its node, where the two are far apart.
    pub leader: Option<(Point, Point)>,
    /// Area of flows under it, px².
    pub covered: f64,
}

/// The labels of a layout.
pub(super) struct Labels {
    /// Of each destination.
    pub(super) regions: Vec<Option<Label>>,
    /// Of the origin, if its disc is too small for its name.
    pub(super) origin: Option<Label>,
}

/// A label that wants a place.
struct Wanted {
    /// Index of its destination; `None` for the origin.
    region: Option<usize>,
    name: String,
    node: Point,
    /// Radius of what it stands beside, px.
    radius: f64,
    /// The direction in which there should be room: where the arrow points.
    ahead: Point,
    name_width: f64,
    /// Widest value it may show; `None` for a name alone.
    value_width: Option<f64>,
}

/// A place for a label.
#[derive(Clone, Copy)]
struct Placed {
    area: Area,
    leader: Option<(Point, Point)>,
    /// Area of flows under it, px².
    covered: f64,
    /// What it costs.
    price: f64,
}

/// Places the labels of a layout.
pub(super) fn place(
    star: &Star<'_>,
    ribbons: &[Ribbon],
    origin: &Place,
    destinations: &[Destination],
) -> Labels {
    let wanted = wanted(star, ribbons, origin, destinations);
    let cover = Cover::new(star.frame, (star.hub, star.radius), ribbons.iter());
    let placed = settle::placed(star, &cover, &wanted);
    let mut labels = Labels { regions: vec![None; destinations.len()], origin: None };
    for (wish, placed) in wanted.iter().zip(placed) {
        let label = placed.map(|placed| wish.label(star.frame.label, placed));
        match wish.region {
            None => labels.origin = label,
            Some(region) => {
                if let Some(slot) = labels.regions.get_mut(region) {
                    *slot = label;
                }
            }
        }
    }
    labels
}

/// Labels in the order of their claim: the origin, then the regions by width.
fn wanted(
    star: &Star<'_>,
    ribbons: &[Ribbon],
    origin: &Place,
    destinations: &[Destination],
) -> Vec<Wanted> {
    let tonnes: Vec<f64> = destinations.iter().map(|d| d.tonnes_per_year).collect();
    let mut order = descending(&tonnes);
    order.truncate(star.frame.most_labels);
    let total: f64 = destinations.iter().map(|d| d.tonnes_per_year).sum();
    let name = metrics::width(&text::map::short_name(&origin.name), star.frame.label + 1.0, true);
    let value = text::number::tonnes(total / 12.0);
    let value = metrics::width(&value, star.frame.label - 1.0, false);
    let narrow = star.radius < name / 2.0 + 2.0 || star.radius < value / 2.0 + 1.0;
    let outside = star.radius < ROOMY_DISC || narrow;
    let outside = outside.then(|| of_origin(star, origin, total));
    let regions = order
        .into_iter()
        .filter_map(|i| Some(of_region(star, i, ribbons.get(i)?, destinations.get(i)?)));
    outside.into_iter().chain(regions).collect()
}

fn of_origin(star: &Star<'_>, origin: &Place, total: f64) -> Wanted {
    Wanted {
        region: None,
        name: text::map::short_name(&origin.name),
        node: star.hub,
        radius: star.radius,
        ahead: Point::new(0.0, -1.0),
        name_width: metrics::width(&origin.name, star.frame.label, true),
        value_width: value_width(star, total),
    }
}

fn of_region(star: &Star<'_>, index: usize, ribbon: &Ribbon, to: &Destination) -> Wanted {
    let name = text::map::short_name(&to.place.name);
    Wanted {
        region: Some(index),
        name_width: metrics::width(&name, star.frame.label, false),
        name,
        node: star.node(index),
        radius: star.frame.reach(),
        ahead: (ribbon.head.tip - ribbon.head.base).unit(),
        value_width: value_width(star, to.tonnes_per_year),
    }
}

fn value_width(star: &Star<'_>, tonnes_per_year: f64) -> Option<f64> {
    let widest = text::map::label_value(
        &text::number::tonnes(HEADROOM * tonnes_per_year / 12.0),
        true,
        true,
    );
    star.frame.values.then(|| metrics::width(&widest, star.frame.label, false))
}

impl Wanted {
    fn width(&self, size: f64) -> f64 {
        self.name_width + self.value_width.map_or(0.0, |value| SPACE * size + value)
    }

    /// The label in a place found for it.
    fn label(&self, size: f64, placed: Placed) -> Label {
        let Placed { area, leader, covered, .. } = placed;
        let at = Point::new(area.left, area.top + 0.8 * size);
        Label {
            name: self.name.clone(),
            at,
            value_x: self.value_width.map(|_| at.x + self.name_width + SPACE * size),
            area,
            leader,
            covered,
        }
    }
}
