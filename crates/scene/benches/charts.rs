//! How long each chart takes from the model's figures to its SVG text.

use criterion::{Criterion, criterion_group, criterion_main};
use model::simulate::simulate;
use scene::charts::draw;
use scene::figures::{ChartSize, Figure};
use scene::present::charts::Facts;
use scene::svg::{Style, svg};

fn charts(bench: &mut Criterion) {
    let read = address::read("v=1");
    let outcome = simulate(&read.scenario);
    let facts = Facts {
        preset: read.preset,
        scenario: &read.scenario,
        outcome: &outcome,
        view: &read.view,
        other: None,
    };
    for figure in Figure::ALL {
        bench.bench_function(figure.id(), |bench| {
            bench.iter(|| {
                let chart = draw(figure, &facts, ChartSize::Wide);
                (svg(&chart.picture, &Style::Page { id: "" }), chart.table)
            });
        });
    }
}

criterion_group!(benches, charts);
criterion_main!(benches);
