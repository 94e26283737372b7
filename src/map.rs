//! The flow map: a `Picture` as live SVG.

mod card;
mod paint;

use std::sync::Arc;

use leptos::prelude::*;
use model::data::{BASELINE, Confidence, REGIONS, Series};
use model::scenario::series_of;
use model::units::Selection;
use scene::layout::{Destination, Frame, Layout, Place, layout};
use scene::map::{MapState, RegionState, map};
use scene::picture::Picture;
use text::{number, words};

use crate::browser;
use crate::state::AppState;
use card::Card;
use paint::Painted;

/// The map with its card. Its layout depends on the window and the classes shown alone: a slider
/// changes widths and colours, never places.
#[component]
pub fn FlowMap() -> impl IntoView {
    let state = AppState::here();
    let narrow = RwSignal::new(browser::page::is_narrow());
    browser::page::on_narrow_change(move |now| narrow.set(now));
    let selection = Memo::new(move |_| state.view.with(|view| view.selection));
    let laid_out = Memo::new_with_compare(
        move |_| {
            let frame = if narrow.get() { Frame::PHONE } else { Frame::WIDE };
            Arc::new(lay_out(&state, &frame, selection.get()))
        },
        |_, _| true,
    );
    let picture = Memo::new(move |_| laid_out.with(|layout| Arc::new(draw(&state, layout))));
    view! {
        <figure class="map">
            {move || {
                let layout = laid_out.get();
                view! { <Painted id="flow-map" class=layout.frame.id picture/> }
            }}
            <Card/>
        </figure>
    }
}

fn lay_out(state: &AppState, frame: &Frame, selection: Selection) -> Layout {
    let classes = selection.classes();
    let destinations = state.chosen.with_untracked(|chosen| {
        REGIONS
            .iter()
            .zip(&chosen.scenario.baseline)
            .map(|(region, row)| Destination {
                place: Place {
                    id: region.id.to_owned(),
                    name: region.name.to_owned(),
                    lon: region.lon,
                    lat: region.lat,
                },
                tonnes_per_year: classes.iter().map(|class| row[class.index()]).sum(),
            })
            .collect::<Vec<_>>()
    });
    layout(frame, &china(), &destinations)
}

fn draw(state: &AppState, layout: &Layout) -> Picture {
    let (selection, month) = state.view.with(|view| (view.selection, view.month));
    let estimated = is_estimated(selection);
    let regions = state.comparisons.with(|comparisons| {
        comparisons
            .iter()
            .map(|one| RegionState { value: one.value, baseline: one.baseline, estimated })
            .collect()
    });
    map(
        layout,
        &MapState {
            regions,
            month: number::month(month),
            selection: selection.id(),
            words: words::selection(selection).to_owned(),
            title: None,
            source: text::map::source(selection),
        },
    )
}

/// Where the flows start.
fn china() -> Place {
    Place { id: "CN".to_owned(), name: "China".to_owned(), lon: 113.0, lat: 32.0 }
}

/// Whether the baseline behind a selection was reconciled rather than counted.
fn is_estimated(selection: Selection) -> bool {
    let series: Vec<Series> = selection.classes().iter().copied().map(series_of).collect();
    BASELINE
        .iter()
        .any(|flow| flow.confidence == Confidence::Estimated && series.contains(&flow.series))
}
