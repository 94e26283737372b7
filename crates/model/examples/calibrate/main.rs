//! Fits the controls of April 2025 to April to August 2025 and to nothing else:
//! `cargo run --release -p model --example calibrate`.
//!
//! Seven numbers of the licence regime and of buyers are moved within their plausible ranges, from
//! the values of the preset on. The targets are the month totals (A1), the destinations (A2) and
//! the licence funnel (A3) of those months. The presets are not changed: whoever thinks that the
//! result is better changes them.

mod knobs;
#[path = "../validate/cases/record.rs"]
mod record;
mod search;
mod targets;

use knobs::KNOBS;
use model::scenario::{Preset, Scenario};
use model::units::Month;
use targets::Targets;

/// Controlled shares of the profile, per cent.
const PROFILE: [f64; 7] = [30.0, 34.0, 40.0, 50.0, 60.0, 65.0, 75.0];

fn main() {
    let preset = Scenario { last: Month::new(2025, 8), ..Preset::April2025.scenario() };
    let mut targets = Targets::default();
    let before = targets.score(&preset);
    let fitted = fit(&preset, &mut targets);
    let after = targets.score(&fitted);

    println!("# Calibration on April to August 2025\n");
    println!("| number | preset | fitted | range | unit |\n|---|---|---|---|---|");
    for knob in &KNOBS {
        let (was, is) = (knob.get(&preset), knob.get(&fitted));
        let (key, low, high) = (knob.key, knob.low, knob.high);
        println!("| `{key}` | {was:.2} | {is:.2} | {low} to {high} | {} |", knob.unit());
    }
    println!("\n| | recorded | preset | fitted |\n|---|---|---|---|");
    let rows = before.rows.iter().zip(&after.rows);
    for ((name, recorded, was), (_, _, is)) in rows {
        println!("| {name} | {recorded:.2} | {was:.2} | {is:.2} |");
    }
    println!("\n| error | preset | fitted |\n|---|---|---|");
    for (name, was, is) in [
        ("A1: mean of absolute errors, %", before.totals, after.totals),
        ("A2: median of absolute errors, %", before.destinations, after.destinations),
        ("A3: mean error, points", before.funnel, after.funnel),
        ("what is minimised", before.loss, after.loss),
    ] {
        println!("| {name} | {was:.2} | {is:.2} |");
    }
    for (title, weights) in [
        ("## The controlled share, with all other numbers fitted anew", [1.0; 3]),
        ("## The same on the month totals alone", [1.0, 0.0, 0.0]),
    ] {
        println!("\n{title}\n");
        targets.weights = weights;
        profile(&preset, &mut targets);
    }
}

/// What each controlled share can be made to fit.
fn profile(preset: &Scenario, targets: &mut Targets) {
    print!("| controlled share, % | A1, % | A2, % | A3, points | minimised |");
    KNOBS.iter().for_each(|knob| print!(" {} |", knob.key));
    println!("\n|---|---|---|---|---|{}", "---|".repeat(KNOBS.len()));
    for share in PROFILE {
        let mut start = preset.clone();
        start.set_controlled_share(share / 100.0);
        let fitted = fit(&start, targets);
        let score = targets.score(&fitted);
        let (totals, destinations, funnel) = (score.totals, score.destinations, score.funnel);
        print!(
            "| {share:.0} | {totals:.2} | {destinations:.1} | {funnel:.1} | {:.3} |",
            score.loss
        );
        KNOBS.iter().for_each(|knob| print!(" {:.2} |", knob.get(&fitted)));
        println!();
    }
}

/// Moves the knobs to where the targets are met best: from the preset's places, and from a quarter,
/// a half and three quarters of every range, because the search may end in a hollow that is not
/// the deepest.
fn fit(start: &Scenario, targets: &mut Targets) -> Scenario {
    let own = KNOBS.each_ref().map(|knob| knob.place(start));
    let mut best = start.clone();
    let mut least = f64::INFINITY;
    for from in [own, [0.25; KNOBS.len()], [0.5; KNOBS.len()], [0.75; KNOBS.len()]] {
        let mut scenario = start.clone();
        let found = search::minimum(from, |point| {
            knobs::turn(&mut scenario, point);
            targets.score(&scenario).loss
        });
        knobs::turn(&mut scenario, &found);
        let loss = targets.score(&scenario).loss;
        if loss < least {
            (least, best) = (loss, scenario);
        }
    }
    best
}
