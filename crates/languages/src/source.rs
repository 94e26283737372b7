//! Where sentences stand.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a sentence is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// By the programs.
    Program,
    /// By the page's scripts.
    Script,
    /// In the tables of `data/`, spoken by the programs.
    Data,
}

/// A sentence that a reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// In English.
    pub english: String,
    /// What it is of, where the same English words mean two things.
    pub of: Option<String>,
    /// Who speaks it.
    pub place: Place,
    /// The files it was found in, from the project's folder.
    pub files: Vec<String>,
}

/// Every sentence, each once, in the order of files and of lines in them: programs, scripts, data.
///
/// # Errors
/// A file that cannot be read, by its path.
pub fn messages(project: &Path) -> Result<Vec<Message>, String> {
    let mut found: Vec<Message> = Vec::new();
    let mut add = |message: Message| {
        let same = |one: &Message| {
            one.english == message.english
                && one.of == message.of
                && (one.place == Place::Script) == (message.place == Place::Script)
        };
        match found.iter_mut().find(|one| same(one)) {
            None => found.push(message),
            Some(known) if known.files.contains(&message.files[0]) => {}
            Some(known) => known.files.extend(message.files),
        }
    };
    for (folder, end, place, calls) in [
        ("crates/text/src", "rs", Place::Program, &["t!(", "m!(", "say!("][..]),
        ("public", "js", Place::Script, &["say("][..]),
    ] {
        for file in files(&project.join(folder), end)? {
            let name = file.strip_prefix(project).unwrap_or(&file).display().to_string();
            let text = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (english, of) in spoken(text, calls).map_err(|fault| format!("{name}: {fault}"))? {
                add(Message { english, of, place, files: vec![name.clone()] });
            }
        }
    }
    for (english, file) in crate::data::words() {
        add(Message {
            english: english.to_owned(),
            of: None,
            place: Place::Data,
            files: vec![file.to_owned()],
        });
    }
    Ok(found)
}

/// Files below a folder whose names end so, in the order of their names.
fn files(folder: &Path, end: &str) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            all.extend(files(&path, end)?);
        } else if path.extension().is_some_and(|found| found == end) {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

/// What stands between the brackets of calls: a string, and a second one behind a comma.
///
/// # Errors
/// A sentence whose values stand in another order than its places: they are filled one by one.
fn spoken(text: &str, calls: &[&str]) -> Result<Vec<(String, Option<String>)>, String> {
    let mut all = Vec::new();
    let code = without_comments(text);
    let mut rest = code.as_str();
    while let Some((at, call)) =
        calls.iter().filter_map(|call| Some((rest.find(call)?, *call))).min_by_key(|(at, _)| *at)
    {
        let before = rest[..at].chars().next_back();
        let inside = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        rest = &rest[at + call.len()..];
        if inside {
            continue;
        }
        let Some((english, after)) = string(rest.trim_start()) else { continue };
        let of = after.trim_start().strip_prefix(',').and_then(|after| string(after.trim_start()));
        if call == "say!(" && names(after) != places(&english) {
            return Err(format!("the values of {english:?} are {:?}", names(after)));
        }
        all.push((english, of.map(|(of, _)| of).filter(|_| call != "say!(" && call != "say(")));
    }
    Ok(all)
}

/// The names of the places of a sentence, in their order, each once.
pub(crate) fn places(sentence: &str) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for name in sentence.split('{').skip(1).filter_map(|part| part.split('}').next()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// The names of the values of a call, whose code goes on here behind its sentence.
fn names(code: &str) -> Vec<&str> {
    let (mut depth, mut all, mut begin, mut quoted) = (0, Vec::new(), None, false);
    let mut before = ' ';
    for (at, letter) in code.char_indices() {
        match letter {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                all.extend(begin.map(|begin| &code[begin..at]));
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                all.extend(begin.replace(at + 1).map(|begin| &code[begin..at]));
            }
            _ => {}
        }
        before = letter;
    }
    let name = |one: &&str| !one.trim().is_empty();
    all.into_iter().filter(name).map(|one| one.split('=').next().unwrap_or(one).trim()).collect()
}

/// A string at the beginning of code, and what stands behind it.
fn string(code: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut letters = code.strip_prefix('"')?.char_indices();
    let body = &code[1..];
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((text, &body[at + 1..])),
            '\\' => match letters.next()?.1 {
                'n' => text.push('\n'),
                '\n' => {
                    // A string goes on in the next line behind its indentation.
                    while letters.as_str().starts_with([' ', '\t', '\n']) {
                        letters.next();
                    }
                }
                other => text.push(other),
            },
            letter => text.push(letter),
        }
    }
    None
}

/// Code without lines that are comments alone.
fn without_comments(text: &str) -> String {
    let comment = |line: &&str| {
        let line = line.trim_start();
        !(line.starts_with("//") || line.starts_with("* ") || line.starts_with("/*"))
    };
    text.lines().filter(comment).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_with_what_they_are_of() {
        let code = "fn a() { t!(\"Undo\"); t!( \"Other\", \"goods\");\n// t!(\"not this\")\n\
                    say!(\"{a} of \\\n      it\", a = t!(\"May\"),); format!(\"nor this\"); bet!(\"x\") }";
        let found = spoken(code, &["t!(", "m!(", "say!("][..]);
        let expected =
            [("Undo", None), ("Other", Some("goods")), ("{a} of it", None), ("May", None)];
        let expected: Vec<_> =
            expected.map(|(english, of)| (english.to_owned(), of.map(str::to_owned))).to_vec();
        assert_eq!(found, Ok(expected));
        let one = spoken("page.say(\"Copy \\\"link\\\"\", 3)", &["say("]);
        assert_eq!(one.map(|all| all.len()), Ok(1));
        let none = spoken("say(words, true); essay(\"x\")", &["say("]);
        assert_eq!(none, Ok(Vec::new()));
    }

    #[test]
    fn values_stand_in_the_order_of_their_places() {
        let check = |code: &str| spoken(code, &["say!("]).is_ok();
        assert!(check("say!(\"{a}, {b}\", a = f(x, [1, 2]), b)"));
        assert!(check("say!(\"{a}, {b}, {a}\", a, b = \"), c\")"));
        assert!(!check("say!(\"{a}, {b}\", b, a)"));
        assert!(!check("say!(\"{a}\", a, b)"));
        assert!(!check("say!(\"{a}, {b}\", a)"));
    }
}
