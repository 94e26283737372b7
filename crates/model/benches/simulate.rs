//! How long a run takes: 104 weeks, 24 regions, 4 classes.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use model::outcome::Outcome;
use model::scenario::Preset;
use model::simulate::Engine;

fn simulate(c: &mut Criterion) {
    let scenario = Preset::April2025.scenario();
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    c.bench_function("april-2025, 24 regions, 4 classes, 105 weeks", |b| {
        b.iter(|| engine.run(black_box(&scenario), black_box(&mut outcome)));
    });
}

criterion_group!(benches, simulate);
criterion_main!(benches);
