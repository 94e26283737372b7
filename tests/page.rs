//! The page's parts in a real browser: what only a browser can tell.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "it looks at what src/browser did to the page")]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use model::data::region_index;
use model::scenario::Control;
use model::units::Selection;
use rare_earth_flows::browser::paint::Painter;
use rare_earth_flows::browser::{address, names, timing};
use rare_earth_flows::state::{AppState, Run};
use scene::geometry::Point;
use scene::layout::{Frame, layout};
use scene::map::{map, window};
use scene::part::Part;
use scene::picture::Picture;
use scene::present::{china, destinations, map_state};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn empty_svg() -> Element {
    let svg = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "svg").unwrap();
    document().body().unwrap().append_child(&svg).unwrap();
    svg
}

fn picture(state: &AppState) -> Picture {
    let (comparisons, view) = (state.comparisons.get(), state.view.get());
    state.run.with(|Run { chosen, outcome, .. }| {
        let places = destinations(&chosen.scenario, Selection::Magnets);
        let layout = layout(&Frame::WIDE, &china(), &places);
        map(&layout, &map_state(&chosen.scenario, outcome, &comparisons, &view))
    })
}

fn flow(svg: &Element, region: &str) -> Element {
    svg.query_selector(&format!(".flow[data-region={region}]")).unwrap().unwrap()
}

#[wasm_bindgen_test]
fn painting_again_keeps_the_elements_and_changes_what_differs() {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::from_address("?month=2025-12");
        let svg = empty_svg();
        let mut painter = Painter::new(svg.clone());
        painter.paint(picture(&state));
        let before = flow(&svg, "DE");
        let value = before.get_attribute("data-value");
        let slot = |of: &Element| of.query_selector(".slot").unwrap().unwrap().get_attribute("d");
        let place = slot(&before);
        state.chosen.update(|chosen| {
            Control::find("pace").unwrap().set(&mut chosen.scenario, 10.0);
        });
        state.settle();
        painter.paint(picture(&state));
        let after = flow(&svg, "DE");
        assert!(before.is_same_node(Some(&after)));
        assert_ne!(value, after.get_attribute("data-value"));
        assert_eq!(place, slot(&after), "the layout never moves when a slider does");
    });
}

#[wasm_bindgen_test]
fn a_new_structure_is_built_anew() {
    let owner = Owner::new();
    owner.with(|| {
        let svg = empty_svg();
        let mut painter = Painter::new(svg.clone());
        painter.paint(picture(&AppState::from_address("")));
        assert_eq!(svg.query_selector_all(".flow").unwrap().length(), 24);
        painter.paint(Picture { width: 10.0, height: 5.0, ..Picture::default() });
        assert_eq!(svg.child_element_count(), 0);
        assert_eq!(svg.get_attribute("viewBox").as_deref(), Some("0 0 10 5"));
    });
}

#[wasm_bindgen_test]
fn words_in_a_picture_never_become_markup() {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::from_address("");
        let mut hostile = picture(&state);
        for group in &mut hostile.groups {
            group.label = "\"><script>alert(1)</script>".to_owned();
            for shape in &mut group.shapes {
                if let scene::picture::Form::Text { text, .. } = &mut shape.form {
                    *text = "<img src=x onerror=alert(1)>".to_owned();
                }
            }
        }
        let svg = empty_svg();
        Painter::new(svg.clone()).paint(hostile);
        assert_eq!(svg.query_selector_all("script, img").unwrap().length(), 0);
    });
}

#[wasm_bindgen_test]
fn the_state_follows_the_address_and_the_controls() {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::from_address("?pace=25&region=DE&month=2025-12");
        assert!(state.headline.get().contains("licence pace at 25 per cent, Germany gets"));
        let germany = region_index("DE").unwrap();
        let before = state.comparisons.get()[germany].value;
        state.chosen.update(|chosen| {
            Control::find("pace").unwrap().set(&mut chosen.scenario, 100.0);
        });
        state.settle();
        assert!(state.comparisons.get()[germany].value > before);
        state.toggle_region(germany);
        assert!(state.headline.get().contains("China sends"));
    });
}

#[wasm_bindgen_test]
fn the_camera_moves_without_touching_figures_or_sentences() {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::from_address("");
        let runs = Arc::new(AtomicU32::new(0));
        let counted = runs.clone();
        let memo = Memo::new(move |_| {
            state.comparisons.track();
            state.headline.track();
            counted.fetch_add(1, Ordering::Relaxed)
        });
        memo.get();
        let window = window(&Frame::WIDE);
        state.camera.update(|camera| *camera = camera.zoomed(Point::new(9.0, 9.0), 3.0, window));
        state.playing.set(true);
        memo.get();
        assert_eq!(runs.load(Ordering::Relaxed), 1);
        assert!((state.camera.get().scale - 3.0).abs() < 1e-9);
    });
}

#[wasm_bindgen_test]
fn looking_elsewhere_moves_the_land_and_keeps_the_names_as_large_as_they_are() {
    let owner = Owner::new();
    owner.with(|| {
        let svg = empty_svg();
        let mut painter = Painter::new(svg.clone());
        painter.paint(picture(&AppState::from_address("")));
        let before = flow(&svg, "DE");
        painter.look(&Part::Europe.camera(&Frame::WIDE));
        let transform = |selector: &str| {
            svg.query_selector(selector).unwrap().unwrap().get_attribute("transform").unwrap()
        };
        assert!(transform(".camera").contains("scale("));
        assert!(
            transform(".node[data-region=DE]").contains("scale(0.") || {
                transform(".node[data-region=DE]").contains("scale(.")
            }
        );
        assert!(before.is_same_node(Some(&flow(&svg, "DE"))));
    });
}

#[wasm_bindgen_test]
fn countries_have_names_in_many_languages() {
    let mut all = Vec::new();
    names::of_countries(&[(7, "DE"), (8, "CZ")], &mut |whose, name| all.push((whose, name)));
    let written = |name: &str| all.iter().find(|(_, other)| other == name).map(|(whose, _)| *whose);
    assert_eq!(written("Allemagne"), Some(7));
    assert_eq!(written("Deutschland"), Some(7));
    assert_eq!(written("Tschechien"), Some(8));
    assert_eq!(names::plain(" Türkiye "), "turkiye");
}

#[wasm_bindgen_test]
fn measures_are_left_where_anyone_can_read_them() {
    let ran = Rc::new(Cell::new(false));
    let seen = ran.clone();
    timing::measured("model-run", || seen.set(true));
    assert!(ran.get());
    let performance = web_sys::window().unwrap().performance().unwrap();
    let entries = performance.get_entries_by_name("model-run");
    assert!(entries.length() >= 1);
    let entry = entries.get(0).unchecked_into::<web_sys::PerformanceEntry>();
    assert_eq!(entry.entry_type(), "measure");
}

#[wasm_bindgen_test]
fn the_address_can_be_read() {
    assert!(address::query().is_empty() || address::query().starts_with('?'));
}
