//! What fingers or a mouse do to the map, as numbers: moved by so much, magnified about a point.

use crate::geometry::Point;

/// A press that moves less is no drag, px.
const SLOP: f64 = 5.0;
/// Two taps within this time are one double tap, ms, if they lie within [`TAPS_APART`].
const DOUBLE: f64 = 350.0;
/// Px.
const TAPS_APART: f64 = 24.0;
/// A finger that rested so long before it was lifted does not throw the map, ms.
const REST: f64 = 60.0;
/// The map glides on for about so long, ms.
const GLIDE: f64 = 110.0;
/// Slower than this it stands, px a ms.
const STILL: f64 = 0.02;

/// What holds the map, and how it got there. Lengths are px of the screen.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    held: Vec<(i32, Point)>,
    began: Point,
    dragged: bool,
    speed: Point,
    time: f64,
    tapped: Option<(f64, Point)>,
}

/// One move of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Shifted by this.
    pub by: Point,
    /// Magnified by this factor.
    pub factor: f64,
    /// About this point.
    pub about: Point,
}

/// How a press ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lift {
    /// Nothing follows from it.
    Nothing,
    /// The second tap of two.
    Double,
    /// The map was thrown: px a ms.
    Thrown(Point),
}

impl Gesture {
    /// A finger came down; a third one counts for nothing.
    pub fn down(&mut self, id: i32, at: Point) {
        self.held.retain(|(other, _)| *other != id);
        if self.held.is_empty() {
            self.began = at;
            self.dragged = false;
        } else {
            self.dragged = true;
        }
        self.speed = Point::default();
        if self.held.len() < 2 {
            self.held.push((id, at));
        }
    }

    /// A finger moved, `time` in ms; nothing if it holds nothing or has not left its place yet.
    pub fn moved(&mut self, id: i32, at: Point, time: f64) -> Option<Step> {
        let (middle, gap) = self.grip()?;
        self.held.iter_mut().find(|(other, _)| *other == id)?.1 = at;
        self.dragged |= (at - self.began).length() > SLOP;
        let (about, wider) = self.grip()?;
        let by = about - middle;
        let pause = (time - self.time).max(1.0);
        self.speed = self.speed * 0.4 + by * (0.6 / pause);
        self.time = time;
        let factor = if gap > 0.0 && wider > 0.0 { wider / gap } else { 1.0 };
        self.dragged.then_some(Step { by, factor, about })
    }

    /// A finger was lifted.
    pub fn up(&mut self, id: i32, at: Point, time: f64) -> Lift {
        let before = self.held.len();
        self.held.retain(|(other, _)| *other != id);
        if before == 0 || !self.held.is_empty() {
            return Lift::Nothing;
        }
        if self.dragged {
            self.tapped = None;
            let rested = time - self.time > REST;
            return if rested { Lift::Nothing } else { Lift::Thrown(self.speed) };
        }
        let again = |(then, there): (f64, Point)| {
            time - then < DOUBLE && (at - there).length() < TAPS_APART
        };
        if self.tapped.take().is_some_and(again) {
            return Lift::Double;
        }
        self.tapped = Some((time, at));
        Lift::Nothing
    }

    /// The browser took the fingers for something else.
    pub fn cancel(&mut self) {
        self.held.clear();
        self.tapped = None;
    }

    /// Whether something holds the map and has moved it.
    #[must_use]
    pub fn drags(&self) -> bool {
        self.dragged && !self.held.is_empty()
    }

    /// Whether the last press moved the map: then its click chooses nothing.
    #[must_use]
    pub const fn dragged(&self) -> bool {
        self.dragged
    }

    /// The middle between what holds the map, and how far that is apart.
    fn grip(&self) -> Option<(Point, f64)> {
        match *self.held.as_slice() {
            [(_, one)] => Some((one, 0.0)),
            [(_, one), (_, other)] => Some(((one + other) * 0.5, (one - other).length())),
            _ => None,
        }
    }
}

