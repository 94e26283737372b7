//! The charts: what they look like, and what holds for every scenario.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p scene --test charts`, and look
//! at them (`cargo run -p scene --example chart -- queue phone dark`).

#![allow(clippy::unwrap_used)] // a test that cannot go on fails

mod sample_charts;
mod xml;

use model::simulate::simulate;
use scene::charts::table::Cell;
use scene::charts::{Chart, draw};
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;
use scene::picture::{Anchor, Form};
use scene::present::charts::Facts;
use scene::svg::{Style, svg};

#[test]
fn pictures() {
    for figure in Figure::ALL {
        for (size, theme) in [(ChartSize::Wide, Theme::Light), (ChartSize::Phone, Theme::Dark)] {
            let chart = sample_charts::drawn(figure, size);
            let text = svg(&chart.picture, &Style::File(theme));
            assert_eq!(xml::fault(&text), None);
            let name = format!("{}_{}", figure.id(), size.id());
            insta::assert_snapshot!(name, text.replace("><", ">\n<"));
        }
        let chart = sample_charts::drawn(figure, ChartSize::Wide);
        insta::assert_snapshot!(format!("{}_numbers", figure.id()), chart.table.csv());
    }
}

/// Every chart of an address, in both sizes.
fn charts(query: &str) -> Vec<(Figure, ChartSize, Chart)> {
    let read = address::read(query);
    let outcome = simulate(&read.scenario);
    let facts = Facts {
        preset: read.preset,
        scenario: &read.scenario,
        outcome: &outcome,
        view: &read.view,
        other: None,
    };
    let each = |figure| ChartSize::ALL.map(|size| (figure, size, draw(figure, &facts, size)));
    Figure::ALL.into_iter().flat_map(each).collect()
}

const ADDRESSES: [&str; 10] = [
    "v=1",
    "v=1&preset=free-trade&class=hox",
    "v=1&preset=full-embargo&month=2025-12",
    "v=1&preset=truce&region=JP",
    "v=1&preset=build-out-2030&build=2",
    "v=1&preset=quotas-2010&class=compounds",
    "v=1&preset=us-embargo&region=US",
    "v=1&preset=japan-2026&class=magh",
    "v=1&pace=0&approval=0",
    "v=1&pace=300&review=1",
];

#[test]
fn every_scenario_gives_whole_pictures_and_rows() {
    for query in ADDRESSES {
        for (figure, size, chart) in charts(query) {
            let what = format!("{query} {} {}", figure.id(), size.id());
            let text = svg(&chart.picture, &Style::File(Theme::Light));
            assert_eq!(xml::fault(&text), None, "{what}");
            for bad in ["NaN", "inf,", ">inf<", "-inf"] {
                assert!(!text.contains(bad) && !chart.table.csv().contains(bad), "{what}");
            }
            let size = figure.size(size);
            assert!((chart.picture.width - size.0).abs() < 1e-9, "{what}");
            assert!((chart.picture.height - size.1).abs() < 1e-9, "{what}");
            assert!(!chart.picture.title.is_empty() && !chart.picture.description.is_empty());
            let columns = chart.table.heads.len();
            assert!(!chart.table.rows.is_empty(), "{what}: no numbers");
            assert!(chart.table.rows.iter().all(|row| row.len() == columns), "{what}");
            words_stay_inside(&chart, &what);
        }
    }
}

fn words_stay_inside(chart: &Chart, what: &str) {
    let shapes = chart.picture.groups.iter().flat_map(|group| &group.shapes);
    for shape in shapes {
        let Form::Text { x, y, size, anchor, strong, ref text, .. } = shape.form else { continue };
        let width = scene::metrics::width(text, size, strong);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let inside = left >= -0.5 && left + width <= chart.picture.width + 0.5;
        assert!(inside && y <= chart.picture.height, "{what}: '{text}' at {left} {y}");
        assert!(size >= 11.0, "{what}: '{text}' is too small");
    }
}

fn number(cell: &Cell) -> f64 {
    match cell {
        Cell::Number(value, _) => *value,
        _ => f64::NAN,
    }
}

