//! How the camera gets somewhere: by a hand, in a flight, or gliding on after it was thrown.

use scene::camera::Camera;
use scene::geometry::{Area, Point};
use scene::gesture::{ease, glide};

/// Where the camera is going.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Travel {
    /// Nowhere.
    #[default]
    Rest,
    /// To where a hand has it by the next frame, however often it moves before that.
    Hand(Camera),
    /// To another camera, within some ms, since a time.
    Flight(Camera, Camera, f64, Option<f64>),
    /// On, at px of the window a ms, since the time of the last frame.
    Glide(Point, Option<f64>),
}

impl Travel {
    /// The camera at a time in ms; `None` if it goes nowhere.
    pub(super) fn step(&mut self, time: f64, camera: Camera, window: Area) -> Option<Camera> {
        match self {
            Self::Rest => None,
            Self::Hand(to) => {
                let camera = *to;
                *self = Self::Rest;
                Some(camera)
            }
            Self::Flight(from, to, length, began) => {
                let t = (time - *began.get_or_insert(time)) / *length;
                let camera = Camera::between(from, to, ease(t));
                if t >= 1.0 {
                    *self = Self::Rest;
                }
                Some(camera)
            }
            Self::Glide(speed, last) => {
                let pause = time - last.replace(time).unwrap_or(time);
                let Some((by, slower)) = glide(*speed, pause) else {
                    *self = Self::Rest;
                    return None;
                };
                *speed = slower;
                let moved = camera.moved(by, window);
                if pause > 0.0 && moved == camera {
                    *self = Self::Rest;
                }
                Some(moved)
            }
        }
    }

    /// Where a hand that takes the map now finds it; or where it ends, if a flight is `flown` to its end.
    pub(super) const fn goal(&self, camera: Camera, flown: bool) -> Camera {
        match self {
            Self::Hand(to) => *to,
            Self::Flight(_, to, ..) if flown => *to,
            _ => camera,
        }
    }
}
