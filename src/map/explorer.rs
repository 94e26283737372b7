//! What moves on the map: the camera, the change from one month to another, the particles. One
//! loop over frames for all of it, which ends when nothing moves.

use std::sync::Arc;

use leptos::prelude::*;
use scene::camera::Camera;
use scene::geometry::Point;
use scene::layout::Layout;
use scene::map::{MapState, window};
use scene::particles::dots;
use scene::picture::Target;

use super::stage::Stage;
use super::travel::Travel;
use crate::browser::board::Board;
use crate::browser::canvas::Canvas;
use crate::browser::frames::Frames;
use crate::browser::page::prefers_reduced_motion;
use crate::browser::ticker::Pause;
use crate::state::AppState;

/// A flight to another part of the map takes so long, ms.
pub(super) const FLIGHT: f64 = 450.0;
/// A step closer or farther.
pub(super) const STEP: f64 = 200.0;
/// Particles drift for so long after a change, ms.
const STIR: f64 = 3000.0;
/// While a hand moves a slider, and so long after, they rest, ms.
const HUSH: u32 = 400;

/// The legend follows the camera when it has kept its scale for so long, ms. Painted with each frame it
/// costs a slow machine three of eighteen frames a second (docs/performance.md).
const SETTLED: u32 = 120;

/// Edge of a particle in the page's colour, px on each side; half of it is covered.
const EDGE: f64 = 1.6;

/// Everything that moves on the map.
#[derive(Clone, Copy)]
pub(super) struct Explorer {
    pub(super) state: AppState,
    pub(super) layout: Memo<Arc<Layout>>,
    moving: StoredValue<Option<Moving>, LocalStorage>,
}

/// What it moves, and how far that is.
pub(super) struct Moving {
    pub(super) board: Board,
    pub(super) stage: Stage,
    canvas: Option<Canvas>,
    frames: Frames,
    travel: Travel,
    /// Whether the pointer or the keyboard is in the map.
    pub(super) near: bool,
    /// Where the pointer was last, px of the picture.
    pub(super) pointer: Option<Point>,
    unseen: bool,
    /// There is while the legend waits for the camera to rest.
    legend: Option<Pause>,
    /// There is while particles rest: no frame is needed for that.
    rest: Option<Pause>,
    /// Whether they are to be stirred, and until when they drift.
    stirred: bool,
    drift: f64,
}

impl Explorer {
    pub(super) fn new(state: AppState, layout: Memo<Arc<Layout>>) -> Self {
        Self { state, layout, moving: StoredValue::new_local(None) }
    }

    /// Gives it what it paints on.
    pub(super) fn open(&self, board: Board) {
        let explorer = *self;
        self.moving.set_value(Some(Moving {
            stage: Stage::new(board.svg.clone(), self.layout.get_untracked()),
            canvas: Canvas::new(board.canvas.clone()),
            board,
            frames: Frames::new(move |time| explorer.step(time)),
            travel: Travel::Rest,
            near: false,
            pointer: None,
            unseen: false,
            legend: None,
            rest: None,
            stirred: false,
            drift: 0.0,
        }));
    }

    /// Does something to what moves, if it is there.
    pub(super) fn with(&self, work: &mut dyn FnMut(&mut Moving)) {
        self.moving.update_value(|moving| {
            if let Some(moving) = moving {
                work(moving);
            }
        });
    }

    pub(super) fn see(&self, seen: bool) {
        self.with(&mut |moving| moving.unseen = !seen);
        self.wake();
    }

    /// Shows a state of the map.
    pub(super) fn show(&self, layout: &Arc<Layout>, mut goal: MapState) {
        let (explorer, by_hand) = (*self, self.state.by_hand.get_value());
        self.state.by_hand.set_value(false);
        let at_once = by_hand || !self.may_move();
        goal.camera = self.camera();
        let mut changed = false;
        self.with(&mut |moving| {
            changed = moving.stage.show(layout, &goal, at_once);
            if changed {
                moving.stirred = true;
                moving.rest = by_hand.then(|| Pause::of(HUSH, move || explorer.stir()));
            }
            if moving.rest.is_some() {
                moving.wipe();
            }
        });
        if changed && !by_hand {
            self.wake();
        }
    }

    /// The hand rests: particles may drift.
    fn stir(&self) {
        self.with(&mut |moving| moving.rest = None);
        self.wake();
    }

    /// Lets the camera go there.
    pub(super) fn fly(&self, to: Camera, length: f64) {
        if self.may_move() {
            self.go(Travel::Flight(self.camera(), to, length, None));
        } else {
            self.look(to);
        }
    }

