//! The program `layout`: its score, its picture, and what it says to bad input.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;
mod xml;

use std::fmt::Write;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

use world::Lie;

const HEAD: &str = "origin,origin_lon,origin_lat,destination,lon,lat,value\n";

/// The program, built once.
fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let build = ["build", "--quiet", "-p", "scene", "--example", "layout"];
        assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success());
        // This test lies in target/PROFILE/deps; the program is always of the profile dev.
        let deps = std::env::current_exe().unwrap();
        deps.ancestors().nth(3).unwrap().join("debug/examples/layout")
    })
}

fn run(arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).output().unwrap()
}

/// A file of this test, and what is in it.
fn written(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A table of capitals supplied from Shanghai, and two flows from elsewhere.
fn table(count: usize) -> String {
    let mut text = HEAD.to_owned();
    for to in world::table(Lie::Capitals, count, 2) {
        let (name, lon, lat) = (&to.place.name, to.place.lon, to.place.lat);
        writeln!(text, "Shanghai,121.5,31.2,\"{name}\",{lon},{lat},{}", to.tonnes_per_year)
            .unwrap();
    }
    text + "Perth,115.9,-31.9,Kuantan,103.3,3.8,12\nPerth,115.9,-31.9,Tokyo,139.7,35.7,4\n"
}

#[test]
fn a_foreign_table_is_laid_out_and_scored() {
    let flows = written("foreign.csv", table(24));
    let picture = written("foreign.svg", "");
    let output = run(&[&flows, "--svg", &picture]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert_eq!(output.stderr, b"");
    assert_eq!(text.matches('\n').count(), 1);
    let none =
        ["crossings", "node_hits", "ribbon_overlaps", "arrowhead_overlaps", "label_overlaps"];
    for name in none {
        assert!(text.contains(&format!("\"{name}\": 0,")), "{name} in {text}");
    }
    for name in ["\"flows\": 26,", "\"max_turn_deg\": ", "\"ink_px2\": ", "\"ms\": "] {
        assert!(text.contains(name), "{name} in {text}");
    }
    let svg = std::fs::read_to_string(picture).unwrap();
    assert_eq!(xml::fault(&svg), None);
    assert_eq!(svg.matches("class=\"flow\"").count(), 24);
    assert_eq!(svg.matches("class=\"flow other\"").count(), 2);
}

/// Status 2, nothing on standard output, one line on standard error.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {line}");
    assert_eq!(output.stdout, b"", "{arguments:?}");
    assert_eq!(line.matches('\n').count(), 1, "{line}");
    assert!(line.contains("allowed: "), "{line}");
    for word in words {
        assert!(line.contains(word), "{word} in {line}");
    }
}

#[test]
fn bad_tables_are_one_line_and_status_two() {
    let good = "A,1,2,B,3,4,5\n";
    let crowd = HEAD.to_owned() + &good.repeat(10_000);
    for (name, content, words) in [
        ("empty.csv", String::new(), ["line 1", "no column origin"]),
        ("columns.csv", "origin,lon\nA,1\n".into(), ["line 1", "no column origin_lon"]),
        ("rows.csv", HEAD.into(), ["line 2", "no rows"]),
        ("text.csv", format!("{HEAD}A,1,2,B,3,4,much\n"), ["line 2", "value is \"much\""]),
        ("lat.csv", format!("{HEAD}{good}A,1,2,B,3,91,5\n"), ["line 3", "from -90 to 90"]),
        ("lon.csv", format!("{HEAD}A,1,2,B,999,4,5\n"), ["line 2", "from -180 to 180"]),
        ("minus.csv", format!("{HEAD}A,1,2,B,3,4,-5\n"), ["line 2", "value is \"-5\""]),
        ("nan.csv", format!("{HEAD}A,1,2,B,3,4,NaN\n"), ["line 2", "value is \"NaN\""]),
        ("inf.csv", format!("{HEAD}A,1,2,B,3,4,inf\n"), ["line 2", "value is \"inf\""]),
        ("short.csv", format!("{HEAD}A,1,2,B,3\n"), ["line 2", "5 cells, none for lat"]),
        ("name.csv", format!("{HEAD}A,1,2,,3,4,5\n"), ["line 2", "destination is \"\""]),
        ("moves.csv", format!("{HEAD}{good}A,9,2,C,3,4,5\n"), ["line 3", "origin A lies at 9 2"]),
        ("crowd.csv", crowd, ["line 402", "more than 400 rows"]),
    ] {
        let path = written(name, content);
        refused(&[&path], &[name, words[0], words[1]]);
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let binary = written("binary.csv", [0x89, b'P', b'N', b'G', 0, 1, 2, 255]);
    refused(&[&binary], &["binary.csv", "line 1", "a zero byte"]);
    let latin = written("latin.csv", [HEAD.as_bytes(), b"K\xf6ln,1,2,B,3,4,5\n"].concat());
    refused(&[&latin], &["latin.csv", "line 2", "UTF-8"]);
    let large = written("large.csv", vec![b'x'; 1_000_001]);
    refused(&[&large], &["large.csv", "more than 1000000 bytes"]);
    refused(&["no-such.csv"], &["no-such.csv", "cannot be read"]);
    refused(&[env!("CARGO_TARGET_TMPDIR")], &["not a file"]);
    refused(&[], &["no table given"]);
    refused(&["a.csv", "b.csv"], &["a second table b.csv"]);
    refused(&["--svg"], &["--svg wants a value"]);
    refused(&["--frame", "tall"], &["unknown frame \"tall\""]);
    let good = written("good.csv", format!("{HEAD}A,1,2,B,3,4,5\n"));
    let nowhere = format!("{}/no/such/folder.svg", env!("CARGO_TARGET_TMPDIR"));
    refused(&[&good, "--svg", &nowhere], &["cannot be written"]);
}
