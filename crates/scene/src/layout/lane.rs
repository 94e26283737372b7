//! The lanes: each flow as a row of points, one on each circle round the origin as far as its node
//! and a little beyond, and how much room it needs there. Arrowheads and nodes are room, too.

use std::f64::consts::TAU;

use super::Frame;
use super::order::Order;
use super::ribbon::{head_half_width, head_length};
use super::star::unit;

/// Distance of the circles, px on the wide frame.
const STEP: f64 = 5.0;
/// More circles than this are set wider apart.
const MOST: f64 = 400.0;
/// Room around arrowheads and nodes, px on the wide frame.
const ROOM: f64 = 1.6;

/// One flow as a row of points.
pub(super) struct Lane {
    /// Its first point's index in the tables.
    pub(super) first: usize,
    /// How many it has.
    pub(super) count: usize,
    /// Half its slot, px.
    pub(super) shaft: f64,
    /// How much it insists: wide flows bend less.
    pub(super) mass: f64,
    /// Its node lies between this circle and the next,
    pub(super) before: usize,
    /// this part of the way,
    pub(super) part: f64,
    /// in this direction.
    pub(super) angle: f64,
    /// Distance of its node from the origin, px.
    pub(super) distance: f64,
    /// Tangent of the angle to the ray at which it leaves the disc.
    pub(super) lean: f64,
}

/// All lanes, in order, and the circles they cross.
pub(super) struct Lanes {
    pub(super) lanes: Vec<Lane>,
    /// Radii, px.
    pub(super) circles: Vec<f64>,
    pub(super) step: f64,
    /// Half of the room needed at each point, px.
    pub(super) halves: Vec<f64>,
    /// Each lane runs beside the next up to this distance.
    pub(super) joins: Vec<f64>,
    pub(super) gap: f64,
    /// Between these angles everything lies.
    pub(super) turn: (f64, f64),
}

/// Sets up lanes for flows in their order.
pub(super) fn lanes(frame: &Frame, radius: f64, order: &Order, joins: Vec<f64>) -> Lanes {
    let farthest = order.sights.iter().map(|sight| sight.distance).fold(0.0, f64::max);
    let step = (STEP * unit(frame)).max((farthest - radius) / MOST);
    let beyond = frame.reach() + ROOM * unit(frame) + step;
    let count = (((farthest + beyond - radius) / step).ceil().max(1.0) as usize) + 2;
    let circles: Vec<f64> = (0..count).map(|k| radius + step * k as f64).collect();
    let leans = leans(radius, order, &joins, frame.gap);
    let (mut lanes, mut halves) = (Vec::new(), Vec::new());
    for (sight, lean) in order.sights.iter().zip(leans) {
        let first = halves.len();
        let along = ((sight.distance - radius) / step).max(0.0);
        let end = sight.distance + beyond;
        let arrow = Arrow::new(frame, sight.distance, sight.slot);
        let mine = circles.iter().take_while(|&&r| r <= end).count().max(3).min(count);
        let half = |&r: &f64| {
            let near = [r - step / 2.0, r, r + step / 2.0].map(|r| arrow.half(r));
            near.into_iter().fold(0.0, f64::max)
        };
        halves.extend(circles.iter().take(mine).map(half));
        lanes.push(Lane {
            first,
            count: mine,
            shaft: sight.slot / 2.0,
            mass: (sight.slot / 2.0).max(0.1).powf(0.7),
            before: (along as usize).min(mine - 2),
            part: (along - (along as usize).min(mine - 2) as f64).clamp(0.0, 1.0),
            angle: sight.angle,
            distance: sight.distance,
            lean,
        });
    }
    let turn = (order.cut, order.cut + TAU);
    Lanes { lanes, circles, step, halves, joins, gap: frame.gap, turn }
}

/// How much room an arrow needs along its way.
struct Arrow {
    /// Half its slot, px.
    shaft: f64,
    /// Half the base of its head, px, and how long that is.
    head: (f64, f64),
    /// Distances of the tip and the node from the origin, px.
    tip: f64,
    node: f64,
    /// Radius of the node's circle, px.
    circle: f64,
    /// Around head and node, px.
    room: f64,
}

impl Arrow {
    fn new(frame: &Frame, node: f64, slot: f64) -> Self {
        let head = (head_half_width(frame, slot), head_length(frame, slot));
        let tip = node - frame.reach() - 0.6;
        let room = ROOM * unit(frame);
        Self { shaft: slot / 2.0, head, tip, node, circle: frame.reach() + 0.4, room }
    }

    fn half(&self, r: f64) -> f64 {
        let to_tip = (self.tip - r) / self.head.1;
        let head = if to_tip > 1.0 { 0.0 } else { self.head.0 * to_tip + self.room };
        let circle = self.circle * self.circle - (r - self.node).powi(2);
        let node = if circle > 0.0 { circle.sqrt() + self.room } else { 0.0 };
        let shaft = if to_tip > 0.0 { self.shaft } else { 0.0 };
        head.max(node).max(shaft)
    }
}

/// Flows of a trunk leave the disc side by side: those at its sides aslant to the ray.
fn leans(radius: f64, order: &Order, joins: &[f64], gap: f64) -> Vec<f64> {
    let mut leans = Vec::with_capacity(order.sights.len());
    for trunk in trunks(joins, order.sights.len()) {
        let slots: Vec<f64> = order.sights[trunk].iter().map(|sight| sight.slot + gap).collect();
        let mut edge = -slots.iter().sum::<f64>() / 2.0;
        for slot in slots {
            let part = ((edge + slot / 2.0) / radius).clamp(-0.9, 0.9);
            leans.push(-part / (1.0 - part * part).sqrt());
            edge += slot;
        }
    }
    leans
}

/// Runs of flows that leave the origin together.
pub(super) fn trunks(joins: &[f64], count: usize) -> Vec<std::ops::Range<usize>> {
    let mut trunks = Vec::new();
    let mut from = 0;
    for k in 0..count {
        if joins.get(k).is_none_or(|&join| join <= 0.0) {
            trunks.push(from..k + 1);
            from = k + 1;
        }
    }
    trunks
}
