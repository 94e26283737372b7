//! What stands around the figures: repairs of the address, limits, sources.

use leptos::prelude::*;
use model::data::SOURCES;
use text::{page, repairs};

use crate::state::AppState;

/// What the address said that had to be repaired, until the reader closes it.
#[component]
pub(crate) fn Repairs() -> impl IntoView {
    let state = AppState::here();
    let sentences = move || {
        state.repairs.with(|all| {
            all.iter().map(|repair| view! { <li>{repairs::sentence(repair)}</li> }).collect_view()
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

/// Limits and sources.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    view! {
        <footer class="notes">
            <section id="limits">
                <h2>"What this cannot tell you"</h2>
                <ul>{page::LIMITS.map(|limit| view! { <li>{limit}</li> })}</ul>
            </section>
            <section id="sources">
                <details>
                    <summary>"Sources, "{SOURCES.len()}</summary>
                    <ol>{SOURCES.iter().map(source).collect_view()}</ol>
                </details>
                <p>{page::RECORD_ENDS}</p>
            </section>
        </footer>
    }
}

fn source(source: &'static model::data::Source) -> impl IntoView {
    view! {
        <li value="">
            <a href=source.url rel="noreferrer">{source.title}</a>
            ", "{source.publisher}{(!source.date.is_empty()).then(|| format!(", {}", source.date))}
        </li>
    }
}
