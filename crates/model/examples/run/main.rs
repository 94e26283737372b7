//! The model as a program: `cargo run --release -p model --example run -- --help`.

mod arguments;
mod output;

use std::io::Write;
use std::process::ExitCode;

use arguments::{Arguments, Format};

const HELP: &str = "\
Runs the licensing model and prints months by region and class.

  --preset NAME      free-trade or april-2025 (default)
  --set KEY=VALUE    a control of the page's address, in its unit; may be repeated
  --format csv|json  csv is the default
";

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("run: {error}");
            return ExitCode::from(2);
        }
    };
    let outcome = model::simulate::simulate(&arguments.scenario);
    let text = match arguments.format {
        Format::Csv => output::csv(&outcome),
        Format::Json => output::json(&outcome),
    };
    // A reader that closes the pipe early has had enough.
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
