//! One chart: its picture, its numbers, its files.

use leptos::html;
use leptos::prelude::*;
use scene::figures::Figure;
use text::charts::{CSV, NUMBERS, SVG};

use super::desk::{Charts, File};
use crate::browser::visible;

/// The picture keeps its place from the beginning and the last drawing until there is a new one.
#[component]
pub(super) fn ChartFigure(figure: Figure, charts: Charts) -> impl IntoView {
    let here = NodeRef::<html::Figure>::new();
    let drawn = charts.of(figure);
    let read = move |part: fn(&super::desk::Drawn) -> RwSignal<String>| {
        move || drawn.map(|drawn| part(&drawn).get()).unwrap_or_default()
    };
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if let (Some(here), Some(drawn)) = (here.get(), drawn) {
            visible::on_visible_change(&here, move |now| drawn.seen.set(now));
        }
    });
    let numbers = read(|drawn| drawn.numbers);
    view! {
        <figure node_ref=here class="chart" data-chart=figure.id()>
            <div class="picture" style=figure.room() inner_html=read(|drawn| drawn.picture)></div>
            <div class="chart-tools">
                <details on:toggle=move |_| open.update(|open| *open = !*open)>
                    <summary>{NUMBERS}</summary>
                    <div class="numbers"
                        inner_html=move || if open.get() { numbers() } else { String::new() }></div>
                </details>
                <button type="button" on:click=move |_| charts.save(figure, File::Csv)>{CSV}</button>
                <button type="button" on:click=move |_| charts.save(figure, File::Svg)>{SVG}</button>
            </div>
        </figure>
    }
}
