//! Entry points for fuzzing: one function for each thing that comes from outside. Each takes any
//! bytes and stops the program where a promise is broken, so that the same function serves
//! cargo-fuzz (`fuzz/`), the bounded run of the test suite and the long run of the example `fuzz`.
//!
//! What a message of an embedding page and a step of a story say is read by the address's reader:
//! `address` stands for it. Messages and story files themselves are read by scripts:
//! `tests/hostile/`.

mod address;
mod data;
mod mutate;
mod scenario;

pub use self::address::address;
pub use self::data::data;
pub use self::mutate::Mutator;
pub use self::scenario::scenario;

use std::path::Path;

use model::outcome::{Outcome, Series};
use model::scenario::Scenario;
use model::simulate::simulate;
use model::units::Class;

/// An entry point.
pub type Target = fn(&[u8]);

/// Every entry point by its name, which is its folder in `fuzz/corpus` too.
pub const TARGETS: [(&str, Target); 3] =
    [("address", address), ("scenario", scenario), ("data", data)];

/// The inputs that are kept for an entry point, in the order of their names, so that a seed does the
/// same on every machine.
///
/// # Errors
/// If one cannot be read, or their folder.
pub fn corpus(name: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    let files = std::fs::read_dir(folder)?.map(|file| Ok(file?.path()));
    let mut paths = files.collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    paths.into_iter().map(std::fs::read).collect()
}

/// Of so many inputs one is run through the model, which takes a hundred times as long as reading.
const RUNS: u64 = 8_192;

/// Whether this input is one of those that the model runs.
fn is_run(bytes: &[u8]) -> bool {
    // FNV-1a.
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 20).is_multiple_of(RUNS)
}

/// Runs a scenario; every figure must be one.
fn run(scenario: &Scenario) -> Outcome {
    let outcome = simulate(scenario);
    for week in 0..outcome.weeks() {
        for region in 0..outcome.regions() {
            for class in Class::ALL {
                for series in Series::ALL {
                    let value = outcome.week(series, week, region, class);
                    assert!(
                        (0.0..1e12).contains(&value),
                        "{} in week {week}, region {region}: {value}",
                        series.id()
                    );
                }
            }
        }
    }
    outcome
}
