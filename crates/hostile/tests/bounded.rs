//! The kept corpus, and some thousand changes of each of its inputs, through the entry points of
//! the fuzzing.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "a bound on time needs a clock")]

use std::time::{Duration, Instant};

use hostile::{Mutator, TARGETS, Target};

/// Changes of each input.
const CHANGES: usize = 300;

/// No input takes longer, whatever the machine does besides.
const PATIENCE: Duration = Duration::from_secs(5);

fn timed(target: Target, input: &[u8]) {
    let start = Instant::now();
    target(input);
    let took = start.elapsed();
    assert!(took < PATIENCE, "{took:?} for {}", String::from_utf8_lossy(input));
}

fn bounded(name: &str) {
    let (_, target) = TARGETS.into_iter().find(|(other, _)| *other == name).unwrap();
    let corpus = hostile::corpus(name).unwrap();
    assert!(corpus.len() >= 8, "{} inputs are kept for {name}", corpus.len());
    let mut mutator = Mutator::new(7);
    for input in &corpus {
        timed(target, input);
        for _ in 0..CHANGES {
            let mut changed = input.clone();
            let other = mutator.below(corpus.len());
            mutator.change(&mut changed, &corpus[other]);
            timed(target, &changed);
        }
    }
}

#[test]
fn addresses() {
    bounded("address");
}

#[test]
fn scenario_files() {
    bounded("scenario");
}

#[test]
fn tables_of_data() {
    bounded("data");
}

/// What costs a careless reader time that grows faster than the input.
#[test]
fn long_and_deep_inputs_take_a_moment() {
    let address = TARGETS[0].1;
    let scenario = TARGETS[1].1;
    let data = TARGETS[2].1;
    timed(address, "&".repeat(1_000_000).as_bytes());
    timed(address, "pace=1&".repeat(100_000).as_bytes());
    timed(address, "%".repeat(1_000_000).as_bytes());
    timed(scenario, "[".repeat(1_000_000).as_bytes());
    timed(scenario, "{\"a\":".repeat(200_000).as_bytes());
    timed(scenario, format!("{{{}}}", "\"pace\":1,".repeat(100_000)).as_bytes());
    timed(scenario, " ".repeat(2_000_000).as_bytes());
    timed(scenario, "9".repeat(900_000).as_bytes());
    timed(data, format!("timeline.csv\n{}", ",".repeat(900_000)).as_bytes());
    timed(data, format!("timeline.csv\n{}", "\"".repeat(900_001)).as_bytes());
    timed(data, format!("prices.csv\n{}", "\n".repeat(2_000_000)).as_bytes());
}
