//! The table: the same numbers as text, for everyone.

use leptos::prelude::*;
use model::data::REGIONS;
use model::query::Comparison;
use model::rank::descending;
use text::number;
use text::table::{caption, heads};
use text::words as said;

use crate::state::AppState;
use crate::wire::{click, flag, words};

/// One row a region, the largest baseline first, and the sum.
pub(crate) fn table(state: AppState) -> impl IntoView + use<> {
    let order = Memo::new(move |_| {
        // Not by what it is compared with: that may be another order every month.
        let (selection, month) = state.view.with(|view| (view.selection, view.month));
        let baselines: Vec<f64> = state.run.with(|run| {
            let scenario = &run.chosen.scenario;
            let of = |region| scenario.monthly_baseline(region, selection.classes(), month);
            (0..scenario.regions()).map(of).collect()
        });
        descending(&baselines)
    });
    let head = words(move || {
        state.view.with(|view| {
            caption(
                said::selection(view.selection),
                &number::month(view.month),
                !view.compare.is_empty(),
            )
        })
    });
    let rows = move || order.get().into_iter().map(|region| row(state, region)).collect_view();
    let total = Signal::derive(move || state.comparisons.with(|all| all.iter().copied().sum()));
    let heads = heads().map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <section class="figures" aria-label=text::table::table()>
            <table id="flows-table">
                <caption>{head}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{text::table::total()}</th>{cells(total)}</tr></tfoot>
            </table>
        </section>
    }
}

fn row(state: AppState, region: usize) -> impl IntoView + use<> {
    let comparison = Signal::derive(move || {
        let nothing = Comparison { value: 0.0, baseline: 0.0 };
        state.comparisons.with(|all| all.get(region).copied().unwrap_or(nothing))
    });
    let focused = flag(move || state.view.with(|view| view.region == Some(region)));
    let pressed = words(move || focused.get().to_string());
    let choose = click(move || state.toggle_region(region));
    let (id, name) = REGIONS
        .get(region)
        .map_or(("", ""), |region| (region.id, text::language::word(region.name)));
    view! {
        <tr data-region=id class:focused=focused>
            <th scope="row">
                <button type="button" aria-pressed=pressed on:click=choose>{name}</button>
            </th>
            {cells(comparison)}
        </tr>
    }
}

fn cells(comparison: Signal<Comparison>) -> impl IntoView + use<> {
    const COLUMNS: [fn(&Comparison) -> String; 4] = [
        |one| number::tonnes_bare(one.value),
        |one| number::tonnes_bare(one.baseline),
        |one| number::tonnes_bare(one.change()),
        |one| {
            let none = one.baseline <= 0.0 && one.value > 0.0;
            if none { "–".to_owned() } else { number::percent(one.share()) }
        },
    ];
    let cell = |column: fn(&Comparison) -> String| {
        view! { <td>{words(move || column(&comparison.get()))}</td> }
    };
    COLUMNS.map(cell)
}
