//! Which part of the map is seen, and how large: one scale and one shift.

use crate::geometry::{Area, Point};
use crate::picture::Transform;

/// Magnification at which the whole map is seen.
pub const LEAST: f64 = 1.0;
/// Greatest magnification: the outlines of land hold no more.
pub const MOST: f64 = 12.0;

/// From the map's px to those of the window that it is seen through: `p' = scale * p + shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Magnification, [`LEAST`] to [`MOST`].
    pub scale: f64,
    /// Shift, px of the window.
    pub shift: Point,
}

impl Default for Camera {
    fn default() -> Self {
        Self::WORLD
    }
}

impl Camera {
    /// All of the map.
    pub const WORLD: Self = Self { scale: LEAST, shift: Point::new(0.0, 0.0) };

    /// Where a point of the map is seen.
    #[must_use]
    pub fn see(&self, p: Point) -> Point {
        p * self.scale + self.shift
    }

    /// The point of the map that is seen there.
    #[must_use]
    pub fn at(&self, seen: Point) -> Point {
        (seen - self.shift) * (1.0 / self.scale)
    }

    /// Whether all of the map is seen.
    #[must_use]
    pub fn is_world(&self) -> bool {
        *self == Self::WORLD
    }

    /// Magnified by a factor while what is seen at a point stays there.
    #[must_use]
    pub fn zoomed(&self, seen: Point, factor: f64, window: Area) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        let scale = (self.scale * factor).clamp(LEAST, MOST);
        let factor = scale / self.scale;
        Self { scale, shift: seen + (self.shift - seen) * factor }.kept_in(window)
    }

    /// Moved by so many px of the window.
    #[must_use]
    pub fn moved(&self, by: Point, window: Area) -> Self {
        Self { shift: self.shift + by, ..*self }.kept_in(window)
    }

    /// As large as a part of the map fits into the window, in its middle.
    #[must_use]
    pub fn showing(part: Area, window: Area) -> Self {
        let (width, height) = (part.right - part.left, part.bottom - part.top);
        let fits = |room: f64, need: f64| if need > 0.0 { room / need } else { MOST };
        let scale = fits(window.right - window.left, width)
            .min(fits(window.bottom - window.top, height))
            .clamp(LEAST, MOST);
        let middle = |a: Area| Point::new((a.left + a.right) / 2.0, (a.top + a.bottom) / 2.0);
        Self { scale, shift: middle(window) - middle(part) * scale }.kept_in(window)
    }

    /// Part of the way from one camera to another, `t` from 0 to 1: the scale grows by equal
    /// factors and what is seen goes straight.
    #[must_use]
    pub fn between(from: &Self, to: &Self, t: f64) -> Self {
        if t >= 1.0 {
            return *to;
        }
        let scale = from.scale * (to.scale / from.scale).powf(t);
        // The shift is linear in the scale where both cameras magnify about one point.
        let way = if (to.scale - from.scale).abs() > 1e-9 {
            (scale - from.scale) / (to.scale - from.scale)
        } else {
            t
        };
        Self { scale, shift: from.shift + (to.shift - from.shift) * way }
    }

    /// The camera as a group's transform.
    #[must_use]
    pub fn transform(&self) -> Transform {
        Transform { scale: self.scale, dx: self.shift.x, dy: self.shift.y }
    }

    /// The transform, inside of the camera's, of what is pinned to a point and keeps its size.
    #[must_use]
    pub fn pinned(&self, to: Point) -> Transform {
        let scale = 1.0 / self.scale;
        Transform { scale, dx: to.x * (1.0 - scale), dy: to.y * (1.0 - scale) }
    }

    /// No edge of the map comes into the window.
    fn kept_in(self, window: Area) -> Self {
        let keep = |shift: f64, low: f64, high: f64| {
            shift.max(high - high * self.scale).min(low - low * self.scale)
        };
        let x = keep(self.shift.x, window.left, window.right);
        let y = keep(self.shift.y, window.top, window.bottom);
        Self { shift: Point::new(x, y), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Area = Area { left: 0.0, top: 0.0, right: 1200.0, bottom: 620.0 };

    fn near(a: Point, b: Point) -> bool {
        (a - b).length() < 1e-6
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let pointer = Point::new(300.0, 200.0);
        let camera = Camera::WORLD.zoomed(pointer, 3.0, WINDOW);
        assert!(near(camera.at(pointer), pointer));
        let closer = camera.zoomed(pointer, 2.0, WINDOW);
        assert!(near(closer.at(pointer), camera.at(pointer)));
        assert!(near(closer.see(closer.at(pointer)), pointer));
    }

    #[test]
    fn no_edge_comes_into_the_window() {
        let zoomed = Camera::WORLD.zoomed(Point::new(600.0, 310.0), 4.0, WINDOW);
        for by in [Point::new(9e3, -9e3), Point::new(-9e3, 9e3)] {
            let moved = zoomed.moved(by, WINDOW);
            let (first, last) =
                (moved.at(Point::new(0.0, 0.0)), moved.at(Point::new(1200.0, 620.0)));
            assert!(first.x >= -1e-6 && first.y >= -1e-6, "{first:?}");
            assert!(last.x <= 1200.0 + 1e-6 && last.y <= 620.0 + 1e-6, "{last:?}");
        }
        assert!(Camera::WORLD.moved(Point::new(50.0, 50.0), WINDOW).is_world());
    }

    #[test]
    fn scales_keep_to_their_limits() {
        let far = Camera::WORLD.zoomed(Point::default(), 1e9, WINDOW);
        assert!((far.scale - MOST).abs() < 1e-9);
        assert!((far.zoomed(Point::default(), 1e-9, WINDOW).scale - LEAST).abs() < 1e-9);
        assert!(Camera::WORLD.zoomed(Point::default(), f64::NAN, WINDOW).is_world());
    }

    #[test]
    fn a_part_is_shown_whole() {
        let part = Area { left: 100.0, top: 100.0, right: 300.0, bottom: 180.0 };
        let camera = Camera::showing(part, WINDOW);
        assert!((camera.scale - 6.0).abs() < 1e-9);
        assert!(near(camera.see(Point::new(200.0, 140.0)), Point::new(600.0, 310.0)));
    }

    #[test]
    fn ways_begin_and_end_where_they_should() {
        let to =
            Camera::showing(Area { left: 500.0, top: 100.0, right: 700.0, bottom: 200.0 }, WINDOW);
        assert!(near(Camera::between(&Camera::WORLD, &to, 0.0).shift, Point::default()));
        assert_eq!(Camera::between(&Camera::WORLD, &to, 1.0), to);
        let half = Camera::between(&Camera::WORLD, &to, 0.5);
        assert!((half.scale - to.scale.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn what_is_pinned_keeps_its_size_and_place() {
        let camera = Camera::WORLD.zoomed(Point::new(200.0, 100.0), 5.0, WINDOW);
        let pin = Point::new(250.0, 130.0);
        let own = camera.pinned(pin);
        let through =
            |p: Point| camera.see(Point::new(own.scale * p.x + own.dx, own.scale * p.y + own.dy));
        assert!(near(through(pin), camera.see(pin)));
        let beside = through(pin + Point::new(10.0, 0.0)) - through(pin);
        assert!((beside.x - 10.0).abs() < 1e-9);
    }
}
