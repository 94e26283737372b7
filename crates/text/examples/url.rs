//! Prints `docs/url.md`.

fn main() {
    print!("{}", text::address::document());
}
