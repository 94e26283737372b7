//! What the page has to say about its address.

use address::Repair;
use leptos::prelude::*;
use text::repairs::sentence;

use crate::state::AppState;
use crate::wire::click;

/// What the address said that had to be repaired, until the reader closes it.
pub(crate) fn repairs(state: AppState) -> impl IntoView + use<> {
    let said = move || {
        let line = |repair: &Repair| view! { <li>{sentence(repair)}</li> }.into_any();
        let all = state.repairs.with(|all| all.iter().map(line).collect::<Vec<_>>());
        if all.is_empty() {
            return ().into_any();
        }
        let close = click(move || state.repairs.set(Vec::new()));
        view! {
            <ul>{all}</ul>
            <button type="button" on:click=close>{text::page::close()}</button>
        }
        .into_any()
    };
    view! { <div role="status" class="repairs">{said}</div> }
}
