//! The flow map: a `Picture` as live SVG.

mod card;
mod pointing;

use std::sync::Arc;

use leptos::prelude::*;
use model::data::REGIONS;
use model::units::Selection;
use scene::layout::{Frame, Layout, layout};
use scene::map::map;
use scene::picture::{Picture, Target};
use scene::present::{china, destinations, map_state};

use crate::browser;
use crate::browser::page::Room;
use crate::browser::paint::Painter;
use crate::state::AppState;
use card::Card;
use pointing::{choose, key, point};

/// The map with its card. Its layout depends on the window and the classes shown alone: a slider
/// changes widths and colours, never places.
#[component]
pub(crate) fn FlowMap() -> impl IntoView {
    let state = AppState::here();
    let selection = Memo::new(move |_| state.view.with(|view| view.selection));
    let laid_out = Memo::new_with_compare(
        move |_| {
            let frame = match state.room.get() {
                Room::Phone => Frame::PHONE,
                Room::Medium => Frame::MEDIUM,
                Room::Wide => Frame::WIDE,
            };
            Arc::new(lay_out(&state, &frame, selection.get()))
        },
        |_, _| true,
    );
    let svg = NodeRef::<leptos::svg::Svg>::new();
    let painter = StoredValue::new_local(None::<Painter>);
    // The picture's elements are kept by a painter: the same loop over the same shapes as in files.
    Effect::new(move |_| {
        let Some(svg) = svg.get() else { return };
        let picture = laid_out.with(|layout| draw(&state, layout));
        painter.update_value(|painter| {
            painter.get_or_insert_with(|| Painter::new(svg.into())).paint(picture);
        });
    });
    mark_focus(state, svg);
    view! {
        <figure class="map">
            <svg
                node_ref=svg
                id="flow-map"
                class=move || laid_out.with(|layout| layout.frame.id)
                role="group"
                aria-labelledby="headline"
                on:pointerover=move |event| point(state, &event)
                on:pointerleave=move |_| state.hovered.set(None)
                on:focusin=move |event| point(state, &event)
                on:focusout=move |_| state.hovered.set(None)
                on:click=move |event| choose(state, &event)
                on:keydown=move |event| key(state, &event)
            ></svg>
            <Card/>
        </figure>
    }
}

/// Marks the flow in focus and the one pointed at, so that the style sheet can show them.
fn mark_focus(state: AppState, svg: NodeRef<leptos::svg::Svg>) {
    Effect::new(move |_| {
        let focused = state.view.with(|view| view.region);
        let hovered = match state.hovered.get() {
            Some(Target::Flow(region) | Target::Region(region)) => Some(region),
            _ => None,
        };
        // The picture is painted anew with the view; marks are set after it.
        let Some(svg) = svg.get() else { return };
        let id = |region: Option<usize>| region.and_then(|at| REGIONS.get(at)).map(|r| r.id);
        browser::paint::mark_regions(&svg, id(focused), id(hovered));
    });
}

fn lay_out(state: &AppState, frame: &Frame, selection: Selection) -> Layout {
    let destinations =
        state.chosen.with_untracked(|chosen| destinations(&chosen.scenario, selection));
    layout(frame, &china(), &destinations)
}

fn draw(state: &AppState, layout: &Layout) -> Picture {
    let AppState { chosen, outcome, comparisons, view, .. } = *state;
    let now = chosen.with(|chosen| {
        outcome.with(|outcome| {
            comparisons.with(|all| view.with(|v| map_state(&chosen.scenario, outcome, all, v)))
        })
    });
    map(layout, &now)
}
