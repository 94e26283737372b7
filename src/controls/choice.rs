//! A choice of one among a few: native radio buttons in a row.

use leptos::prelude::*;

/// Radio buttons named `name`, each with the id `name-id`.
#[component]
pub(crate) fn Choice<T, F>(
    /// Name of the group.
    name: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// Value, id and words of each.
    options: Vec<(T, &'static str, &'static str)>,
    /// The present value.
    chosen: Signal<T>,
    /// Told when the reader chooses.
    choose: F,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    F: Fn(T) + Copy + 'static,
{
    let option = move |(value, id, words): (T, &'static str, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    id=format!("{name}-{id}")
                    value=id
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| choose(value)
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
