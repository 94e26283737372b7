//! Prints `public/scenario.schema.json`.

fn main() {
    print!("{}", file::schema());
}
