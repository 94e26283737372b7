//! The other languages: a file each that the page asks for when its reader speaks it, with all that
//! stands in the page in English: words of programs and scripts, where names stand on the map, the notes
//! below everything.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use languages::{Entry, LANGUAGES, Language, Message, faults, read, script_words, words_file};
use serde::Serialize;

use crate::markup::escaped;
use crate::{layouts, notes};

/// What `public/language.js` reads.
#[derive(Serialize)]
struct Package<'a> {
    words: String,
    scripts: BTreeMap<&'a str, &'a str>,
    notes: String,
    /// The opening layout of each shape.
    layouts: BTreeMap<&'static str, String>,
    /// The folder of the other layouts.
    folder: String,
}

/// Writes the files into a folder named after what they hold, and gives its name. Stops at a
/// translation that is not whole.
pub(crate) fn files(site: &Path, project: &Path, messages: &[Message]) -> Result<String, String> {
    let mut written: Vec<(String, String)> = Vec::new();
    each(project, messages, &mut |language, entries, words| {
        for (name, layouts) in layouts::all() {
            written.push((format!("{}/{name}", language.id), layouts));
        }
        let package = Package {
            words: words.to_owned(),
            scripts: script_words(messages, entries).into_iter().collect(),
            notes: notes::notes(),
            layouts: layouts::opening(),
            folder: format!("{FOLDER}/{}", language.id),
        };
        let package = serde_json::to_string(&package).map_err(|error| error.to_string())?;
        written.push((format!("{}.json", language.id), package));
        Ok(())
    })?;
    written.push(("en.txt".to_owned(), languages::english_of_all(messages)));
    let digest = layouts::hash(written.iter().map(|(_, text)| text.as_str()));
    let folder = format!("words-{digest:016x}");
    for (name, text) in written {
        let path = site.join(&folder).join(&name);
        let parent = path.parent().unwrap_or(site);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text.replace(FOLDER, &folder)))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(folder)
}

/// What is done in a language: with it, its translations, and what programs read of them.
type Work<'a> = &'a mut dyn FnMut(Language, &[Entry], &str) -> Result<(), String>;

/// Does something in every language: it is spoken then, and `work` gets its translations and what programs
/// read of it. Stops at a translation that is not whole.
pub(crate) fn each(project: &Path, messages: &[Message], work: Work<'_>) -> Result<(), String> {
    for language in LANGUAGES {
        let entries = whole(project, language.id, messages)?;
        let words = words_file(language.id, messages, &entries)?;
        text::language::speak(&words, "");
        let done = work(language, &entries, &words);
        text::language::speak("", "");
        done?;
    }
    Ok(())
}

/// What stands in the page for its own program, which holds the keys of its English sentences alone.
pub(crate) fn english(site: &Path, messages: &[Message]) -> Result<String, String> {
    let entries = fs::read_dir(site).map_err(|error| error.to_string())?;
    let mut paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let program = paths.find(|path| path.extension().is_some_and(|end| end == "wasm"));
    let program = program.ok_or("no program stands beside index.html")?;
    let program = fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    let words = languages::english_file(messages, &program)?;
    Ok(format!("<div hidden id=\"words\">{}</div>", escaped(&words)))
}

/// Stands in a package for the name of the folder, which is made of what the packages hold.
const FOLDER: &str = "words-of-this-build";

/// How many faults are told at once.
const TOLD: usize = 10;

/// A language's translations, if none is missing.
fn whole(project: &Path, id: &str, messages: &[Message]) -> Result<Vec<Entry>, String> {
    let path = project.join("languages").join(id).with_extension("po");
    let name = format!("languages/{id}.po");
    let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
    let entries = read(&text).map_err(|error| format!("{name}: {error}"))?;
    let faults = faults(messages, &entries);
    if faults.is_empty() {
        return Ok(entries);
    }
    let first: Vec<&str> = faults.iter().take(TOLD).map(String::as_str).collect();
    let (count, first) = (faults.len(), first.join("\n  "));
    Err(format!("{name}: {count} faults (cargo run -p languages lists all):\n  {first}"))
}
