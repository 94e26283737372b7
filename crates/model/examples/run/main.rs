//! The model as a program: `cargo run --release -p model --example run -- --help`.

mod arguments;
mod extra;
mod output;
mod score;
mod series;
mod years;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, Format};
use model::query::score::Score;

const HELP: &str = "\
Runs the licensing model and prints months by region, class and sector.

  run [SCENARIO.json] [--preset NAME] [--set KEY=VALUE]... [--format csv|json]
      [--by month|year] [--score]

  SCENARIO.json      a scenario file: docs/scenario.md says what it may hold
  --preset NAME      a preset: april-2025 if nothing is said, truce with --score;
                     not beside a file that names one
  --set KEY=VALUE    a number of the scenario in its unit, or scope, embargo, sharing, start,
                     end, align.XX; may be repeated; wins over file and preset
  --format csv|json  csv is the default
  --by month|year    month is the default; in a year what happens is summed, what stands is read at
                     its end, and the rest is the mean over its days
  --score            compares computed magnet exports with the recorded ones
  --help             this

Columns: month,region,class,sector,series,value,unit; empty where a column does not apply. Series:
  by region and class, t: orders, approved, refused, barred, exports, arrivals, other_supply,
    rerouted, recycled, use, need in the month; backlog, licensed, held, stock at its end; applied
    (t) and applications (their number); backlog_applications: those not decided at its end;
    hub_exports.HUB: exports that come from a hub, with its id in data/hubs.csv
  by region and class: shortfall; stock_weeks; hhi: concentration of what it is sent, supplier by
    supplier, 0 to 1; import_reliance; eu_supply_risk and usgs_score: scores in the manner of the
    European Union and of the USGS; tonne_value: what one more tonne made there would be worth, with
    sharing=c alone
  by region: sojourn: weeks from application to decision, W = review + B/C; left out while nothing is
    applied for or decided
  by region and sector: output_index, value_at_risk, stopped: share of firms whose line stands;
    first_stop, once, in the month of the first stop: weeks since the first day of control
  by class: price_outside, price_inside, price_weighted; hhi of all regions; n1_coverage: what can be
    made outside China over need; in the first month loss_without: value at risk in the run if its
    first year brings none of the class, and expected_loss: that times odds of one in ten
  of all: work_weeks: weeks of work that wait at the licence office, B/C

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
            Format::Csv => output::csv(&mut to, &arguments.scenario, &outcome, arguments.by),
            Format::Json => output::json(&mut to, &arguments.scenario, &outcome, arguments.by),
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
