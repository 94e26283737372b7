//! Flows as few points, so that many can be compared: do they cross, do they lie on each other?

use super::Frame;
use super::course::Star;
use super::ribbon::{head_half_width, head_length};
use crate::geometry::{Area, Point, length, pairs, resampled, segments_cross, to_segment, turning};

/// Flows are compared from here on, in radii of the disc: nearer to it they come together.
const BEYOND: f64 = 1.6;
/// Distance between the points of a track, px on the wide frame.
const STEP: f64 = 10.0;
/// Points to a box: far boxes are passed over as a whole.
const STRETCH: usize = 8;

/// A flow beyond the disc.
#[derive(Clone, Debug)]
pub(super) struct Track {
    pub(super) points: Vec<Point>,
    pub(super) area: Area,
    /// Half the slot's width, px.
    pub(super) half: f64,
    /// How much it turns, degrees.
    pub(super) turning: f64,
    /// How much of it has left its trunk, px.
    pub(super) alone: f64,
    /// How much longer it is than the straight line, as a share.
    pub(super) detour: f64,
    /// Half the width of the arrowhead, and how long it is.
    head: (f64, f64),
    step: f64,
    /// Boxes around stretches of points, each with the first point of the next.
    boxes: Vec<Area>,
}

impl Track {
    pub(super) fn new(star: &Star<'_>, member: usize, line: &[Point], alone: f64) -> Self {
        let step = STEP * star.unit();
        let clear = BEYOND * star.radius;
        let all = resampled(line, step);
        let turning = turning(&all);
        let points: Vec<Point> =
            all.into_iter().skip_while(|&p| (p - star.hub).length() < clear).collect();
        let slot = star.slot(member);
        let chord = match (line.first(), line.last()) {
            (Some(&a), Some(&b)) => (b - a).length(),
            _ => 0.0,
        };
        Self {
            area: Area::around(&points).unwrap_or_default(),
            boxes: (0..points.len())
                .step_by(STRETCH)
                .filter_map(|from| Area::around(stretch(&points, from)))
                .collect(),
            half: slot / 2.0,
            head: (head_half_width(star.frame, slot), head_length(star.frame, slot)),
            turning,
            detour: length(line) / chord.max(1.0) - 1.0,
            alone,
            step,
            points,
        }
    }

    /// Distance from a point; anything beyond `limit` may be given too large.
    pub(super) fn distance(&self, p: Point, limit: f64) -> f64 {
        let mut least = f64::MAX;
        for (index, area) in self.boxes.iter().enumerate() {
            if area.distance(p) <= limit {
                for (a, b) in pairs(stretch(&self.points, index * STRETCH)) {
                    least = least.min(to_segment(p, a, b));
                }
            }
        }
        least
    }

    pub(super) fn crosses(&self, other: &Self) -> bool {
        self.meets(other, self.step)
            && self.points.iter().enumerate().any(|(index, &p)| {
                other.distance(p, self.step) < self.step && self.crosses_near(index, other)
            })
    }

    /// How deep this one's points lie in the other's slot, summed, px; and whether they cross.
    pub(super) fn depth(&self, other: &Self, gap: f64) -> (f64, bool) {
        let reach = (self.head.0 + other.half + gap).max(self.step);
        if !self.meets(other, reach) {
            return (0.0, false);
        }
        let near = other.area.grown(reach);
        let (mut depth, mut crossing) = (0.0, false);
        for (index, &p) in self.points.iter().enumerate() {
            if near.distance(p) > 0.0 {
                continue;
            }
            let limit = self.half_at(p) + other.half + gap;
            let away = other.distance(p, limit.max(self.step));
            depth += (limit - away).max(0.0);
            crossing = crossing || away < self.step && self.crosses_near(index, other);
        }
        (depth, crossing)
    }

    /// Half width at a point, the head's where it is near the end.
    fn half_at(&self, p: Point) -> f64 {
        let near_end = self.points.last().is_some_and(|&end| (end - p).length() < self.head.1);
        if near_end { self.head.0 } else { self.half }
    }

    fn meets(&self, other: &Self, reach: f64) -> bool {
        self.area.grown(reach).meets(other.area.grown(0.5))
    }

    /// Whether the segments on either side of a point cross the other.
    fn crosses_near(&self, index: usize, other: &Self) -> bool {
        let around = self.points.get(index.saturating_sub(1)..(index + 2).min(self.points.len()));
        pairs(around.unwrap_or_default()).any(|mine| {
            let area = Area::around(&[mine.0, mine.1]).unwrap_or_default().grown(0.5);
            let boxes = other.boxes.iter().enumerate();
            boxes.filter(|(_, their)| area.meets(their.grown(0.5))).any(|(index, _)| {
                pairs(stretch(&other.points, index * STRETCH)).any(|b| segments_cross(mine, b))
            })
        })
    }
}

/// The points from one index on that share a box, and one more.
fn stretch(points: &[Point], from: usize) -> &[Point] {
    points.get(from..(from + STRETCH + 1).min(points.len())).unwrap_or_default()
}

/// A length that does not depend on the frame: px on the wide one.
pub(super) fn on_wide(star: &Star<'_>, px: f64) -> f64 {
    px * Frame::WIDE.width / star.frame.width.max(0.5 * Frame::WIDE.width)
}
