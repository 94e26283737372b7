//! The picture on the stage: it goes from one state to the next in a moment, or at once.

use std::sync::Arc;

use scene::camera::Camera;
use scene::gesture::ease;
use scene::layout::Layout;
use scene::map::{MapState, map};
use scene::picture::Picture;

use crate::browser::paint::{Element, Painter};

/// How long a change takes, ms.
const CHANGE: f64 = 200.0;

/// What paints the map, what it shows and where that is going.
#[derive(Debug)]
pub(super) struct Stage {
    painter: Painter,
    layout: Arc<Layout>,
    shown: MapState,
    /// The scale that the legend tells of.
    keyed: f64,
    change: Option<Change>,
}

/// A change that can be seen happening.
#[derive(Debug)]
struct Change {
    from: MapState,
    goal: MapState,
    /// The goal's picture: what it says is true from the first frame on.
    picture: Picture,
    began: Option<f64>,
}

impl Stage {
    pub(super) fn new(svg: Element, layout: Arc<Layout>) -> Self {
        let (shown, keyed) = (MapState::default(), Camera::WORLD.scale);
        Self { painter: Painter::new(svg), layout, shown, keyed, change: None }
    }

    /// Shows a state: at once, or on the way that [`Stage::step`] goes. Tells whether anything
    /// changes.
    pub(super) fn show(&mut self, layout: &Arc<Layout>, goal: &MapState, at_once: bool) -> bool {
        let picture = map(layout, goal);
        let before = self.change.as_ref().map_or(&self.shown, |change| &change.goal);
        let kind = |state: &MapState| (state.selection, state.unit, state.changes);
        let same = Arc::ptr_eq(&self.layout, layout) && kind(before) == kind(goal);
        let changes = same && before.regions != goal.regions;
        if at_once || !changes {
            self.layout = layout.clone();
            self.shown = goal.clone();
            self.change = None;
            self.paint(picture);
        } else {
            let (from, goal) = (self.shown.clone(), goal.clone());
            self.change = Some(Change { from, goal, picture, began: None });
        }
        changes
    }

    /// Goes on to where the change is at a time in ms; `false` when it has arrived.
    pub(super) fn step(&mut self, time: f64, camera: Camera) -> bool {
        let Some(change) = &mut self.change else { return false };
        let t = (time - *change.began.get_or_insert(time)) / CHANGE;
        self.shown = MapState::between(&change.from, &change.goal, ease(t));
        self.shown.camera = camera;
        let mut picture = map(&self.layout, &self.shown);
        for (group, goal) in picture.groups.iter_mut().zip(&change.picture.groups) {
            group.data.clone_from(&goal.data);
            group.label.clone_from(&goal.label);
        }
        if t >= 1.0 {
            self.change = None;
        }
        self.paint(picture);
        t < 1.0
    }

    /// Looks through a camera. With another scale the legend changes, too: between the whole map and a
    /// part of it at once, otherwise with [`Stage::rest`]. Tells whether it waits for that.
    pub(super) fn look(&mut self, camera: &Camera) -> bool {
        self.shown.camera = *camera;
        let whole = |scale: f64| (scale - Camera::WORLD.scale).abs() < 1e-9;
        if self.change.is_none() && whole(self.keyed) != whole(camera.scale) {
            self.paint(map(&self.layout, &self.shown));
        } else {
            self.painter.look(camera);
        }
        (self.keyed - camera.scale).abs() >= 1e-9
    }

    /// The camera rests: the legend tells of its scale.
    pub(super) fn rest(&mut self) {
        // A change paints the legend with each of its frames.
        if self.change.is_none() {
            self.paint(map(&self.layout, &self.shown));
        }
    }

    fn paint(&mut self, picture: Picture) {
        self.keyed = self.shown.camera.scale;
        self.painter.paint(picture);
    }

    pub(super) fn scene(&self) -> (&Layout, &MapState) {
        (&self.layout, &self.shown)
    }
}
