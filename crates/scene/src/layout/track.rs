//! Flows as few points, so that all can be compared: do they cross, do they lie on each other?

use super::star::Star;
use crate::geometry::{Area, Point, pairs, resampled, segments_cross, to_segment};

/// Flows are compared from here on, in radii of the disc: nearer to it they come together.
const BEYOND: f64 = 1.25;
/// Distance between the points of a track, px on the wide frame.
const STEP: f64 = 5.0;
/// Points to a box: far boxes are passed over as a whole.
const STRETCH: usize = 8;

/// A flow beyond the disc.
#[derive(Clone, Debug)]
pub(super) struct Track {
    pub(super) points: Vec<Point>,
    pub(super) area: Area,
    /// Half the slot's width, px.
    pub(super) half: f64,
    step: f64,
    /// Boxes around stretches of points, each with the first point of the next.
    boxes: Vec<Area>,
}

impl Track {
    pub(super) fn new(star: &Star<'_>, half: f64, line: &[Point]) -> Self {
        let step = STEP * star.unit();
        let clear = BEYOND * star.radius;
        let all = resampled(line, step);
        let points: Vec<Point> =
            all.into_iter().skip_while(|&p| (p - star.hub).length() < clear).collect();
        Self {
            area: Area::around(&points).unwrap_or_default(),
            boxes: (0..points.len())
                .step_by(STRETCH)
                .filter_map(|from| Area::around(stretch(&points, from)))
                .collect(),
            half,
            step,
            points,
        }
    }

    /// Distance from a point; anything beyond `limit` may be given too large.
    pub(super) fn distance(&self, p: Point, limit: f64) -> f64 {
        let mut least = f64::MAX;
        if self.area.distance(p) > limit {
            return least;
        }
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
