//! One label's search for a place: every distance and direction around its node has a price.

use std::f64::consts::TAU;

use super::{Placed, Wanted};
use crate::geometry::{Area, Point, to_segment};
use crate::layout::cover::Cover;
use crate::layout::star::Star;

/// From the node's circle to the label, px on the wide frame.
const DISTANCES: [f64; 9] = [4.0, 6.0, 9.0, 13.0, 19.0, 26.0, 36.0, 50.0, 70.0];
/// Directions that are tried.
const DIRECTIONS: usize = 32;
/// Farther away than this a line leads to the node, px.
const LEADER_FROM: f64 = 13.0;
/// Letters keep this far from the letters of others, px.
const CLEAR: f64 = 2.0;
/// A place with more than this is worse than no label.
const TOO_MUCH: f64 = 1200.0;

/// A line from a label to its node, if there is one.
type Leader = Option<(Point, Point)>;

/// The cheapest place for a label among those that are placed already.
pub(super) fn best(
    star: &Star<'_>,
    cover: &Cover,
    wish: &Wanted,
    placed: &[Option<Placed>],
) -> Option<Placed> {
    let size = star.frame.label;
    let half = Point::new(wish.width(size) / 2.0, 0.53 * size);
    let mut best: Option<(f64, Area, Leader)> = None;
    for distance in DISTANCES {
        let distance = wish.radius + distance * star.unit().max(0.7);
        for direction in 0..DIRECTIONS {
            let way = Point::towards(TAU * direction as f64 / DIRECTIONS as f64);
            let turn = 1.0 - way.dot(wish.ahead);
            let way_off = 1.6 * (distance - wish.radius) / star.unit().max(0.7) + 5.0 * turn;
            let least = best.map_or(f64::MAX, |best| best.0);
            if way_off >= least {
                continue;
            }
            let centre =
                wish.node + way * distance + Point::new(half.x * lean(way.x), half.y * lean(way.y));
            let area = Area {
                left: centre.x - half.x,
                top: centre.y - half.y,
                right: centre.x + half.x,
                bottom: centre.y + half.y,
            };
            let taken = |placed: &Placed| area.grown(2.0 * CLEAR).meets(placed.area);
            if !inside(star, area) || placed.iter().flatten().any(taken) {
                continue;
            }
            let flows = 2.0 * cover.under(area) + 0.7 * cover.under(area.grown(2.5));
            let enough = least - way_off - flows;
            if enough <= 0.0 {
                continue;
            }
            let leader = leader(wish, area);
            let cost = price(star, cover, placed, wish, area, leader);
            if cost < enough {
                best = Some((cost + way_off + flows, area, leader));
            }
        }
    }
    let (price, area, leader) = best.filter(|best| best.0 < TOO_MUCH)?;
    Some(Placed { area, leader, covered: cover.under(area), price })
}

/// How far a label is shifted to the side that it stands on: fully, except right above or below.
fn lean(part: f64) -> f64 {
    (1.8 * part).clamp(-1.0, 1.0)
}

fn inside(star: &Star<'_>, area: Area) -> bool {
    area.left > 4.0
        && area.top > 4.0
        && area.right < star.frame.width - 4.0
        && area.bottom < star.frame.map_bottom - 2.0
        && !star.frame.reserved.iter().any(|&reserved| area.meets(reserved))
}

/// A line from the label's edge to its node.
fn leader(wish: &Wanted, area: Area) -> Option<(Point, Point)> {
    let near = Point::new(
        wish.node.x.clamp(area.left, area.right),
        wish.node.y.clamp(area.top + 2.0, area.bottom - 2.0),
    );
    let way = wish.node - near;
    if way.length() < LEADER_FROM + wish.radius {
        return None;
    }
    let unit = way.unit();
    Some((near + unit * 2.0, wish.node - unit * (wish.radius + 1.5)))
}

fn price(
    star: &Star<'_>,
    cover: &Cover,
    placed: &[Option<Placed>],
    wish: &Wanted,
    area: Area,
    leader: Option<(Point, Point)>,
) -> f64 {
    let struck = |placed: &&Placed| placed.leader.is_some_and(|line| strikes(line, area));
    let letters = 300.0 * placed.iter().flatten().filter(struck).count() as f64;
    let nodes: f64 = star
        .nodes
        .iter()
        .enumerate()
        .filter(|&(index, _)| wish.region != Some(index))
        .map(|(_, &node)| (star.frame.reach() + 2.0 - area.distance(node)).max(0.0) * 20.0)
        .sum();
    letters + nodes + leader.map_or(0.0, |line| leader_price(star, cover, placed, line, wish))
}

fn leader_price(
    star: &Star<'_>,
    cover: &Cover,
    placed: &[Option<Placed>],
    (from, to): (Point, Point),
    wish: &Wanted,
) -> f64 {
    let over = placed.iter().flatten().filter(|placed| strikes((from, to), placed.area)).count();
    let foreign = star.nodes.iter().enumerate().filter(|&(index, _)| wish.region != Some(index));
    let nodes = foreign.filter(|&(_, &node)| to_segment(node, from, to) < 4.0).count();
    14.0 + 300.0 * over as f64 + 30.0 * nodes as f64 + 4.0 * cover.along(from, to)
}

/// Whether a line passes over an area.
fn strikes((from, to): (Point, Point), area: Area) -> bool {
    let reach = Area::around(&[from, to]).unwrap_or_default().grown(0.5);
    if !reach.meets(area.grown(0.5)) {
        return false;
    }
    let steps = ((to - from).length() / 3.0).ceil().max(1.0) as usize;
    (0..=steps).any(|i| area.distance(from + (to - from) * (i as f64 / steps as f64)) <= 0.5)
}
