//! The program: what it prints, and what it says to bad input.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The program, built once.
fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let build = ["build", "--quiet", "-p", "model", "--example", "run"];
        assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success());
        // This test lies in target/PROFILE/deps; the program is always of the profile dev.
        let deps = std::env::current_exe().unwrap();
        deps.ancestors().nth(3).unwrap().join("debug/examples/run")
    })
}

fn run(arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).output().unwrap()
}

#[test]
fn free_trade_prints_the_baseline() {
    let output = run(&["--preset", "free-trade"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("month,region,class,sector,series,value,unit"));
    let magnets: f64 = lines
        .filter(|line| {
            line.starts_with("2025-") && line.contains(",mag") && line.contains(",exports,")
        })
        .map(|line| line.split(',').nth(5).unwrap().parse::<f64>().unwrap())
        .sum();
    assert!((magnets - 58_152.0).abs() < 1e-6, "{magnets}");
}

#[test]
fn bad_input_is_one_line_and_status_two() {
    for (arguments, line) in [
        (
            vec!["--preset", "nonsense"],
            "run: --preset: unknown preset \"nonsense\"; allowed: free-trade, april-2025\n",
        ),
        (vec!["--set", "pace=400"], "run: --set: pace=400 is not allowed; allowed: 0 to 300\n"),
        (vec!["--set", "pace=NaN"], "run: --set: pace=NaN is not allowed; allowed: 0 to 300\n"),
        (vec!["--set", "pace"], "run: --set: \"pace\" is not of the form KEY=VALUE\n"),
        (vec!["--format", "xml"], "run: --format: unknown format \"xml\"; allowed: csv, json\n"),
        (vec!["--preset"], "run: --preset wants a value; allowed: free-trade, april-2025\n"),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), line);
        assert_eq!(output.stdout, b"");
    }
}

#[test]
fn json_holds_the_same_rows() {
    let output = run(&["--set", "pace=25", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 24 * 24 * 4 * 9);
    assert_eq!(rows[0]["month"], "2025-01");
    assert_eq!(rows[0]["unit"], "t");
}
