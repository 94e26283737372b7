//! Lays out tables that nobody tuned anything to, hundreds of them, and counts what is wrong with each:
//! `cargo run --release -p scene --example sweep`. The figures stand in docs/performance.md.

#[path = "../tests/world/mod.rs"]
mod world;

use scene::layout::{Frame, layout};
use world::Lie;

/// From so many places a table is laid out.
const ORIGINS: usize = 7;

fn main() {
    println!(
        "| destinations | tables | with a fault | crossings | node hits | ribbons that overlap | heads | labels |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for count in [5, 12, 24, 40, 60, 190] {
        let (mut tables, mut faulty, mut sums) = (0, 0, [0; 5]);
        // The whole world has no clusters.
        let lies = [Lie::Largest, Lie::Capitals, Lie::Even, Lie::Clusters];
        let (lies, rounds) = if count == 190 { (&lies[..3], 2) } else { (&lies[..], 5) };
        for (lie, round, origin) in lies.iter().flat_map(|lie| {
            (0..rounds).flat_map(move |round| (0..ORIGINS).map(move |origin| (*lie, round, origin)))
        }) {
            // Seeds that no test has.
            let seed = 1000 + (round * ORIGINS + origin) as u64;
            let table = world::table(lie, count, seed);
            let score = layout(&Frame::WIDE, &world::origin(origin), &table).score;
            let faults = world::faults(&score);
            tables += 1;
            faulty += usize::from(faults != [0; 5]);
            for (sum, one) in sums.iter_mut().zip(faults) {
                *sum += one;
            }
        }
        let [crossings, hits, ribbons, heads, labels] = sums;
        println!(
            "| {count} | {tables} | {faulty} | {crossings} | {hits} | {ribbons} | {heads} | {labels} |"
        );
    }
}
