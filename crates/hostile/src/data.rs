//! The tables of `data/`, as the build reads them.

use std::path::Path;
use std::sync::OnceLock;

use tables::One;

/// No line about a table is longer than this and the longest cell, bytes.
const LONGEST_LINE: usize = 2_000;

/// Reads a table: the first line names the file below `data/`, the rest is the table. It gives
/// Rust in which every text is closed, or one fault with file and line.
pub fn data(bytes: &[u8]) {
    static TABLES: OnceLock<Result<One, String>> = OnceLock::new();
    let directory = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"));
    let tables = TABLES.get_or_init(|| One::of(directory).map_err(|error| error.to_string()));
    assert!(tables.is_ok(), "regions and sources are at fault: {:?}", tables.as_ref().err());
    let Ok(tables) = tables else { return };
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (name, table) = bytes.split_at(end);
    let name = String::from_utf8_lossy(name);
    match tables.table(name.trim(), table.get(1..).unwrap_or_default()) {
        Ok(rust) => assert!(are_literals(&rust), "not one literal a line: {rust}"),
        Err(error) => {
            let line = error.to_string();
            assert!(line.starts_with("data"), "{line}");
            assert!(line.len() <= LONGEST_LINE + 4 * bytes.len(), "{} bytes", line.len());
        }
    }
}

/// Whether every line is whole: no text ends the literal that it stands in, none begins a line.
fn are_literals(rust: &str) -> bool {
    rust.lines().all(|line| {
        let (mut inside, mut escaped) = (false, false);
        for letter in line.chars() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if inside => escaped = true,
                '"' => inside = !inside,
                _ => {}
            }
        }
        !inside
    })
}
