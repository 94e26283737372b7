//! What the pointer or the focus is on: marked in the picture, and told on a card beside it.

use leptos::prelude::*;
use model::data::REGIONS;
use scene::beside::beside;
use scene::geometry::Point;
use scene::map::window;
use text::explore;

use super::explorer::{Explorer, Moving, region_of};
use crate::browser::paint::mark_regions;

/// Keeps marks and card in step with the state.
pub(super) fn follow(explorer: Explorer) {
    let state = explorer.state;
    Effect::new(move |_| {
        let hovered = region_of(state.hovered.get());
        let (focused, selection, month, compared) = state
            .view
            .with(|view| (view.region, view.selection, view.month, !view.compare.is_empty()));
        // With a new layout the elements are new; they are marked after they are painted.
        explorer.layout.track();
        let told = hovered.or(focused);
        let one = told.and_then(|at| state.comparisons.with(|all| all.get(at).copied()));
        let words = told.zip(one).map(|(region, one)| {
            state
                .run
                .with(|run| explore::card(&run.outcome, month, selection, region, one, compared))
        });
        let id = |region: Option<usize>| region.and_then(|at| REGIONS.get(at)).map(|row| row.id);
        explorer.with(&mut |moving| {
            mark_regions(&moving.board.svg, id(focused), id(hovered));
            moving.board.flag("pointing", hovered.is_some());
            moving.board.say(words.as_ref().map(<[String; 7]>::as_slice));
            put(moving, explorer, told, hovered.is_some());
        });
        let playing = state.playing.get();
        if playing || told.is_some() {
            explorer.wake();
        }
    });
}

/// Puts the card beside the pointer, or beside its region's node.
pub(super) fn put(moving: &Moving, explorer: Explorer, region: Option<usize>, hovered: bool) {
    let (layout, camera) = (explorer.laid_out(), explorer.camera());
    let Some(flow) = region.and_then(|at| layout.flows.get(at)) else { return };
    let (size, width) = moving.board.sizes();
    let unit = width / layout.frame.width;
    let pointer = moving.pointer.filter(|_| hovered);
    let near = pointer.unwrap_or_else(|| camera.see(flow.node)) * unit;
    let line = flow.ribbon.line.iter().step_by(4);
    let line: Vec<Point> = line.map(|p| camera.see(*p) * unit).collect();
    let mut room = window(&layout.frame);
    (room.right, room.bottom) = (room.right * unit, room.bottom * unit);
    moving.board.put(beside(near, size, room, &line));
}
