//! The model as a program: `cargo run --release -p model --example run -- --help`.

mod arguments;
mod output;
mod score;
mod series;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, Format};
use model::query::score::Score;

const HELP: &str = "\
Runs the licensing model and prints months by region, class and sector.

  run [SCENARIO.json] [--preset NAME] [--set KEY=VALUE]... [--format csv|json] [--score]

  SCENARIO.json      a scenario file: docs/scenario.md says what it may hold
  --preset NAME      a preset: april-2025 if nothing is said, truce with --score;
                     not beside a file that names one
  --set KEY=VALUE    a number of the scenario in its unit, or scope, embargo, sharing, start,
                     end, align.XX; may be repeated; wins over file and preset
  --format csv|json  csv is the default
  --score            compares computed magnet exports with the recorded ones
  --help             this

--score as JSON: fitted_mape (April to August 2025) and held_out_mape (later) are the model's mean
errors without their signs, as fractions; naive_last_mape (the recorded month before),
naive_mean_mape (the mean of January to March 2025) and naive_carried_mape (August 2025 carried on)
are those of forecasts that know nothing, over the held-out months; with fitted_ before them over
the fitted ones. months has every month with the same names.
";

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(error) => return bad_input(&error),
    };
    let outcome = model::simulate::simulate(&arguments.scenario);
    let mut to = BufWriter::new(io::stdout().lock());
    let written = if arguments.score {
        let score = Score::of_magnets(&outcome);
        if score.months.is_empty() {
            return bad_input(&score::nothing_recorded(&arguments.scenario));
        }
        match arguments.format {
            Format::Csv => score::text(&mut to, &score),
            Format::Json => score::json(&mut to, &score),
        }
    } else {
        match arguments.format {
            Format::Csv => output::csv(&mut to, &arguments.scenario, &outcome),
            Format::Json => output::json(&mut to, &arguments.scenario, &outcome),
        }
    };
    match written.and_then(|()| to.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that closes the pipe early has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("run: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bad_input(line: &str) -> ExitCode {
    eprintln!("run: {line}");
    ExitCode::from(2)
}
