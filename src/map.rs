//! The flow map: a `Picture` as live SVG that can be explored.

mod card;
mod explorer;
mod input;
mod layouts;
mod markup;
mod search;
mod stage;
mod tools;
mod travel;

use leptos::html;
use leptos::prelude::*;
use scene::camera::Camera;
use scene::gesture::Gesture;
use scene::map::MapState;
use scene::map::hubs::near;
use scene::part::Part;
use scene::present::map_state;

use crate::browser::board::Board;
use crate::browser::page::Room;
use crate::browser::pointer::listen;
use crate::browser::timing::{end_frame, soon};
use crate::browser::visible::on_visible_change;
use crate::state::{AppState, Run};
use explorer::{Explorer, region_of};
use input::Hand;
use layouts::{Laid, laid_out};
use search::Search;

/// The map with its card and tools. Its layout depends on the window and the classes shown alone:
/// a slider changes widths and colours, never places.
#[component]
pub(crate) fn FlowMap() -> impl IntoView {
    let state = AppState::here();
    let laid = laid_out(state);
    let layout = Memo::new_with_compare(move |_| laid.with(|laid| laid.1.clone()), |_, _| true);
    let explorer = Explorer::new(state, layout);
    let figure = NodeRef::<html::Figure>::new();
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some(board) = figure.get().and_then(|figure| Board::of(&figure)) else { return };
        let Some(owner) = owner.clone() else { return };
        // Painting is a task of its own.
        soon(Box::new(move || {
            owner.with(|| {
                open(explorer, &board);
                follow(explorer, laid);
            });
        }));
    });
    view! { <figure node_ref=figure class="map" inner_html=markup::markup()></figure> }
}

/// Listens to the map and its tools.
fn open(explorer: Explorer, board: &Board) {
    let hand = Hand { explorer };
    let (mut gesture, mut search) = (Gesture::default(), Search::default());
    explorer.open(board.clone());
    on_visible_change(&board.svg, move |seen| explorer.see(seen));
    listen(&board.svg, move |input| hand.hear(&mut gesture, input));
    let own = board.clone();
    board.listen(move |order| tools::hear(hand, &own, &mut search, &order));
}

/// Shows what there is to show, at once and whenever it changes.
fn follow(explorer: Explorer, laid: RwSignal<Laid>) {
    let state = explorer.state;
    Effect::new(move |_| {
        let goal = goal(&state);
        end_frame();
        // The figures of other goods wait for their layout.
        if laid.with(|laid| laid.0 != state.view.with_untracked(|view| view.selection)) {
            return;
        }
        explorer.layout.with(|layout| explorer.show(layout, goal));
    });
    Effect::new(move |before: Option<Room>| follow_camera(explorer, before));
    card::follow(explorer);
}

/// Looks through the camera. In another room the map has another shape: it is seen whole.
fn follow_camera(explorer: Explorer, before: Option<Room>) -> Room {
    let state = explorer.state;
    let (camera, room) = (state.camera.get(), state.room.get());
    if before.is_some_and(|before| before != room) {
        explorer.look(Camera::WORLD);
    }
    let layout = explorer.laid_out();
    let part = Part::ALL.iter().position(|part| part.camera(&layout.frame) == camera);
    let near = near(&layout, &camera);
    let hovered = region_of(state.hovered.get_untracked());
    let told = hovered.or(state.view.with_untracked(|view| view.region));
    explorer.with(&mut |moving| {
        moving.look(&camera, explorer);
        moving.board.flag("zoomed", !camera.is_world());
        moving.board.flag("near", near);
        moving.board.press(part);
        card::put(moving, explorer, told, hovered.is_some());
    });
    room
}

/// What the map is to show.
fn goal(state: &AppState) -> MapState {
    let AppState { run, comparisons, view, .. } = *state;
    run.with(|Run { chosen, outcome, .. }| {
        comparisons.with(|all| view.with(|view| map_state(&chosen.scenario, outcome, all, view)))
    })
}
