//! How long a layout takes: the record's 24 regions, and 60 and 190 capitals.

#[path = "../tests/sample/mod.rs"]
mod sample;
#[path = "../tests/world/mod.rs"]
mod world;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use scene::layout::{Frame, layout};
use world::Lie;

fn lay_out(c: &mut Criterion) {
    c.bench_function("24 regions, wide", |b| {
        let (china, regions) = (sample::china(), sample::destinations());
        b.iter(|| layout(black_box(&Frame::WIDE), &china, &regions));
    });
    for count in [60, 190] {
        let (origin, capitals) = (world::origin(0), world::table(Lie::Largest, count, 0));
        c.bench_function(&format!("{count} capitals, wide"), |b| {
            b.iter(|| layout(black_box(&Frame::WIDE), &origin, &capitals));
        });
    }
}

criterion_group!(benches, lay_out);
criterion_main!(benches);
