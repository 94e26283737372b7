//! What the program is asked to do; every mistake is one line that says what is allowed.

use std::ffi::OsString;

use model::scenario::choice::{self, Refused};
use model::scenario::{Preset, Scenario, parameters};

use crate::series::By;

const OPTIONS: &str = "SCENARIO.json, --preset, --set, --format, --by, --score, --help";

/// The whole request.
pub(crate) struct Arguments {
    /// What to run.
    pub(crate) scenario: Scenario,
    /// How to print it.
    pub(crate) format: Format,
    /// Months or years.
    pub(crate) by: By,
    /// Whether to print the back-test and not the run.
    pub(crate) score: bool,
}

/// How to print.
pub(crate) enum Format {
    /// Comma-separated values.
    Csv,
    /// A list of objects.
    Json,
}

impl Arguments {
    /// Reads the words after the program's name; `None` if help is asked for.
    pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut words = words.map(|word| {
            word.into_string().map_err(|word| format!("{word:?} is not UTF-8; allowed: {OPTIONS}"))
        });
        let (mut file, mut preset, mut format, mut by) = (None, None, None, None);
        let (mut settings, mut score) = (Vec::new(), false);
        while let Some(word) = words.next().transpose()? {
            let mut value = |allowed: &str| {
                let next = words.next().transpose()?;
                next.ok_or_else(|| format!("{word} wants a value; allowed: {allowed}"))
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--preset" => once(&word, &mut preset, read_preset(&value(&preset_ids())?)?)?,
                "--set" => settings.push(value("KEY=VALUE")?),
                "--format" => once(&word, &mut format, read_format(&value("csv, json")?)?)?,
                "--by" => once(&word, &mut by, read_by(&value("month, year")?)?)?,
                "--score" => score = true,
                option if option.starts_with('-') => {
                    return Err(format!("unknown argument {option:?}; allowed: {OPTIONS}"));
                }
                _ => once("a scenario file", &mut file, word)?,
            }
        }
        let mut scenario = start(file.as_deref(), preset, score)?;
        for setting in settings {
            apply(&mut scenario, &setting)?;
        }
        let (format, by) = (format.unwrap_or(Format::Csv), by.unwrap_or(By::Month));
        Ok(Some(Self { scenario, format, by, score }))
    }
}

fn once<T>(what: &str, place: &mut Option<T>, value: T) -> Result<(), String> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("{what} is given twice; allowed: once")),
    }
}

/// What the settings change: the file, or a preset.
fn start(path: Option<&str>, preset: Option<Preset>, score: bool) -> Result<Scenario, String> {
    let Some(path) = path else {
        let usual = if score { Preset::Truce } else { Preset::default() };
        return Ok(preset.unwrap_or(usual).scenario());
    };
    let (name, text) = (path.escape_debug(), read_file(path)?);
    let found = file::read_from(preset.unwrap_or_default(), &text)
        .map_err(|error| format!("{name}: {error}"))?;
    match preset {
        Some(preset) if found.named => Err(format!(
            "--preset: {} beside {name}, which names {}; allowed: one of the two",
            preset.id(),
            found.preset.id()
        )),
        _ => Ok(found.scenario),
    }
}

fn read_file(path: &str) -> Result<String, String> {
    let (name, most) = (path.escape_debug(), file::MAX_BYTES);
    let size = std::fs::metadata(path).map(|found| found.len());
    if size.is_ok_and(|size| usize::try_from(size).is_ok_and(|size| size > most)) {
        return Err(format!("{name}: larger than {most} bytes; allowed: at most {most} bytes"));
    }
    let bytes = std::fs::read(path)
        .map_err(|error| format!("{name}: {error}; allowed: a scenario file"))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name}: byte {at} is not UTF-8; allowed: JSON in UTF-8")
    })
}

fn read_preset(id: &str) -> Result<Preset, String> {
    Preset::parse(id)
        .ok_or_else(|| format!("--preset: unknown preset {id:?}; allowed: {}", preset_ids()))
}

fn read_format(id: &str) -> Result<Format, String> {
    match id {
        "csv" => Ok(Format::Csv),
        "json" => Ok(Format::Json),
        _ => Err(format!("--format: unknown format {id:?}; allowed: csv, json")),
    }
}

fn read_by(id: &str) -> Result<By, String> {
    match id {
        "month" => Ok(By::Month),
        "year" => Ok(By::Year),
        _ => Err(format!("--by: unknown period {id:?}; allowed: month, year")),
    }
}

fn preset_ids() -> String {
    Preset::ALL.map(Preset::id).join(", ")
}

fn apply(scenario: &mut Scenario, setting: &str) -> Result<(), String> {
    let (key, text) = setting
        .split_once('=')
        .ok_or_else(|| format!("--set: {setting:?} is not of the form KEY=VALUE"))?;
    let shown = setting.escape_debug();
    let refused = |allowed: &str| format!("--set: {shown} is not allowed; allowed: {allowed}");
    if let Some(control) = parameters::find(key) {
        let value = text.parse::<f64>().ok().filter(|value| control.allows(*value));
        let value = value.ok_or_else(|| refused(&format!("{} to {}", control.min, control.max)))?;
        control.set(scenario, value);
        return Ok(());
    }
    choice::set(scenario, key, text).map_err(|error| match error {
        Refused::Allowed(allowed) => refused(&allowed),
        Refused::UnknownKey => {
            let numbers = parameters::every().map(|control| control.key.to_owned());
            let keys: Vec<String> = numbers.chain(choice::keys()).collect();
            format!("--set: unknown key {key:?}; allowed: {}", keys.join(", "))
        }
    })
}
