//! Writes the chart of exports as an SVG file:
//! `cargo run -p scene --example chart -- [wide|phone] [light|dark] > chart.svg`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use scene::charts::exports::exports;
use scene::figures::ChartSize;
use scene::palette::Theme;
use scene::svg::{Style, svg};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    let size = if has("phone") { ChartSize::Phone } else { ChartSize::Wide };
    let theme = if has("dark") { Theme::Dark } else { Theme::Light };
    println!("{}", svg(&exports(&sample::chart(size)), &Style::File(theme)));
}
