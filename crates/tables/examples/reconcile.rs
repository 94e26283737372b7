//! Prints `baseline.csv`, worked out from `inputs/*.csv`:
//! `cargo run -p tables --example reconcile > data/baseline.csv`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match tables::baseline(&dir) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
