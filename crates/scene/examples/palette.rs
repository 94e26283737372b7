//! Prints `style/palette.css`.

fn main() {
    print!("{}", scene::palette::css());
}
