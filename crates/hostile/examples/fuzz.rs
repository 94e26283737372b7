//! The long run without cargo-fuzz: the kept corpus, changed again and again by the mutator.
//!
//!     cargo run --release -p hostile --example fuzz -- address 10000000 [SEED]
#![allow(
    clippy::disallowed_methods,
    reason = "a program outside of the page may look at the clock"
)]

use std::process::ExitCode;
use std::time::Instant;

use hostile::{Mutator, TARGETS};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize| arguments.get(at).map_or("", String::as_str);
    let target = TARGETS.into_iter().find(|(name, _)| *name == word(0));
    let (Some((name, target)), Ok(runs)) = (target, word(1).parse::<u64>()) else {
        let names = TARGETS.map(|(name, _)| name).join(", ");
        eprintln!("fuzz: TARGET EXECUTIONS [SEED], with TARGET one of {names}");
        return ExitCode::from(2);
    };
    let seed = word(2).parse().unwrap_or(1);
    let corpus = match hostile::corpus(name) {
        Ok(corpus) if !corpus.is_empty() => corpus,
        Ok(_) => {
            eprintln!("fuzz: fuzz/corpus/{name}: no input is kept");
            return ExitCode::from(2);
        }
        Err(error) => {
            eprintln!("fuzz: fuzz/corpus/{name}: {error}");
            return ExitCode::from(2);
        }
    };
    let (mut mutator, start) = (Mutator::new(seed), Instant::now());
    // What stops the program names its promise; the execution is found again by its seed.
    let mut input = Vec::new();
    for run in 1..=runs {
        // Half of the time the last input is changed further.
        if mutator.below(2) == 0 || input.is_empty() {
            input.clone_from(&corpus[mutator.below(corpus.len())]);
        }
        let other = mutator.below(corpus.len());
        mutator.change(&mut input, &corpus[other]);
        target(&input);
        if run.is_multiple_of(1_000_000) || run == runs {
            println!("{name}: {run} executions, {} s, seed {seed}", start.elapsed().as_secs());
        }
    }
    ExitCode::SUCCESS
}
