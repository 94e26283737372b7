//! How long a run takes: two years and 24 regions unless the name says otherwise, 4 classes.
//!
//! `changed` is what a reader who moves the pace causes: each run has another pace than the one
//! before. The runs of one scenario with more regions repeat the rows of the 24. `pipeline` is the
//! licence office and customs alone, for orders that never change.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use model::outcome::Outcome;
use model::scenario::{Preset, Scenario};
use model::simulate::{Engine, Pipeline};
use model::uncertainty::{Draws, fan};
use model::units::{Class, Month};

fn scenario() -> Scenario {
    Preset::April2025.scenario()
}

/// The same trade `regions` times, with the regions' rows repeated in turn.
fn with_regions(regions: usize) -> Scenario {
    fn repeat<T: Clone>(rows: &mut Vec<T>, length: usize) {
        *rows = rows.iter().cycle().take(length).cloned().collect();
    }
    let mut scenario = scenario();
    for rows in [
        &mut scenario.alignment,
        &mut scenario.sensitive,
        &mut scenario.cover,
        &mut scenario.transit,
        &mut scenario.value_added,
    ] {
        repeat(rows, regions);
    }
    repeat(&mut scenario.sectors, regions);
    repeat(&mut scenario.baseline, regions);
    scenario
}

fn run(c: &mut Criterion) {
    let mut group = c.benchmark_group("run");
    let mut time = |name: BenchmarkId, scenarios: &[Scenario]| {
        let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
        let mut turn = scenarios.iter().cycle();
        group.bench_function(name, |b| {
            b.iter(|| {
                if let Some(scenario) = turn.next() {
                    engine.run(black_box(scenario), black_box(&mut outcome));
                }
            });
        });
    };
    let same = scenario();
    let mut other_pace = same.clone();
    other_pace.policy.pace *= 1.25;
    let mut other_cover = same.clone();
    other_cover.buyers.cover_factor *= 1.25;
    let mut six_years = same.clone();
    six_years.last = Month::new(2030, 12);
    time(BenchmarkId::new("weeks", 105), std::slice::from_ref(&same));
    time(BenchmarkId::new("weeks", six_years.calendar().weeks), &[six_years]);
    time(BenchmarkId::new("changed", "pace"), &[same.clone(), other_pace]);
    time(BenchmarkId::new("changed", "stocks"), &[same, other_cover]);
    for regions in [24, 96, 191] {
        time(BenchmarkId::new("regions", regions), &[with_regions(regions)]);
    }
    group.finish();
}

fn pipeline(c: &mut Criterion) {
    let scenario = scenario();
    let sensitive = |region: usize| scenario.sensitive.get(region).copied().unwrap_or(0.0);
    let orders: Vec<[f64; 2]> = (0..scenario.regions())
        .flat_map(|region| {
            Class::ALL.map(|class| (region, scenario.weekly_baseline(region, class)))
        })
        .map(|(region, tonnes)| [tonnes * (1.0 - sensitive(region)), tonnes * sensitive(region)])
        .collect();
    let (mut pipeline, mut outcome) = (Pipeline::new(&scenario), Outcome::default());
    c.bench_function("pipeline", |b| {
        b.iter(|| pipeline.run(black_box(&orders), black_box(&mut outcome)));
    });
}

fn draw(c: &mut Criterion) {
    let scenario = scenario();
    c.bench_function("64 draws", |b| {
        b.iter(|| fan(black_box(&scenario), Draws::default()));
    });
}

criterion_group!(benches, run, pipeline, draw);
criterion_main!(benches);
