//! What the page has to say about its address.

use leptos::prelude::*;
use text::repairs::sentence;

use crate::state::AppState;

/// What the address said that had to be repaired, until the reader closes it.
#[component]
pub(crate) fn Repairs() -> impl IntoView {
    let state = AppState::here();
    let sentences = move || {
        state.repairs.with(|all| {
            all.iter().map(|repair| view! { <li>{sentence(repair)}</li> }).collect_view()
        })
    };
    let any = move || !state.repairs.with(Vec::is_empty);
    view! {
        <div role="status" class="repairs">
            <Show when=any>
                <ul>{sentences}</ul>
                <button type="button" on:click=move |_| state.repairs.set(Vec::new())>"Close"</button>
            </Show>
        </div>
    }
}
