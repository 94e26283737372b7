//! What the program is asked to do; every mistake is one line that says what is allowed.

use model::scenario::{CONTROLS, Control, Preset, Scenario};

/// The whole request.
pub(crate) struct Arguments {
    /// What to run.
    pub(crate) scenario: Scenario,
    /// How to print it.
    pub(crate) format: Format,
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
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut words = words;
        let mut preset = Preset::default();
        let mut settings = Vec::new();
        let mut format = Format::Csv;
        while let Some(word) = words.next() {
            let mut value = |allowed: &str| {
                words.next().ok_or_else(|| format!("{word} wants a value; allowed: {allowed}"))
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--preset" => preset = read_preset(&value(&preset_ids())?)?,
                "--set" => settings.push(value("KEY=VALUE")?),
                "--format" => format = read_format(&value("csv, json")?)?,
                _ => {
                    return Err(format!(
                        "unknown argument {word:?}; allowed: --preset, --set, --format, --help"
                    ));
                }
            }
        }
        let mut scenario = preset.scenario();
        for setting in settings {
            apply(&mut scenario, &setting)?;
        }
        Ok(Some(Self { scenario, format }))
    }
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

fn preset_ids() -> String {
    Preset::ALL.map(Preset::id).join(", ")
}

fn apply(scenario: &mut Scenario, setting: &str) -> Result<(), String> {
    let (key, text) = setting
        .split_once('=')
        .ok_or_else(|| format!("--set: {setting:?} is not of the form KEY=VALUE"))?;
    let control = Control::find(key).ok_or_else(|| {
        let keys: Vec<&str> = CONTROLS.iter().map(|control| control.key).collect();
        format!("--set: unknown key {key:?}; allowed: {}", keys.join(", "))
    })?;
    let (min, max) = (control.min, control.max);
    let value = text.parse::<f64>().ok().filter(|value| (min..=max).contains(value));
    let value = value
        .ok_or_else(|| format!("--set: {key}={text} is not allowed; allowed: {min} to {max}"))?;
    control.set(scenario, value);
    Ok(())
}
