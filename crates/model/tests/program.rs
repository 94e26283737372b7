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

/// A file of this test, and what is in it.
fn written(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Status 2, nothing on standard output, this line on standard error.
fn refused(arguments: &[&str], begins: &str, ends: &str) {
    let output = run(arguments);
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert_eq!(output.stdout, b"", "{arguments:?}");
    assert!(line.starts_with(begins), "{line}\n{begins}");
    assert!(line.ends_with(&format!("{ends}\n")), "{line}\n{ends}");
    assert_eq!(line.matches('\n').count(), 1, "{line}");
}

#[test]
fn bad_arguments_are_one_line_and_status_two() {
    let presets = "allowed: free-trade, april-2025, october-2025, truce, snap-back, full-embargo, \
                   us-embargo, quotas-2010, japan-2026, build-out-2030";
    for (arguments, begins, ends) in [
        (vec!["--preset", "no"], "run: --preset: unknown preset \"no\"; ", presets),
        (vec!["--preset"], "run: --preset wants a value; ", presets),
        (vec!["--set", "pace=400"], "run: --set: pace=400 is not allowed; ", "allowed: 0 to 300"),
        (vec!["--set", "pace=NaN"], "run: --set: pace=NaN is not allowed; ", "allowed: 0 to 300"),
        (vec!["--set", "pace=\n"], "run: --set: pace=\\n is not allowed; ", "allowed: 0 to 300"),
        (vec!["--set", "alpha=1"], "run: --set: alpha=1 is not allowed; ", "0.0001 to 0.5"),
        (vec!["--set", "scope=all"], "run: --set: scope=all is not allowed; ", "downstream"),
        (vec!["--set", "align.DE=2"], "run: --set: align.DE=2 is not allowed; ", "-1 to 1"),
        (vec!["--set", "align.XX=0"], "run: --set: unknown key \"align.XX\"; ", "align.ROW"),
        (vec!["--set", "pase=4"], "run: --set: unknown key \"pase\"; allowed: pace, ", "align.ROW"),
        (vec!["--set", "pace"], "run: --set: \"pace\" is not of the form ", "KEY=VALUE"),
        (vec!["--set"], "run: --set wants a value; ", "allowed: KEY=VALUE"),
        (vec!["--format", "xml"], "run: --format: unknown format \"xml\"; ", "csv, json"),
        (vec!["--by", "week"], "run: --by: unknown period \"week\"; ", "month, year"),
        (vec!["--scores"], "run: unknown argument \"--scores\"; ", "--score, --help"),
        (vec!["a.json", "b.json"], "run: a scenario file is given twice; ", "allowed: once"),
        (
            vec!["--score", "--preset", "quotas-2010"],
            "run: --score: no recorded month lies in the run, 2010-01 to 2012-12; ",
            "allowed: a run that reaches months from 2025-01 on",
        ),
    ] {
        refused(&arguments, begins, ends);
    }
}

#[test]
fn bad_files_are_one_line_and_status_two() {
    for (name, content, found, ends) in [
        ("empty.json", &b""[..], "the file: nothing is in it", "an object, at least {}"),
        ("text.json", b"pace", "line 1, column 1: expected value", "JSON"),
        ("key.json", br#"{"pase": 1}"#, "pase: unknown key", "baseline"),
        ("value.json", br#"{"pace": 301}"#, "pace: 301 is not allowed", "from 0 to 300 %"),
        ("latin.json", b"{\"a\xe4\": 1}", "byte 3 is not UTF-8", "JSON in UTF-8"),
    ] {
        let path = written(name, content);
        refused(&[&path], &format!("run: {path}: {found}; allowed: "), ends);
    }
    let large = written("large.json", " ".repeat(1_000_001));
    refused(&[&large], &format!("run: {large}: larger than 1000000 bytes; "), "1000000 bytes");
    refused(&["missing.json"], "run: missing.json: ", "allowed: a scenario file");
    let both = written("both.json", r#"{"preset": "truce"}"#);
    let found = format!("run: --preset: free-trade beside {both}, which names truce; ");
    refused(&[&both, "--preset", "free-trade"], &found, "allowed: one of the two");
}

#[test]
fn settings_win_over_the_file_and_the_file_over_the_preset() {
    let same = |one: &[&str], other: &[&str]| {
        let (one, other) = (run(one), run(other));
        assert!(one.status.success() && other.status.success());
        one.stdout == other.stdout
    };
    let named = written("named.json", r#"{"preset": "truce", "pace": 25, "last": "2026-03"}"#);
    let bare = written("bare.json", r#"{"pace": 25, "last": "2026-03"}"#);
    assert!(same(&[&named], &["--preset", "truce", &bare]));
    assert!(!same(&[&named], &[&bare]));
    assert!(!same(&[&named], &[&named, "--set", "pace=60"]));
    let sets = ["--set", "pace=60", "--set", "scope=magnets", "--set", "align.DE=1"];
    let file = r#"{"last": "2026-03", "pace": 60, "scope": "magnets", "alignment": {"DE": 1}}"#;
    let said = written("said.json", file);
    assert!(same(&[&said], &[&[bare.as_str()], &sets[..]].concat()));
}

/// Series that have a value only where and while it means something.
const MEASURES: [&str; 13] = [
    "backlog_applications",
    "eu_supply_risk",
    "expected_loss",
    "first_stop",
    "hhi",
    "import_reliance",
    "loss_without",
    "n1_coverage",
    "sojourn",
    "tonne_value",
    "usgs_score",
    "work_weeks",
    "hub_exports",
];

#[test]
fn json_holds_the_same_rows() {
    let output = run(&["--set", "pace=25", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    // Months by regions by classes or sectors by series, and prices.
    let later = rows.iter().filter(|row| MEASURES.contains(&row["series"].as_str().unwrap()));
    let hubs =
        rows.iter().filter(|row| row["series"].as_str().unwrap().starts_with("hub_exports."));
    let (later, hubs) = (later.count(), hubs.count());
    assert_eq!(rows.len() - later - hubs, 24 * (24 * (4 * 19 + 7 * 3) + 4 * 3));
    assert_eq!(hubs, 24 * 24 * 4 * 9);
    assert_eq!(rows[0]["month"], "2025-01");
    assert_eq!(rows[0]["unit"], "t");
    let text = String::from_utf8(run(&["--set", "pace=25"]).stdout).unwrap();
    for (row, line) in rows.iter().zip(text.lines().skip(1)).step_by(97) {
        let cells: Vec<&str> = line.split(',').collect();
        let names = ["month", "region", "class", "sector", "series"].map(|key| &row[key]);
        assert_eq!(names.map(|name| name.as_str().unwrap()), cells[..5]);
        let (value, printed) = (row["value"].as_f64().unwrap(), cells[5].parse::<f64>().unwrap());
        assert!((value - printed).abs() <= 1e-12 * value.abs(), "{line}");
        assert_eq!(row["unit"], cells[6]);
    }
}

#[test]
fn every_promised_series_is_printed() {
    let text = String::from_utf8(run(&[]).stdout).unwrap();
    for series in [
        "exports",
        "orders",
        "applications",
        "approved",
        "refused",
        "backlog",
        "held",
        "arrivals",
        "other_supply",
        "rerouted",
        "recycled",
        "use",
        "shortfall",
        "stock_weeks",
        "output_index",
        "value_at_risk",
        "price_outside",
        "price_inside",
        "price_weighted",
        "stopped",
        "hub_exports.baotou",
    ] {
        assert!(text.contains(&format!(",{series},")), "{series}");
    }
    let usage = String::from_utf8(run(&["--help"]).stdout).unwrap();
    let allied = String::from_utf8(run(&["--set", "sharing=c"]).stdout).unwrap();
    for series in MEASURES {
        let begins = format!(",{series}");
        assert!(text.contains(&begins) || allied.contains(&begins), "{series}");
        assert!(usage.contains(series), "{series}");
    }
    assert!(text.lines().all(|line| line.matches(',').count() == 6));
    assert!(!text.contains("NaN") && !text.contains("inf"));
}

/// In a year flows are sums, stocks stand at its end, shares follow from the sums.
#[test]
fn years_are_sums_ends_and_means() {
    let read = |arguments: &[&str]| -> Vec<(String, f64)> {
        let text = String::from_utf8(run(arguments).stdout).unwrap();
        let rows = text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
        rows.map(|row| (row[..5].join(","), row[5].parse().unwrap())).collect()
    };
    let (months, years) = (read(&[]), read(&["--by", "year"]));
    let of = |rows: &[(String, f64)], month: &str, rest: &str| -> Vec<f64> {
        let named = rows.iter().filter(|(name, _)| name.starts_with(month) && name.ends_with(rest));
        named.map(|(_, value)| *value).collect()
    };
    assert!(years.iter().all(|(name, _)| name.starts_with("2025,") || name.starts_with("2026,")));
    for rest in [",DE,magh,,exports", ",DE,,auto,value_at_risk", ",JP,magh,,hub_exports.ningbo"] {
        let (year, parts) = (of(&years, "2025,", rest), of(&months, "2025-", rest));
        assert_eq!((year.len(), parts.len()), (1, 12), "{rest}");
        let sum: f64 = parts.iter().sum();
        assert!((year[0] - sum).abs() <= 1e-9 * sum.abs(), "{rest}: {} {sum}", year[0]);
    }
    for rest in [",DE,magh,,stock", ",DE,magh,,stock_weeks", ",DE,magh,,backlog_applications"] {
        assert_eq!(of(&years, "2025,", rest), of(&months, "2025-12,", rest), "{rest}");
    }
    let sums = [",DE,magh,,use", ",DE,magh,,need"].map(|rest| of(&years, "2025,", rest)[0]);
    let shortfall = of(&years, "2025,", ",DE,magh,,shortfall")[0];
    assert!((shortfall - (1.0 - sums[0] / sums[1])).abs() < 1e-9, "{shortfall}");
    let prices = of(&months, "2025-", ",,magh,,price_outside");
    let price = of(&years, "2025,", ",,magh,,price_outside")[0];
    let (least, most) = prices
        .iter()
        .fold((f64::MAX, 0.0), |(a, b): (f64, f64), price| (a.min(*price), b.max(*price)));
    assert!((least..=most).contains(&price), "{price}");
}

/// Exports of magnets by month as the program prints them, t.
fn magnets(month: &str, text: &str) -> f64 {
    let lines = text.lines().filter(|line| {
        line.starts_with(month) && line.contains(",mag") && line.contains(",exports,")
    });
    lines.map(|line| line.split(',').nth(5).unwrap().parse::<f64>().unwrap()).sum()
}

/// From the table of the record, without the model: month and tonnes of magnets.
fn recorded() -> Vec<(String, f64)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/recorded_totals.csv");
    let table = std::fs::read_to_string(path).unwrap();
    let rows = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let rows = rows.filter(|row| row[0] == "magnets" && row[1] >= "2025-01");
    rows.map(|row| (row[1].to_owned(), row[3].parse().unwrap())).collect()
}

#[test]
fn the_score_is_that_of_the_printed_run() {
    let output = run(&["--score", "--format", "json"]);
    assert!(output.status.success());
    let score: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let run = String::from_utf8(run(&["--preset", "truce"]).stdout).unwrap();
    let record = recorded();
    let months = score["months"].as_array().unwrap();
    assert_eq!(months.len(), record.len());
    for (month, (name, tonnes)) in months.iter().zip(&record) {
        assert_eq!(month["month"], *name);
        assert!((month["recorded"].as_f64().unwrap() - tonnes).abs() < 1e-9);
        assert!((month["computed"].as_f64().unwrap() - magnets(name, &run)).abs() < 1e-6);
    }
    let mape = |from: &str, to: &str, forecast: &dyn Fn(&str) -> f64| {
        let part = record.iter().filter(|(month, _)| (from..=to).contains(&month.as_str()));
        let errors: Vec<f64> =
            part.map(|(month, tonnes)| (forecast(month) / tonnes - 1.0).abs()).collect();
        errors.iter().sum::<f64>() / errors.len() as f64
    };
    let before = |month: &str| {
        let at = record.iter().position(|(name, _)| name == month).unwrap();
        record[at - 1].1
    };
    let mean = record[..3].iter().map(|(_, tonnes)| tonnes).sum::<f64>() / 3.0;
    for (key, expected) in [
        ("fitted_mape", mape("2025-04", "2025-08", &|month| magnets(month, &run))),
        ("held_out_mape", mape("2025-09", "2099-12", &|month| magnets(month, &run))),
        ("naive_last_mape", mape("2025-09", "2099-12", &before)),
        ("naive_mean_mape", mape("2025-09", "2099-12", &|_| mean)),
        ("naive_carried_mape", mape("2025-09", "2099-12", &|_| 6_146.0)),
        ("fitted_naive_last_mape", mape("2025-04", "2025-08", &before)),
        ("fitted_naive_mean_mape", mape("2025-04", "2025-08", &|_| mean)),
    ] {
        assert!((score[key].as_f64().unwrap() - expected).abs() < 1e-9, "{key} {expected}");
    }
    // A forecast's value for a month is the one that its error is reckoned from.
    for (month, (name, _)) in months.iter().zip(&record).skip(3) {
        let value = |key: &str| month[key].as_f64();
        assert!((value("naive_last").unwrap() - before(name)).abs() < 1e-9, "{name}");
        assert!((value("naive_mean").unwrap() - mean).abs() < 1e-9, "{name}");
        let carried = (name.as_str() > "2025-08").then_some(6_146.0);
        assert_eq!(value("naive_carried"), carried, "{name}");
    }
}

/// What the project promises of the months that nothing is fitted to.
#[test]
fn the_held_out_months_are_met_as_well_as_by_the_best_naive_forecast() {
    let output = run(&["--score", "--format", "json"]);
    let score: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |key: &str| score[key].as_f64().unwrap();
    let naive = ["naive_last_mape", "naive_mean_mape", "naive_carried_mape"].map(of);
    let best = naive.into_iter().fold(f64::INFINITY, f64::min);
    assert!(of("held_out_mape") <= 0.12, "{score}");
    assert!(of("held_out_mape") <= best + 0.01, "{score}");
    assert!(of("fitted_mape") <= 0.10, "{score}");
}

#[test]
fn the_score_as_text_defines_its_forecasts() {
    let text = String::from_utf8(run(&["--score"]).stdout).unwrap();
    // The naive forecasts of April to August 2025, as in docs/model.md: 66 and 98 per cent.
    assert!(text.contains("  65.6 %            -       98.1 %\n"), "{text}");
    for line in ["last month     the recorded", "last fitted    the", "mean           the mean"] {
        assert!(text.contains(line), "{text}");
    }
}
