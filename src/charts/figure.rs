//! One chart: its picture, its numbers, its files.

use leptos::html;
use leptos::prelude::*;
use scene::figures::Figure;
use text::charts::{CSV, SVG};

use super::desk::{Charts, File};
use crate::browser::visible;
use crate::wire::{click, happened, words};

/// The picture keeps its place from the beginning and the last drawing until there is a new one.
pub(super) fn chart_figure(figure: Figure, charts: Charts) -> impl IntoView + use<> {
    let here = NodeRef::<html::Figure>::new();
    let drawn = charts.of(figure);
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if let (Some(here), Some(drawn)) = (here.get(), drawn) {
            visible::on_visible_change(&here, move |now| drawn.seen.set(now));
        }
    });
    let picture = words(move || drawn.map(|drawn| drawn.picture.get()).unwrap_or_default());
    let numbers = words(move || {
        drawn.filter(|_| open.get()).map(|drawn| drawn.numbers.get()).unwrap_or_default()
    });
    let toggle = happened(move || open.update(|open| *open = !*open));
    let save = move |file| click(move || charts.save(figure, file));
    view! {
        <figure node_ref=here class="chart" data-chart=figure.id()>
            <div class="picture" style=figure.room() inner_html=picture></div>
            <div class="chart-tools">
                <details on:toggle=toggle>
                    <summary>{text::charts::numbers()}</summary>
                    <div class="numbers" inner_html=numbers></div>
                </details>
                <button type="button" on:click=save(File::Csv)>{CSV}</button>
                <button type="button" on:click=save(File::Svg)>{SVG}</button>
            </div>
        </figure>
    }
}
