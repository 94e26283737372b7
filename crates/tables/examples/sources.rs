//! Prints `SOURCES.md`: `cargo run -p tables --example sources > data/SOURCES.md`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match tables::load(&dir) {
        Ok(tables) => {
            print!("{}", tables.source_list());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
