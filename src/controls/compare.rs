//! What the scenario is compared with: the average of 2024, a preset, or a copy of it that was pinned.

use std::rc::Rc;

use leptos::prelude::*;
use model::scenario::Preset;
use text::compare::{SWAP, baseline, label, pin_long, pinned, swap_long};
use text::words as said;

use super::choice::menu;
use crate::state::{AppState, Chosen};
use crate::wire::{button, click, flag};

/// The id of the pinned copy in the list; no preset has it.
const PIN_ID: &str = "pinned";

/// A list, a button that pins a copy, and one that changes the two places.
pub(crate) fn compare(state: AppState) -> impl IntoView + use<> {
    let view = state.view;
    let mut options = vec![("", baseline()), (PIN_ID, pinned())];
    options.extend(Preset::ALL.map(|preset| (preset.id(), said::preset(preset))));
    let with = move |compare: String| state.compare_with(compare);
    let copy = move || state.chosen.with_untracked(|c| address::scenario(c.preset, &c.scenario));
    let pin = move || {
        let copy = copy();
        state.pinned.set(copy.clone());
        with(copy);
    };
    let choose = move |id: String| {
        let pinned = state.pinned.get_untracked();
        match id.as_str() {
            PIN_ID if pinned.is_empty() => pin(),
            PIN_ID => with(pinned),
            _ => with(id),
        }
    };
    let chosen = Signal::derive(move || {
        view.with(|view| match view.compare.as_str() {
            "" => "",
            compare => Preset::parse(compare).map_or(PIN_ID, Preset::id),
        })
    });
    let swap = move || {
        let compare = view.with_untracked(|view| view.compare.clone());
        let Some((preset, scenario)) = address::other(&compare) else { return };
        with(copy());
        state.pinned.set(view.with_untracked(|view| view.compare.clone()));
        let (first, last) = (scenario.first, scenario.last);
        view.update(|view| view.month = view.month.clamp(first, last));
        state.chosen.set(Chosen { preset, scenario });
    };
    // What an address brought along can be chosen again.
    view.with_untracked(|view| {
        if view.compare.contains('=') {
            state.pinned.set(view.compare.clone());
        }
    });
    let alone = flag(move || view.with(|view| view.compare.is_empty()));
    view! {
        {menu("compare", label(), options, chosen, Rc::new(choose))}
        {button("pin", pin_long(), text::compare::pin().to_owned().into(), flag(|| false), click(pin))}
        {button("swap", swap_long(), SWAP.to_owned().into(), alone, click(swap))}
    }
}