    /// Lets the map glide on, px of the window a ms.
    pub(super) fn throw(&self, speed: Point) {
        self.set(self.held());
        if self.may_move() {
            self.go(Travel::Glide(speed, None));
        }
    }

    /// A hand has the camera there: a frame shows where it was last.
    pub(super) fn carry(&self, to: Camera) {
        if self.may_move() {
            self.go(Travel::Hand(to));
        } else {
            self.look(to);
        }
    }

    /// Looks through that camera now.
    pub(super) fn look(&self, camera: Camera) {
        self.with(&mut |moving| moving.travel = Travel::Rest);
        self.set(camera);
    }

    /// Where the camera is.
    pub(super) fn camera(&self) -> Camera {
        self.state.camera.get_untracked()
    }

    /// Where the camera is going, or is.
    pub(super) fn goal(&self) -> Camera {
        self.ahead(true)
    }

    /// Where a hand that takes the map now finds the camera.
    pub(super) fn held(&self) -> Camera {
        self.ahead(false)
    }

    fn ahead(&self, flown: bool) -> Camera {
        let mut camera = self.camera();
        self.with(&mut |moving| camera = moving.travel.goal(camera, flown));
        camera
    }

    /// The layout at present.
    pub(super) fn laid_out(&self) -> Arc<Layout> {
        self.layout.get_untracked()
    }

    /// There may be something to move.
    pub(super) fn wake(&self) {
        if self.may_move() {
            self.with(&mut |moving| moving.frames.wake());
        }
    }

    fn set(&self, camera: Camera) {
        if self.camera() != camera {
            self.state.camera.set(camera);
        }
    }

    fn go(&self, travel: Travel) {
        self.with(&mut |moving| moving.travel = travel);
        self.wake();
    }

    fn may_move(&self) -> bool {
        self.state.view.with_untracked(|view| view.motion) && !prefers_reduced_motion()
    }

    /// One frame; whether there is another.
    fn step(&self, time: f64) -> bool {
        let playing = self.state.playing.get_untracked();
        let hovered = region_of(self.state.hovered.get_untracked());
        let focused = self.state.view.with_untracked(|view| view.region);
        let area = window(&self.laid_out().frame);
        let (mut camera, mut on) = (self.camera(), false);
        self.with(&mut |moving| {
            if let Some(to) = moving.travel.step(time, camera, area) {
                (camera, on) = (to, true);
            }
            on |= moving.stage.step(time, camera);
            let only = hovered.or(focused.filter(|_| moving.near));
            on |= moving.drift(time, &camera, playing, only);
        });
        self.set(camera);
        on
    }
}

impl Moving {
    /// Looks through a camera; a while later the legend follows, if no other camera comes before that.
    pub(super) fn look(&mut self, camera: &Camera, explorer: Explorer) {
        let rest = move || explorer.with(&mut |moving| moving.stage.rest());
        self.legend = self.stage.look(camera).then(|| Pause::of(SETTLED, rest));
    }

    /// Paints the particles, or takes them away; whether they go on.
    fn drift(&mut self, time: f64, camera: &Camera, playing: bool, only: Option<usize>) -> bool {
        if std::mem::take(&mut self.stirred) {
            self.drift = time + STIR;
        }
        let all = playing || time < self.drift;
        let on = !self.unseen && !self.stage.scene().1.changes && (all || only.is_some());
        if !on || self.rest.is_some() {
            self.wipe();
            return false;
        }
        let Some(canvas) = &self.canvas else { return false };
        let (layout, state) = self.stage.scene();
        let (room, smaller) = (window(&layout.frame), 1.0 / camera.scale.sqrt());
        canvas.begin(layout.frame.width, camera);
        dots(layout, state, time / 1000.0, only.filter(|_| !all), &mut |at, radius| {
            let seen = camera.see(at);
            let covered = layout.frame.reserved.iter().any(|area| area.distance(seen) <= 0.0);
            if room.distance(seen) <= 0.0 && !covered {
                canvas.dot(at.x, at.y, radius * smaller);
            }
        });
        canvas.end(EDGE * smaller);
        true
    }

    fn wipe(&self) {
        if let Some(canvas) = &self.canvas {
            canvas.wipe();
        }
    }
}

/// The region of what is pointed at.
pub(super) fn region_of(target: Option<Target>) -> Option<usize> {
    match target {
        Some(Target::Flow(region) | Target::Region(region)) => Some(region),
        _ => None,
    }
}
