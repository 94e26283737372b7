//! Prints `docs/scenario.md`.

mod document;

fn main() {
    print!("{}", document::document());
}
