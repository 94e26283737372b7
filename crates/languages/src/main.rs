//! Brings `languages/*.po` up to date with the source: what is new is added empty, what nobody says
//! any more goes. Prints what is missing.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use languages::{Entry, LANGUAGES, Message, faults, messages, read, write};

fn main() -> ExitCode {
    match run(Path::new(".")) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("languages: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(project: &Path) -> Result<usize, String> {
    let messages = messages(project)?;
    let mut gaps = 0;
    for language in LANGUAGES {
        let file = project.join("languages").join(language.id).with_extension("po");
        let name = file.display();
        let known = fs::read_to_string(&file).unwrap_or_default();
        let known = read(&known).map_err(|error| format!("{name}: {error}"))?;
        let merged = merged(&messages, &known);
        let text = write(language.tag, &merged);
        fs::write(&file, text).map_err(|error| format!("{name}: {error}"))?;
        let faults = faults(&messages, &merged);
        println!("{name}: {} sentences, {} to do", merged.len(), faults.len());
        for fault in &faults {
            println!("  {fault}");
        }
        gaps += faults.len();
    }
    Ok(gaps)
}

fn merged(messages: &[Message], known: &[Entry]) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for message in messages {
        if all.iter().any(|entry| entry.is_of(message)) {
            continue;
        }
        let words = known
            .iter()
            .find(|entry| entry.is_of(message))
            .map_or(String::new(), |entry| entry.words.clone());
        let (english, of) = (message.english.clone(), message.of.clone());
        all.push(Entry { comments: message.files.clone(), of, english, words });
    }
    all
}
