//! What the map shows: which goods, in which unit, flows or changes.

use leptos::prelude::*;
use model::units::{Selection, Unit};
use text::words;

use super::choice::Choice;
use super::menu::Menu;
use crate::browser::timing;
use crate::state::AppState;

/// Goods and unit as lists, flows or changes as a choice, in a row above the map.
#[component]
pub(crate) fn Show() -> impl IntoView {
    let state = AppState::here();
    let view = state.view;
    view! {
        <div class="show">
            <Menu
                id="class"
                label="Goods"
                options=Selection::ALL
                    .map(|choice| (choice, choice.id(), words::selection_short(choice)))
                    .to_vec()
                chosen=Signal::derive(move || view.with(|view| view.selection))
                choose=move |selection| {
                    timing::measure_frame();
                    view.update(|view| view.selection = selection);
                }
            />
            <Menu
                id="unit"
                label="Figures in"
                options=Unit::ALL.map(|unit| (unit, unit.id(), words::unit(unit))).to_vec()
                chosen=Signal::derive(move || view.with(|view| view.unit))
                choose=move |unit| view.update(|view| view.unit = unit)
            />
            <Choice
                name="changes"
                legend="Map of"
                options=[false, true]
                    .map(|on| (on, if on { "1" } else { "0" }, words::changes(on)))
                    .to_vec()
                chosen=Signal::derive(move || view.with(|view| view.changes))
                choose=move |on| view.update(|view| view.changes = on)
            />
            <span class="hint" role="status">
                {move || state.layout_failed.get().then_some(text::page::LAYOUT_FAILED)}
            </span>
        </div>
    }
}
