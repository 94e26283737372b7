//! Where the flows stand: read, not worked out. The page holds the layout that it opens with; a
//! file beside it holds those of the other goods.

use std::sync::Arc;

use leptos::prelude::*;
use model::units::Selection;
use scene::geometry::Point;
use scene::layout::{Disc, Frame, Layout, Score};
use scene::present::{china, destinations};

use crate::browser::files;
use crate::browser::page::Room;
use crate::state::AppState;

/// A layout, and what it is of.
pub(super) type Laid = (Selection, Arc<Layout>);

/// The layout for the window and the goods shown. While another one is on its way, and if it
/// cannot be had, the last one stays.
pub(super) fn laid_out(state: AppState) -> RwSignal<Laid> {
    let selection = Memo::new(move |_| state.view.with(|view| view.selection));
    let mut first = shape(state.room.get_untracked());
    if first.id == Frame::EMBED.id {
        // The page does not open with that shape: the one that is most like it stands in.
        first = &Frame::MEDIUM;
    }
    let found = held(first, Selection::default())
        .and_then(|text| parse(state, first, Selection::default(), &text));
    let layout = found.unwrap_or_else(|| nothing(first));
    let laid = RwSignal::new((Selection::default(), Arc::new(layout)));
    Effect::new(move |before: Option<(Selection, &'static str)>| {
        let (selection, frame) = (selection.get(), shape(state.room.get()));
        let wanted = (selection, frame.id);
        if before.unwrap_or((Selection::default(), untrack_id(laid))) != wanted {
            fetch(state, laid, selection, frame);
        }
        wanted
    });
    laid
}

/// The map's shape in a window.
fn shape(room: Room) -> &'static Frame {
    match room {
        Room::Phone => &Frame::PHONE,
        Room::Small => &Frame::EMBED,
        Room::Medium | Room::Columns => &Frame::MEDIUM,
        Room::Wide => &Frame::WIDE,
    }
}

fn untrack_id(laid: RwSignal<Laid>) -> &'static str {
    laid.with_untracked(|(_, layout)| layout.frame.id)
}

/// Puts the layout of a selection in a shape there, at once if the page holds it.
fn fetch(state: AppState, laid: RwSignal<Laid>, selection: Selection, frame: &'static Frame) {
    let put = move |text: &str| {
        if let Some(layout) = parse(state, frame, selection, text) {
            laid.set((selection, Arc::new(layout)));
        }
    };
    if let Some(text) = held(frame, selection) {
        return put(&text);
    }
    let folder = files::attribute("layouts", "data-folder").unwrap_or_default();
    files::read(&format!("{folder}/{}.txt", frame.id), move |all| {
        // Meanwhile the reader may have chosen something else, or the window become another.
        let still = state.view.with_untracked(|view| view.selection) == selection
            && shape(state.room.get_untracked()).id == frame.id;
        match all {
            Some(all) if still => put(part(&all, selection)),
            Some(_) => {}
            None => state.layout_failed.set(true),
        }
    });
}

/// What the page itself holds: the layout that it opens with, or all of them where it is one file.
fn held(frame: &Frame, selection: Selection) -> Option<String> {
    let opens = (selection == Selection::default())
        .then(|| files::held(&["layout-", frame.id].concat()))
        .flatten();
    let all = || files::held(&["layouts-", frame.id].concat());
    opens.or_else(|| all().map(|all| part(&all, selection).to_owned()))
}

/// What a file says of one selection.
fn part(all: &str, selection: Selection) -> &str {
    let mut parts = all.split("# ").filter_map(|part| part.split_once('\n'));
    parts.find(|(id, _)| *id == selection.id()).map_or("", |(_, text)| text)
}

fn parse(state: AppState, frame: &Frame, selection: Selection, text: &str) -> Option<Layout> {
    let to = state.run.with_untracked(|run| destinations(&run.chosen.scenario, selection));
    Layout::read(text, frame, &china(), &to)
}

/// A map without flows.
fn nothing(frame: &Frame) -> Layout {
    Layout {
        frame: frame.clone(),
        origin: Disc { place: china(), at: Point::default(), r: 0.0, label: None },
        px_per_tonne: frame.px_per_tonne,
        flows: Vec::new(),
        others: Vec::new(),
        score: Score::default(),
    }
}
