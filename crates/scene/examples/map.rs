//! Writes the flow map as an SVG file:
//! `cargo run -p scene --example map -- [wide|medium|square|phone|embed] [free|trough|embargo] [light|dark] [contrast]
//! [compounds] [score] [time] > map.svg`.
//!
//! The figures are those of the record's baseline year, or shares of it that stand for the trough
//! of May 2025; the model itself is in `crates/model`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use sample::Month;
use scene::layout::{Frame, layout};
use scene::map::map;
use scene::palette::Theme;
use scene::svg::{Style, svg};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    let frame = Frame::ALL.into_iter().find(|frame| has(frame.id)).unwrap_or(&Frame::WIDE).clone();
    let month = if has("embargo") {
        Month::Embargo
    } else if has("free") {
        Month::Free
    } else {
        Month::Trough
    };
    let theme = match (has("contrast"), has("dark")) {
        (false, false) => Theme::Light,
        (false, true) => Theme::Dark,
        (true, false) => Theme::LightContrast,
        (true, true) => Theme::DarkContrast,
    };
    let compounds = has("compounds");
    let destinations = if compounds { sample::compounds() } else { sample::destinations() };
    let layout = layout(&frame, &sample::china(), &destinations);
    let mut state = sample::state(month);
    for (region, to) in state.regions.iter_mut().zip(&destinations).filter(|_| compounds) {
        let share = region.value / region.baseline.max(1e-9);
        region.baseline = to.tonnes_per_year / 12.0;
        region.value = region.baseline * share;
        region.estimated = true;
    }
    let picture = map(&layout, &state);
    println!("{}", svg(&picture, &Style::File(theme)));
    if has("score") {
        for f in &layout.flows {
            eprintln!(
                "{} {:?} w{:.1} turn {:.0}",
                f.place.id,
                f.node,
                f.ribbon.width,
                scene::geometry::turning(&f.ribbon.line)
            );
        }
        eprintln!("{:?}", layout.score);
    }
    if has("time") {
        time(&frame, month);
    }
}

#[allow(clippy::disallowed_methods)] // the only place with a stopwatch
fn time(frame: &Frame, month: Month) {
    let (china, destinations) = (sample::china(), sample::destinations());
    let least = |mut run: Box<dyn FnMut()>| {
        let timed = |_| {
            let started = std::time::Instant::now();
            run();
            started.elapsed()
        };
        (0..40).map(timed).min().unwrap_or_default()
    };
    let laid_out = layout(frame, &china, &destinations);
    let state = sample::state(month);
    let frame = frame.clone();
    let layout_time = least(Box::new(move || {
        std::hint::black_box(layout(&frame, &china, &destinations));
    }));
    let map_time = least(Box::new(move || {
        std::hint::black_box(map(&laid_out, &state));
    }));
    eprintln!("layout {layout_time:?}, map {map_time:?} (the fastest of 40)");
}
