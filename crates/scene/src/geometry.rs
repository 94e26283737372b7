//! Points, boxes and lines through points, in px with y down.

use std::ops::{Add, Mul, Sub};

/// A point, or the way from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// One px in the direction `angle`, radians counter-clockwise from the right as one sees it.
    #[must_use]
    pub fn towards(angle: f64) -> Self {
        Self::new(angle.cos(), -angle.sin())
    }

    /// Its direction, radians counter-clockwise from the right as one sees it.
    #[must_use]
    pub fn angle(self) -> f64 {
        (-self.y).atan2(self.x)
    }

    /// Its length.
    #[must_use]
    pub fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The same direction, one px long; to the right if it has none.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { Self::new(1.0, 0.0) }
    }

    /// A quarter turn to the left of it, as one sees it.
    #[must_use]
    pub const fn left(self) -> Self {
        Self::new(self.y, -self.x)
    }

    /// Sum of the products: length times length times the cosine between.
    #[must_use]
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Positive if `other` points to the left of it, as one sees it.
    #[must_use]
    pub fn cross(self, other: Self) -> f64 {
        self.y * other.x - self.x * other.y
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Area {
    /// The smallest that holds all the points; `None` without any.
    #[must_use]
    pub fn around(points: &[Point]) -> Option<Self> {
        let first = points.first()?;
        let start = Self { left: first.x, top: first.y, right: first.x, bottom: first.y };
        Some(points.iter().fold(start, |area, p| Self {
            left: area.left.min(p.x),
            top: area.top.min(p.y),
            right: area.right.max(p.x),
            bottom: area.bottom.max(p.y),
        }))
    }

    /// The same with `margin` px more on every side.
    #[must_use]
    pub const fn grown(self, margin: f64) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }

    /// The same elsewhere.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        Self {
            left: self.left + by.x,
            top: self.top + by.y,
            right: self.right + by.x,
            bottom: self.bottom + by.y,
        }
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Area that the two share, px².
    #[must_use]
    pub fn shared(self, other: Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    /// How far a point lies outside; 0 inside.
    #[must_use]
    pub fn distance(self, p: Point) -> f64 {
        let dx = (self.left - p.x).max(p.x - self.right).max(0.0);
        let dy = (self.top - p.y).max(p.y - self.bottom).max(0.0);
        (dx * dx + dy * dy).sqrt()
    }
}

