//! A choice of one among a few: native radio buttons in a row; or among many, as a native list.

use leptos::prelude::*;

use crate::wire::{Choose, flag, typed};

/// A value's id and words.
pub(crate) type Named = (&'static str, &'static str);

/// Radio buttons named `name`, each with the id `name-id`. `chosen` is the id of the present value.
pub(crate) fn choice(
    name: &'static str,
    legend: &'static str,
    options: Vec<Named>,
    chosen: Signal<&'static str>,
    choose: Choose,
) -> impl IntoView + use<> {
    let option = move |(id, words): Named| {
        let choose = choose.clone();
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    id=format!("{name}-{id}")
                    value=id
                    prop:checked=flag(move || chosen.get() == id)
                    on:change=typed(move |id| choose(id))
                />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend>{legend}</legend>
            <div class="segments">{options.into_iter().map(option).collect_view()}</div>
        </fieldset>
    }
}

/// A list with the id `id`.
pub(crate) fn menu(
    id: &'static str,
    label: &'static str,
    options: Vec<Named>,
    chosen: Signal<&'static str>,
    choose: Choose,
) -> impl IntoView + use<> {
    let option = move |(id, words): Named| {
        view! { <option value=id prop:selected=flag(move || chosen.get() == id)>{words}</option> }
    };
    view! {
        <select id=id aria-label=label on:change=typed(move |id| choose(id))>
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}
