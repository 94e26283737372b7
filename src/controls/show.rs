//! What the map shows: which goods, in which unit, flows or changes.

use std::rc::Rc;

use leptos::prelude::*;
use model::units::{Selection, Unit};
use text::words as said;

use super::choice::{choice, menu};
use super::compare::compare;
use crate::browser::timing;
use crate::state::AppState;
use crate::wire::words;

/// Goods and unit as lists, flows or changes as a choice, in a row above the map.
pub(crate) fn show(state: AppState) -> impl IntoView + use<> {
    let view = state.view;
    let goods = move |id: String| {
        let Some(selection) = Selection::parse(&id) else { return };
        timing::begin_frame();
        view.update(|view| view.selection = selection);
    };
    let unit = move |id: String| {
        if let Some(unit) = Unit::ALL.into_iter().find(|unit| unit.id() == id) {
            view.update(|view| view.unit = unit);
        }
    };
    let failed = words(move || {
        if state.layout_failed.get() {
            text::page::layout_failed().to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <div class="show">
            {menu(
                "class",
                text::page::goods(),
                Selection::ALL.map(|one| (one.id(), said::selection_short(one))).to_vec(),
                Signal::derive(move || view.with(|view| view.selection.id())),
                Rc::new(goods),
            )}
            {menu(
                "unit",
                text::page::figures_in(),
                Unit::ALL.map(|one| (one.id(), said::unit(one))).to_vec(),
                Signal::derive(move || view.with(|view| view.unit.id())),
                Rc::new(unit),
            )}
            {choice(
                "changes",
                text::page::map_of(),
                vec![("0", said::changes(false)), ("1", said::changes(true))],
                Signal::derive(move || if view.with(|view| view.changes) { "1" } else { "0" }),
                Rc::new(move |id| view.update(|view| view.changes = id == "1")),
            )}
            {compare(state)}
            <span class="hint" role="status">{failed}</span>
        </div>
    }
}
