//! Turns `data/*.csv` into static tables; a wrong row stops the build with its file and line.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match write_tables() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_tables() -> Result<(), Box<dyn Error>> {
    let data = directory("CARGO_MANIFEST_DIR")?.join("../../data");
    watch(&data)?;
    watch(&data.join("inputs"))?;
    let tables = tables::load(&data)?;
    fs::write(directory("OUT_DIR")?.join("tables.rs"), tables.to_rust())?;
    Ok(())
}

/// Has Cargo run this again when a table changes or goes. The directory itself is not
/// watched: Cargo would look through all below it, map and all.
fn watch(directory: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
    Ok(())
}

fn directory(variable: &str) -> Result<PathBuf, Box<dyn Error>> {
    let path = env::var_os(variable).ok_or_else(|| format!("{variable} is not set"))?;
    Ok(PathBuf::from(path))
}
