//! The model against what happened: prints `docs/validation.md`.
//! `cargo run --release -p model --example validate > docs/validation.md`.

mod cases;

fn main() {
    print!("{}", cases::document());
}
