//! How long a run takes, and a band of 64: 105 weeks, 24 regions, 4 classes.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use model::outcome::Outcome;
use model::scenario::Preset;
use model::simulate::Engine;
use model::uncertainty::{Draws, fan};

fn simulate(c: &mut Criterion) {
    let scenario = Preset::April2025.scenario();
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    c.bench_function("april-2025, 24 regions, 4 classes, 105 weeks", |b| {
        b.iter(|| engine.run(black_box(&scenario), black_box(&mut outcome)));
    });
}

fn draw(c: &mut Criterion) {
    let scenario = Preset::April2025.scenario();
    c.bench_function("april-2025, 64 draws", |b| {
        b.iter(|| fan(black_box(&scenario), Draws::default()));
    });
}

criterion_group!(benches, simulate, draw);
criterion_main!(benches);
