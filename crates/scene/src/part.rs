//! Parts of the map that a reader goes to: by name, or around a region.

use crate::camera::Camera;
use crate::geometry::{Area, Point};
use crate::layout::Frame;
use crate::map::window;

/// A region is shown with so much of the window's width around it.
const AROUND: f64 = 0.14;

/// A part of the map with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    World,
    /// From Portugal to Poland.
    Europe,
    /// From Vietnam to Japan.
    EastAsia,
    /// From Mexico to Canada.
    NorthAmerica,
    /// Where the flows begin.
    China,
}

impl Part {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 5] =
        [Self::World, Self::Europe, Self::EastAsia, Self::NorthAmerica, Self::China];

    /// The camera that shows it in a frame.
    #[must_use]
    pub fn camera(self, frame: &Frame) -> Camera {
        // Its edges, degrees.
        let [west, south, east, north] = match self {
            Self::World => return Camera::WORLD,
            Self::Europe => [-10.0, 36.0, 33.0, 63.0],
            Self::EastAsia => [95.0, 4.0, 146.0, 46.0],
            Self::NorthAmerica => [-124.0, 19.0, -66.0, 54.0],
            // With room for names east of the coast.
            Self::China => [103.0, 20.0, 132.0, 45.0],
        };
        let corners = [(west, south), (east, south), (east, north), (west, north)];
        let corners = corners.map(|(lon, lat)| frame.place(lon, lat));
        Area::around(&corners).map_or(Camera::WORLD, |part| Camera::showing(part, window(frame)))
    }
}

/// The camera that shows what lies around a point of the map.
#[must_use]
pub fn around(at: Point, frame: &Frame) -> Camera {
    let part = Area { left: at.x, top: at.y, right: at.x, bottom: at.y };
    Camera::showing(part.grown(frame.width * AROUND), window(frame))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_shown_larger_than_the_world() {
        for frame in [Frame::WIDE, Frame::MEDIUM, Frame::PHONE] {
            for part in Part::ALL {
                let camera = part.camera(&frame);
                assert_eq!(part == Part::World, camera.is_world(), "{part:?} in {}", frame.id);
            }
        }
    }

    #[test]
    fn a_part_holds_its_places() {
        let places = [
            (Part::Europe, (10.0, 51.0)),
            (Part::EastAsia, (138.0, 36.5)),
            (Part::NorthAmerica, (-88.0, 40.5)),
            (Part::China, (113.0, 32.0)),
        ];
        for (part, (lon, lat)) in places {
            let seen = part.camera(&Frame::WIDE).see(Frame::WIDE.place(lon, lat));
            assert!(window(&Frame::WIDE).distance(seen) < 1e-9, "{part:?}");
        }
    }
}
