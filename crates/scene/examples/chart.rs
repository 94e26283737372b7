//! Writes a chart as an SVG file:
//! `cargo run -p scene --example chart -- FIGURE [wide|phone] [light|dark] ['v=1&...'] > chart.svg`.

use model::simulate::simulate;
use scene::charts::draw;
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;
use scene::present::charts::Facts;
use scene::svg::{Style, svg};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    let size = if has("phone") { ChartSize::Phone } else { ChartSize::Wide };
    let theme = if has("dark") { Theme::Dark } else { Theme::Light };
    let query = words.iter().find(|word| word.contains('='));
    let read = address::read(query.map_or("", String::as_str));
    let outcome = simulate(&read.scenario);
    let facts = Facts {
        preset: read.preset,
        scenario: &read.scenario,
        outcome: &outcome,
        view: &read.view,
        other: None,
    };
    let figure = words.iter().find_map(|word| Figure::parse(word)).unwrap_or(Figure::Exports);
    println!("{}", svg(&draw(figure, &facts, size).picture, &Style::File(theme)));
}
