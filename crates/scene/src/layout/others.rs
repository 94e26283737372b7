//! Other suppliers: single arrows, drawn over the tree, each on the gentle curve that disturbs least.

use super::cover::Cover;
use super::label::Label;
use super::ribbon::{self, Ribbon};
use super::star::unit;
use super::{Frame, Layout, OtherFlow, Place, Supply};
use crate::geometry::{Area, Point, bezier, pairs, resampled, segments_cross, turning};

/// How far an arrow may leave and arrive off the straight line, degrees.
const BENDS: [f64; 11] = [0.0, 10.0, -10.0, 20.0, -20.0, 32.0, -32.0, 46.0, -46.0, 62.0, -62.0];
/// Length of the curve's handles, as a share of the chord.
const HANDLE: f64 = 0.37;
/// The curve is judged at so many points.
const POINTS: usize = 40;
/// Coming upon a flow, a name or another arrow costs as much as so many px of detour.
const CROSSING: f64 = 60.0;
/// Each point over them costs this.
const OVER: f64 = 12.0;
/// Passing another's node.
const NODE: f64 = 40.0;
/// A point outside the map.
const OUTSIDE: f64 = 30.0;
/// Narrower than this, in the frame's least slots, no arrow of its own is drawn.
const LEAST: f64 = 1.1;
/// Nor wider than this.
const MOST: f64 = 6.0;

/// What is in the way of single arrows.
pub(super) struct Ways<'a> {
    frame: &'a Frame,
    cover: Cover,
    nodes: Vec<Point>,
    names: Vec<Area>,
    taken: Vec<Vec<Point>>,
}

impl<'a> Ways<'a> {
    /// Past what is laid out already.
    pub(super) fn past(layout: &'a Layout) -> Self {
        let disc = &layout.origin;
        let ribbons = layout.flows.iter().map(|flow| &flow.ribbon);
        let labels = layout.flows.iter().filter_map(|flow| flow.label.as_ref());
        let area = |label: &Label| label.area;
        Self {
            frame: &layout.frame,
            cover: Cover::new(&layout.frame, (disc.at, disc.r), ribbons),
            nodes: layout.flows.iter().map(|flow| flow.node).chain([disc.at]).collect(),
            names: labels.chain(&disc.label).map(area).collect(),
            taken: layout.others.iter().map(|other| other.ribbon.line.clone()).collect(),
        }
    }

    /// The best of the curves from one point to another.
    pub(super) fn arrow(&self, from: Point, to: Point, width: f64) -> Ribbon {
        let chord = to - from;
        let clear = (self.frame.reach() + 1.0).min(chord.length() / 4.0);
        let mut best: Option<(f64, Vec<Point>)> = None;
        for leave in BENDS {
            for arrive in BENDS {
                let angle = chord.angle();
                let leaving = Point::towards(angle + leave.to_radians());
                let arriving = Point::towards(angle - arrive.to_radians());
                let (start, end) = (from + leaving * clear, to - arriving * clear);
                let handle = HANDLE * (end - start).length();
                let handles = [start, start + leaving * handle, end - arriving * handle, end];
                let line = bezier(handles, POINTS);
                let enough = best.as_ref().map_or(f64::MAX, |best| best.0);
                let cost = self.cost(&line, width, enough);
                if cost < enough {
                    best = Some((cost, line));
                }
            }
        }
        let line = best.map_or_else(Vec::new, |best| best.1);
        ribbon::ribbon(self.frame, &resampled(&line, 2.0 * unit(self.frame)), width)
    }

    fn cost(&self, line: &[Point], width: f64, enough: f64) -> f64 {
        let turn = turning(line);
        let mut cost = 0.008 * turn * turn;
        let (half, mut was_over) = (0.5 * width + 0.5, false);
        let ends = (line.first().copied().unwrap_or_default(), line.last().copied());
        let near_end = |p: Point, reach: f64| {
            (p - ends.0).length() < reach || ends.1.is_some_and(|end| (p - end).length() < reach)
        };
        let map =
            Area { left: 0.0, top: 0.0, right: self.frame.width, bottom: self.frame.map_bottom };
        for &p in line {
            if cost > enough {
                return cost;
            }
            if map.distance(p) > 0.0 {
                cost += OUTSIDE;
            }
            if near_end(p, 3.0 + width / 2.0) {
                continue;
            }
            let area = Area { left: p.x, top: p.y, right: p.x, bottom: p.y }.grown(half.max(1.5));
            let over = self.cover.under(area) > 0.5
                || self.names.iter().any(|name| name.grown(half).distance(p) <= 0.0);
            if over {
                cost += if was_over { OVER } else { CROSSING + OVER };
            }
            was_over = over;
            let reach = self.frame.reach() + half + 1.0;
            let passed = |&&node: &&Point| (node - p).length() < reach && !near_end(node, 12.0);
            cost += NODE * self.nodes.iter().filter(passed).count() as f64;
        }
        let crossed = |taken: &&Vec<Point>| crosses(line, taken);
        cost + CROSSING * self.taken.iter().filter(crossed).count() as f64
    }
}

/// Whether two lines cross.
pub(super) fn crosses(a: &[Point], b: &[Point]) -> bool {
    let (Some(around_a), Some(around_b)) = (Area::around(a), Area::around(b)) else {
        return false;
    };
    around_a.grown(0.5).meets(around_b.grown(0.5))
        && pairs(a).any(|mine| {
            let near = Area::around(&[mine.0, mine.1]).unwrap_or_default().grown(0.5);
            around_b.grown(0.5).meets(near) && pairs(b).any(|other| segments_cross(mine, other))
        })
}

/// Adds an arrow for each supply, the largest first, to a layout that is finished.
pub(super) fn add(layout: &mut Layout, others: &[Supply]) {
    if others.is_empty() {
        return;
    }
    let tonnes = |supply: &Supply| {
        if supply.tonnes_per_year.is_finite() { supply.tonnes_per_year } else { 0.0 }
    };
    let least = layout.frame.least_slot;
    let mut ways = Ways::past(layout);
    let mut arrows = Vec::new();
    for index in model::rank::descending(&others.iter().map(tonnes).collect::<Vec<_>>()) {
        let Some(supply) = others.get(index) else { continue };
        let (start, end) = (spot(layout, &supply.from), spot(layout, &supply.to));
        let width = (layout.px_per_tonne * tonnes(supply)).clamp(LEAST * least, MOST * least);
        let ribbon = ways.arrow(start, end, width);
        ways.taken.push(ribbon.line.clone());
        arrows.push(OtherFlow {
            from: supply.from.clone(),
            to: supply.to.clone(),
            start,
            end,
            tonnes_per_year: supply.tonnes_per_year,
            ribbon,
        });
    }
    let crossed = |other: &OtherFlow| {
        let flows = layout.flows.iter();
        flows.filter(|flow| crosses(&other.ribbon.line, &flow.ribbon.line)).count()
    };
    let crossings = arrows.iter().map(crossed).sum();
    layout.score.other_crossings = crossings;
    layout.others = arrows;
}

/// Where a place stands: its node if it has one.
fn spot(layout: &Layout, place: &Place) -> Point {
    let node = layout.flows.iter().find(|flow| flow.place.id == place.id).map(|flow| flow.node);
    let at = || {
        let at = layout.frame.place(place.lon, place.lat);
        if at.x.is_finite() && at.y.is_finite() { at } else { layout.origin.at }
    };
    node.unwrap_or_else(at)
}
