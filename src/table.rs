//! The table: the same numbers as text, for everyone.

use leptos::prelude::*;
use model::data::REGIONS;
use model::query::Comparison;
use model::rank::descending;
use text::number;
use text::table::{HEADS, TOTAL, caption};
use text::words;

use crate::state::AppState;

/// One row a region, the largest baseline first, and the sum.
#[component]
pub(crate) fn FlowTable() -> impl IntoView {
    let state = AppState::here();
    let order = Memo::new(move |_| {
        let baselines: Vec<f64> =
            state.comparisons.with(|all| all.iter().map(|one| one.baseline).collect());
        descending(&baselines)
    });
    let words = move || {
        state
            .view
            .with(|view| caption(words::selection(view.selection), &number::month(view.month)))
    };
    let total = Memo::new(move |_| state.comparisons.with(|all| all.iter().copied().sum()));
    view! {
        <section class="figures" aria-label="Table">
            <table id="flows-table">
                <caption>{words}</caption>
                <thead>
                    <tr>{HEADS.map(|head| view! { <th scope="col">{head}</th> })}</tr>
                </thead>
                <tbody>
                    <For each=move || order.get() key=|region| *region let:region>
                        <Row region/>
                    </For>
                </tbody>
                <tfoot>
                    <tr><th scope="row">{TOTAL}</th><Cells comparison=total.into()/></tr>
                </tfoot>
            </table>
        </section>
    }
}

#[component]
fn Row(region: usize) -> impl IntoView {
    let state = AppState::here();
    let comparison = Memo::new(move |_| {
        let nothing = Comparison { value: 0.0, baseline: 0.0 };
        state.comparisons.with(|all| all.get(region).copied().unwrap_or(nothing))
    });
    let focused = move || state.view.with(|view| view.region == Some(region));
    let name = REGIONS.get(region).map_or("", |region| region.name);
    let id = REGIONS.get(region).map_or("", |region| region.id);
    view! {
        <tr data-region=id class:focused=focused>
            <th scope="row">
                <button type="button" aria-pressed=move || focused().to_string()
                    on:click=move |_| state.toggle_region(region)>{name}</button>
            </th>
            <Cells comparison=comparison.into()/>
        </tr>
    }
}

#[component]
fn Cells(comparison: Signal<Comparison>) -> impl IntoView {
    view! {
        <td>{move || number::tonnes_bare(comparison.get().value)}</td>
        <td>{move || number::tonnes_bare(comparison.get().baseline)}</td>
        <td>{move || number::tonnes_bare(comparison.get().change())}</td>
        <td>{move || number::percent(comparison.get().share())}</td>
    }
}
