//! Puts the first picture, headline and table into the built `index.html`, so that the page tells
//! its story before any script runs, without scripts, and if the program cannot start. Made by
//! the same code as the living page.

mod controls;
mod markup;
mod page;
mod table;

use std::path::Path;
use std::process::ExitCode;

/// Where it goes: the only content of the element `first` in `index.html`.
const PLACE: &str = "first-paint</div>";

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("first-paint: name the folder that holds index.html");
        return ExitCode::from(2);
    };
    match fill(&Path::new(&folder).join("index.html")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("first-paint: {error}");
            ExitCode::FAILURE
        }
    }
}

fn fill(file: &Path) -> Result<(), String> {
    let name = file.display();
    let html = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    let (before, after) = html
        .split_once(PLACE)
        .ok_or_else(|| format!("{name}: no place for the first picture: {PLACE:?} is missing"))?;
    let filled = format!("{before}{}</div>{after}", page::first());
    std::fs::write(file, filled).map_err(|error| format!("{name}: {error}"))
}
