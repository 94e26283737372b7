//! Lays out any flow table and prints its score:
//! `cargo run --release -p scene --example layout -- FLOWS.csv --svg OUT.svg [--frame wide]`.
//!
//! The table's columns are `origin,origin_lon,origin_lat,destination,lon,lat,value`. The origin with
//! the largest total becomes the tree; the flows of the others are single arrows.

mod draw;
mod table;

use std::collections::BTreeMap;
use std::process::ExitCode;

use scene::layout::{Destination, Frame, Layout, Place, Supply, layout_with};
use scene::palette::Theme;
use scene::svg::{Style, svg};
use table::{Row, shown};

const USE: &str = "FLOWS.csv [--svg OUT.svg] [--frame wide|medium|square|phone|embed]";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match run(&arguments) {
        Ok(score) => {
            println!("{score}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// What the command line asks for.
struct Wish {
    flows: String,
    svg: Option<String>,
    frame: Frame,
}

fn run(arguments: &[String]) -> Result<String, String> {
    let wish = wish(arguments)?;
    let rows = table::read(&wish.flows)?;
    let (layout, ms) = timed(&wish.frame, &rows);
    if let Some(path) = &wish.svg {
        let text = svg(&draw::picture(&layout), &Style::File(Theme::Light));
        std::fs::write(path, text).map_err(|error| {
            let path = shown(path);
            format!("layout: {path}: cannot be written ({}); allowed: a new file", error.kind())
        })?;
    }
    Ok(json(&layout, ms))
}

fn wish(arguments: &[String]) -> Result<Wish, String> {
    let (mut flows, mut svg, mut frame) = (None, None, Frame::WIDE);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut value = |allowed: &str| {
            words.next().ok_or_else(|| format!("layout: {word} wants a value; allowed: {allowed}"))
        };
        match word.as_str() {
            "--svg" => svg = Some(value("the name of a file")?.clone()),
            "--frame" => {
                let id = value("wide, medium, square, phone, embed")?;
                let found = Frame::ALL.into_iter().find(|frame| frame.id == id);
                let unknown = || {
                    let id = shown(id);
                    format!(
                        "layout: --frame: unknown frame \"{id}\"; \
                         allowed: wide, medium, square, phone, embed"
                    )
                };
                frame = found.ok_or_else(unknown)?.clone();
            }
            option if option.starts_with("--") => {
                return Err(format!("layout: unknown option {}; allowed: {USE}", shown(option)));
            }
            _ if flows.is_some() => {
                return Err(format!("layout: a second table {}; allowed: {USE}", shown(word)));
            }
            _ => flows = Some(word.clone()),
        }
    }
    let flows = flows.ok_or_else(|| format!("layout: no table given; allowed: {USE}"))?;
    // The table's values have no unit that the labels could show.
    Ok(Wish { flows, svg, frame: Frame { values: false, ring: 0.0, ..frame } })
}

#[allow(clippy::disallowed_methods)] // the score holds the time that the layout took
fn timed(frame: &Frame, rows: &[Row]) -> (Layout, f64) {
    let (origin, destinations, others) = parted(rows);
    let started = std::time::Instant::now();
    let layout = layout_with(frame, &origin, &destinations, &others);
    (layout, started.elapsed().as_secs_f64() * 1e3)
}

/// The main origin with its destinations, and what the others send.
fn parted(rows: &[Row]) -> (Place, Vec<Destination>, Vec<Supply>) {
    let mut totals: BTreeMap<&str, f64> = BTreeMap::new();
    for row in rows {
        *totals.entry(&row.from.id).or_default() += row.value;
    }
    let total = |row: &&Row| totals.get(row.from.id.as_str()).copied().unwrap_or(0.0);
    // Of equals the first.
    let main = rows.iter().rev().max_by(|a, b| total(a).total_cmp(&total(b)));
    let origin = main.map(|row| row.from.clone());
    let origin =
        origin.unwrap_or(Place { id: String::new(), name: String::new(), lon: 0.0, lat: 0.0 });
    let (mine, others): (Vec<&Row>, Vec<&Row>) =
        rows.iter().partition(|row| row.from.id == origin.id);
    let destination = |row: &Row| Destination { place: row.to.clone(), tonnes_per_year: row.value };
    let supply = |row: &Row| Supply {
        from: row.from.clone(),
        to: row.to.clone(),
        tonnes_per_year: row.value,
    };
    let destinations = mine.into_iter().map(destination).collect();
    (origin, destinations, others.into_iter().map(supply).collect())
}

fn json(layout: &Layout, ms: f64) -> String {
    let score = &layout.score;
    let unnamed = score.unnamed;
    let counts = [
        ("flows", score.flows + layout.others.len()),
        ("crossings", score.crossings),
        ("node_hits", score.node_hits),
        ("ribbon_overlaps", score.ribbon_overlaps),
        ("arrowhead_overlaps", score.arrowhead_overlaps),
        ("label_overlaps", score.label_overlaps),
        ("other_crossings", score.other_crossings),
        ("unnamed", unnamed),
        ("moved", score.moved),
    ];
    let counts: String =
        counts.iter().map(|(name, count)| format!("\"{name}\": {count}, ")).collect();
    format!(
        "{{{counts}\"max_turn_deg\": {:.1}, \"ink_px2\": {:.0}, \"ms\": {ms:.2}}}",
        score.max_turn_deg, score.ink_px2
    )
}
