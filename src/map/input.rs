//! What the reader does to the map: pointing, choosing, moving, magnifying.

use leptos::prelude::*;
use model::data::region_index;
use scene::camera::Camera;
use scene::geometry::Point;
use scene::gesture::{Gesture, Lift, wheel};
use scene::hit::{REACH, target};
use scene::map::window;
use scene::picture::Target;

use super::explorer::{Explorer, STEP};
use crate::browser::pointer::{Input, Spot};

/// A double click, a key and a button magnify so much.
pub(super) const CLOSER: f64 = 1.8;
/// An arrow key moves the map by so much of its width.
const STRIDE: f64 = 0.12;

/// What moves the map.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub(super) explorer: Explorer,
}

impl Hand {
    /// Does what an input asks for; tells whether it was taken.
    pub(super) fn hear(&self, gesture: &mut Gesture, input: Input) -> bool {
        let explorer = &self.explorer;
        match input {
            Input::Down(id, at) => {
                explorer.look(explorer.held());
                gesture.down(id, Point::new(at.x, at.y));
            }
            Input::Move(id, at, time, still) => {
                if !still {
                    self.hint(false);
                }
                return self.moved(gesture, id, at, time);
            }
            Input::Up(id, at, time) => match gesture.up(id, Point::new(at.x, at.y), time) {
                Lift::Thrown(speed) => explorer.throw(speed * self.unit(at)),
                Lift::Double => self.zoom(CLOSER, Some(self.seen(at))),
                Lift::Nothing => {}
            },
            Input::Cancel => gesture.cancel(),
            Input::Leave => {
                self.point(false, None, None);
            }
            Input::Fingers(count) => return count > 1 || !self.explorer.camera().is_world(),
            Input::Wheel { at, turn, zoom, focused } => return self.wheel(at, turn, zoom, focused),
            Input::Click(Some(at), region) => {
                if !gesture.dragged() {
                    let under = self.under(at).filter(|under| *under != Target::Origin);
                    self.choose(under.or_else(|| named(region)));
                }
            }
            Input::Click(None, region) => self.choose(named(region)),
            Input::Focus(region) => {
                self.point(true, named(region), None);
            }
            Input::Blur => self.point(false, None, None),
            Input::Key(key, region) => return self.key(&key, region),
        }
        false
    }

    fn moved(&self, gesture: &mut Gesture, id: i32, at: Spot, time: f64) -> bool {
        if let Some(step) = gesture.moved(id, Point::new(at.x, at.y), time) {
            let (unit, window) = (self.unit(at), window(&self.explorer.laid_out().frame));
            let camera = self.explorer.held().moved(step.by * unit, window);
            self.explorer.carry(camera.zoomed(step.about * unit, step.factor, window));
        } else {
            self.point(true, self.under(at), Some(self.seen(at)));
        }
        gesture.drags()
    }

    /// The wheel scrolls the page until the reader has come to the map; with the key for it, or
    /// by a trackpad's pinch, it always magnifies.
    fn wheel(&self, at: Spot, turn: f64, zoom: bool, focused: bool) -> bool {
        let seen = self.seen(at);
        let window = window(&self.explorer.laid_out().frame);
        if window.distance(seen) > 0.0 {
            return false;
        }
        if !zoom && !focused {
            self.hint(true);
            return false;
        }
        let before = self.explorer.held();
        let camera = before.zoomed(seen, wheel(turn, zoom), window);
        self.explorer.carry(camera);
        zoom || camera != before
    }

    fn key(&self, key: &str, region: Option<String>) -> bool {
        let arrow = |x: f64, y: f64| {
            let frame = &self.explorer.laid_out().frame;
            let before = self.explorer.goal();
            let by = Point::new(x, y) * (frame.width * STRIDE);
            let camera = before.moved(by, window(frame));
            self.explorer.fly(camera, STEP);
            camera != before
        };
        match key {
            "Enter" | " " => self.choose(named(region)),
            "Escape" => self.let_go(),
            "+" | "=" => self.zoom(CLOSER, None),
            "-" | "_" => self.zoom(1.0 / CLOSER, None),
            "0" => self.explorer.fly(Camera::WORLD, STEP),
            "ArrowLeft" => return arrow(1.0, 0.0),
            "ArrowRight" => return arrow(-1.0, 0.0),
            "ArrowUp" => return arrow(0.0, 1.0),
            "ArrowDown" => return arrow(0.0, -1.0),
            _ => return false,
        }
        true
    }

    /// Magnifies about a point, or about the middle of what is seen.
    pub(super) fn zoom(&self, factor: f64, about: Option<Point>) {
        let window = window(&self.explorer.laid_out().frame);
        let middle = Point::new(window.left + window.right, window.top + window.bottom) * 0.5;
        let camera = self.explorer.goal().zoomed(about.unwrap_or(middle), factor, window);
        self.explorer.fly(camera, STEP);
    }

    /// Takes region and pointer out of focus.
    pub(super) fn let_go(&self) {
        self.point(false, None, None);
        self.explorer.state.view.update(|view| view.region = None);
    }

    /// A click or a key puts a region into focus; the same again, or a click beside it, takes it
    /// out.
    fn choose(&self, at: Option<Target>) {
        let state = self.explorer.state;
        match at {
            Some(Target::Flow(region) | Target::Region(region)) => state.toggle_region(region),
            _ if state.view.with_untracked(|view| view.region.is_some()) => {
                state.view.update(|view| view.region = None);
            }
            _ => {}
        }
    }

    /// The pointer, or the keyboard, came to something in the map, or left it.
    fn point(&self, near: bool, at: Option<Target>, pointer: Option<Point>) {
        let state = self.explorer.state;
        self.explorer.with(&mut |moving| (moving.near, moving.pointer) = (near, pointer));
        if state.hovered.get_untracked() != at {
            state.hovered.set(at);
        } else if near && state.view.with_untracked(|view| view.region.is_some()) {
            self.explorer.wake();
        }
    }

    /// Says how the wheel magnifies, or no longer.
    fn hint(&self, on: bool) {
        self.explorer.with(&mut |moving| moving.board.flag("hinting", on));
    }

    fn under(&self, at: Spot) -> Option<Target> {
        let layout = self.explorer.laid_out();
        let reach = REACH * self.unit(at);
        let seen = self.seen(at);
        let inside = window(&layout.frame).distance(seen) <= 0.0;
        inside.then(|| target(&layout, &self.explorer.camera(), seen, reach)).flatten()
    }

    /// Px of the picture for each of the screen.
    fn unit(&self, at: Spot) -> f64 {
        let width = self.explorer.laid_out().frame.width;
        if at.width > 0.0 { width / at.width } else { 1.0 }
    }

    fn seen(&self, at: Spot) -> Point {
        Point::new(at.x, at.y) * self.unit(at)
    }
}

fn named(region: Option<String>) -> Option<Target> {
    region_index(&region?).map(Target::Flow)
}
