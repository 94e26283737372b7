//! A choice of one among many, in little room: a native list.

use leptos::prelude::*;

/// A list with the id `id`; its options are named by their ids.
#[component]
pub(crate) fn Menu<T, F>(
    /// Its id: the address's key.
    id: &'static str,
    /// What is chosen, for those who do not see it.
    label: &'static str,
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
    let values: Vec<(T, &'static str)> = options.iter().map(|one| (one.0, one.1)).collect();
    let take = move |typed: String| {
        if let Some((value, _)) = values.iter().find(|(_, id)| *id == typed) {
            choose(*value);
        }
    };
    let option = move |(value, id, words): (T, &'static str, &'static str)| {
        view! { <option value=id prop:selected=move || chosen.get() == value>{words}</option> }
    };
    view! {
        <select id=id aria-label=label on:change:target=move |event| take(event.target().value())>
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}