/// Distance from a point to the segment between two others.
#[must_use]
pub fn to_segment(p: Point, a: Point, b: Point) -> f64 {
    let way = b - a;
    let length2 = way.dot(way);
    let t = if length2 > 0.0 { ((p - a).dot(way) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (p - a - way * t).length()
}

/// Whether two segments cross within both.
#[must_use]
pub fn segments_cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| (q - p).cross(r - p);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// A cubic Bézier curve as points, its ends included.
#[must_use]
pub fn bezier([a, b, c, d]: [Point; 4], segments: usize) -> Vec<Point> {
    let at = |i: usize| {
        let t = i as f64 / segments.max(1) as f64;
        let u = 1.0 - t;
        a * (u * u * u) + b * (3.0 * u * u * t) + c * (3.0 * u * t * t) + d * (t * t * t)
    };
    (0..=segments.max(1)).map(at).collect()
}

/// Length along a line.
#[must_use]
pub fn length(line: &[Point]) -> f64 {
    pairs(line).map(|(a, b)| (b - a).length()).sum()
}

/// The line's segments.
pub fn pairs(line: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    line.iter().copied().zip(line.iter().copied().skip(1))
}

/// The same line as points `step` px apart (a little more or less, so that both ends are kept).
#[must_use]
pub fn resampled(line: &[Point], step: f64) -> Vec<Point> {
    let total = length(line);
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return Vec::new() };
    let count = (total / step).round().max(1.0);
    let spacing = total / count;
    let mut points = vec![first];
    let mut travelled = 0.0;
    for (a, b) in pairs(line) {
        let segment = (b - a).length();
        while spacing > 0.0 && (points.len() as f64) * spacing <= travelled + segment {
            if points.len() as f64 >= count {
                break;
            }
            let t = (points.len() as f64 * spacing - travelled) / segment;
            points.push(a + (b - a) * t);
        }
        travelled += segment;
    }
    points.push(last);
    points
}

/// The direction in which a line runs at one of its points.
#[must_use]
pub fn tangent(line: &[Point], index: usize) -> Point {
    let at = |i: usize| line.get(i).copied().unwrap_or_default();
    let before = at(index.saturating_sub(1));
    let after = at((index + 1).min(line.len().saturating_sub(1)));
    (after - before).unit()
}

/// A line beside a line, `distance` px to its left.
#[must_use]
pub fn beside(line: &[Point], distance: f64) -> Vec<Point> {
    let shifted = |(i, &p): (usize, &Point)| p + tangent(line, i).left() * distance;
    line.iter().enumerate().map(shifted).collect()
}

/// The line without its corners: each point the weighted mean of its neighbours, `reach` px to
/// either side. The ends stay.
#[must_use]
pub fn smoothed(line: &[Point], step: f64, reach: f64) -> Vec<Point> {
    let wide = (2.0 * reach / step).ceil().max(1.0) as usize;
    let last = line.len().saturating_sub(1);
    let mean = |(index, &p): (usize, &Point)| {
        // The window narrows towards the ends, so that they are kept.
        let half = wide.min(index).min(last - index);
        let (mut sum, mut weights) = (p, 1.0);
        for i in 1..=half {
            let weight = (-0.5 * (i as f64 * step / reach).powi(2)).exp();
            let both = |a: Option<&Point>, b: Option<&Point>| Some(*a? + *b?);
            if let Some(pair) = both(line.get(index - i), line.get(index + i)) {
                sum = sum + pair * weight;
                weights += 2.0 * weight;
            }
        }
        sum * (1.0 / weights)
    };
    line.iter().enumerate().map(mean).collect()
}

/// How much a line turns in all, degrees.
#[must_use]
pub fn turning(line: &[Point]) -> f64 {
    let ways: Vec<Point> = pairs(line).map(|(a, b)| b - a).filter(|w| w.length() > 1e-6).collect();
    pairs(&ways).map(|(a, b)| a.cross(b).atan2(a.dot(b)).abs()).sum::<f64>().to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn left_is_up_when_going_right() {
        assert_eq!(Point::new(1.0, 0.0).left(), Point::new(0.0, -1.0));
        assert!(Point::new(1.0, 0.0).cross(Point::new(0.0, -1.0)) > 0.0);
        assert!((Point::towards(1.0).angle() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn resampling_keeps_ends_and_spacing() {
        let line = [Point::new(0.0, 0.0), Point::new(3.0, 0.0), Point::new(3.0, 7.1)];
        let points = resampled(&line, 2.0);
        assert_eq!((points[0], points[points.len() - 1]), (line[0], line[2]));
        assert_eq!(points.len(), 6);
        assert!(resampled(&[], 2.0).is_empty());
        assert_eq!(resampled(&[line[0], line[0]], 2.0).len(), 2);
    }

    #[test]
    fn straight_lines_do_not_turn() {
        let line: Vec<_> = (0..9).map(|i| Point::new(f64::from(i), f64::from(i))).collect();
        assert!(turning(&line) < 1e-6);
        assert!((turning(&smoothed(&line, 1.4, 4.0))) < 1e-6);
        let corner = [Point::new(0.0, 0.0), Point::new(1.0, 0.0), Point::new(1.0, 1.0)];
        assert!((turning(&corner) - 90.0).abs() < 1e-9);
    }

    #[test]
    fn crossing_is_within_both() {
        let p = Point::new;
        assert!(segments_cross((p(0.0, 0.0), p(2.0, 2.0)), (p(0.0, 2.0), p(2.0, 0.0))));
        assert!(!segments_cross((p(0.0, 0.0), p(1.0, 1.0)), (p(3.0, 0.0), p(0.0, 3.0))));
    }
}