/// How far a map that was thrown goes in the next `pause` ms, and how fast it is then; `None` when
/// it stands.
#[must_use]
pub fn glide(speed: Point, pause: f64) -> Option<(Point, Point)> {
    if speed.length() < STILL {
        return None;
    }
    let slower = (-pause / GLIDE).exp();
    Some((speed * (GLIDE * (1.0 - slower)), speed * slower))
}

/// How much a turn of the wheel magnifies: `turn` in px, positive towards the reader. A trackpad's
/// pinch comes in small turns.
#[must_use]
pub fn wheel(turn: f64, pinch: bool) -> f64 {
    let strength = if pinch && turn.abs() < 50.0 { 0.01 } else { 0.002 };
    (-turn * strength).clamp(-1.0, 1.0).exp()
}

/// Slow at both ends.
#[must_use]
pub fn ease(t: f64) -> f64 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn a_click_is_no_drag() {
        let mut gesture = Gesture::default();
        gesture.down(1, at(10.0, 10.0));
        assert_eq!(gesture.moved(1, at(12.0, 11.0), 5.0), None);
        assert_eq!(gesture.up(1, at(12.0, 11.0), 9.0), Lift::Nothing);
        assert!(!gesture.dragged());
    }

    #[test]
    fn a_drag_moves_and_throws() {
        let mut gesture = Gesture::default();
        gesture.down(1, at(0.0, 0.0));
        let step = gesture.moved(1, at(20.0, 0.0), 10.0).unwrap();
        assert_eq!((step.by, step.factor), (at(20.0, 0.0), 1.0));
        assert!(gesture.drags());
        let Lift::Thrown(speed) = gesture.up(1, at(20.0, 0.0), 20.0) else { panic!("not thrown") };
        assert!(speed.x > 0.5 && speed.y.abs() < 1e-9, "{speed:?}");
        assert!(gesture.dragged() && !gesture.drags());
    }

    #[test]
    fn a_finger_that_rested_throws_nothing() {
        let mut gesture = Gesture::default();
        gesture.down(1, at(0.0, 0.0));
        assert!(gesture.moved(1, at(20.0, 0.0), 10.0).is_some());
        assert_eq!(gesture.up(1, at(20.0, 0.0), 200.0), Lift::Nothing);
    }

    #[test]
    fn two_fingers_magnify_about_their_middle() {
        let mut gesture = Gesture::default();
        gesture.down(1, at(0.0, 0.0));
        gesture.down(2, at(10.0, 0.0));
        let step = gesture.moved(2, at(30.0, 0.0), 10.0).unwrap();
        assert!((step.factor - 3.0).abs() < 1e-9);
        assert_eq!((step.about, step.by), (at(15.0, 0.0), at(10.0, 0.0)));
        assert_eq!(gesture.up(1, at(0.0, 0.0), 12.0), Lift::Nothing);
        let alone = gesture.moved(2, at(40.0, 0.0), 14.0).unwrap();
        assert!((alone.factor - 1.0).abs() < 1e-9);
    }

    #[test]
    fn two_taps_are_a_double_tap_and_three_are_not_two() {
        let mut gesture = Gesture::default();
        let mut tap = |time: f64| {
            gesture.down(1, at(5.0, 5.0));
            gesture.up(1, at(5.0, 5.0), time)
        };
        let lifts = [0.0, 200.0, 400.0, 1000.0].map(&mut tap);
        assert_eq!(lifts, [Lift::Nothing, Lift::Double, Lift::Nothing, Lift::Nothing]);
    }

    #[test]
    fn a_glide_ends() {
        let (mut speed, mut way, mut frames) = (at(1.0, 0.0), 0.0, 0);
        while let Some((by, slower)) = glide(speed, 16.0) {
            (speed, way, frames) = (slower, way + by.x, frames + 1);
        }
        assert!(way > 90.0 && way < 115.0 && frames < 60, "{way} px in {frames} frames");
    }

    #[test]
    fn the_wheel_magnifies_away_from_the_reader() {
        assert!(wheel(-100.0, false) > 1.0 && wheel(100.0, false) < 1.0);
        assert!(wheel(-5.0, true) > wheel(-5.0, false));
    }
}