/// The row with the least or most in a column.
fn extreme(chart: &Chart, column: usize, most: bool) -> &[Cell] {
    let sign = if most { 1.0 } else { -1.0 };
    let rows = chart.table.rows.iter().filter(|row| number(&row[column]).is_finite());
    rows.max_by(|a, b| (sign * number(&a[column])).total_cmp(&(sign * number(&b[column]))))
        .map_or(&[], Vec::as_slice)
}

#[test]
fn titles_agree_with_the_rows() {
    for query in ADDRESSES {
        for (figure, _, chart) in charts(query) {
            let title = &chart.picture.title;
            let holds =
                |words: &str| assert!(title.contains(words), "{query}: {words} in '{title}'");
            match figure {
                Figure::Exports => {
                    holds(&text::number::tonnes(number(&extreme(&chart, 1, false)[1])));
                    let named = |row: &&Vec<Cell>| title.contains(&row[0].read());
                    let row = chart.table.rows.iter().find(named).unwrap();
                    if number(&row[2]).is_finite() {
                        holds(&text::number::tonnes(number(&row[2])));
                    }
                }
                Figure::Shortfall if title.contains("shortest") => {
                    let row = extreme(&chart, 1, true);
                    holds(&text::number::percent(number(&row[1]) / 100.0));
                    holds(row[0].read().split(' ').next().unwrap_or_default());
                }
                Figure::Stocks if title.contains("nearest") => {
                    let row = extreme(&chart, 1, false);
                    holds(&row[1].read());
                    holds(&row[2].read());
                }
                Figure::Queue if title.contains("peaks") => {
                    let sum = |row: &[Cell]| row[1..4].iter().map(number).sum::<f64>();
                    let sums = chart.table.rows.iter().map(|row| sum(row));
                    holds(&text::number::tonnes(sums.fold(0.0, f64::max)));
                }
                Figure::Prices if title.contains("quoted") => {
                    let row = extreme(&chart, 2, true);
                    holds(&row[1].read());
                    holds(&text::charts::prices::times(number(&row[2])));
                }
                Figure::Capacity => {
                    let row = chart.table.rows.last().unwrap();
                    let sum = |column: usize| number(&row[2]) + number(&row[column]);
                    holds(&text::number::tonnes(sum(3)));
                    holds(&text::number::tonnes(sum(4)));
                }
                Figure::Stages => {
                    for row in [1, 2, 3] {
                        let share = number(&chart.table.rows[row][1]) / 100.0;
                        holds(&text::number::percent(share));
                    }
                }
                Figure::Backtest => {
                    let row = chart.table.rows.last().unwrap();
                    for column in [4, 6, 8] {
                        holds(&row[column].read());
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn what_no_source_was_found_for_is_not_shown() {
    let stages = charts("v=1").into_iter().find(|one| one.0 == Figure::Stages).unwrap().2;
    assert!(!stages.table.csv().contains("unverified"));
}

#[test]
fn exports_of_a_class_are_its_own_and_nothing_recorded_stands_beside_them() {
    let exports = |class: &str| {
        let all = charts(&format!("v=1&class={class}"));
        all.into_iter().find(|one| one.0 == Figure::Exports).unwrap().2
    };
    let column = |chart: &Chart, at: usize| -> Vec<f64> {
        chart.table.rows.iter().map(|row| number(&row[at])).collect()
    };
    for (whole, parts) in [("magnets", ["magl", "magh"]), ("compounds", ["lox", "hox"])] {
        let whole = exports(whole);
        assert!(column(&whole, 2).iter().any(|tonnes| tonnes.is_finite()), "customs print it");
        let parts = parts.map(exports);
        for part in &parts {
            assert!(column(part, 2).iter().all(|tonnes| tonnes.is_nan()), "customs print no part");
        }
        let [one, other] = parts.map(|part| column(&part, 1));
        for ((whole, one), other) in column(&whole, 1).into_iter().zip(one).zip(other) {
            assert!((whole - one - other).abs() < 1e-6 * whole, "{whole}: {one} and {other}");
        }
    }
}
