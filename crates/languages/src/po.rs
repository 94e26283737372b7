//! Files of gettext, as far as this project uses them: comments, `msgctxt`, `msgid`, `msgstr`.

use std::fmt::Write;

use crate::Message;

/// A sentence and its translation.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Entry {
    /// What stands above it for translators: `#. ` and `#: ` lines without the signs.
    pub comments: Vec<String>,
    /// What it is of.
    pub of: Option<String>,
    /// In English.
    pub english: String,
    /// In the file's language; empty if it is missing.
    pub words: String,
}

impl Entry {
    /// Whether it is a message's.
    #[must_use]
    pub fn is_of(&self, message: &Message) -> bool {
        self.english == message.english && self.of == message.of
    }
}

/// The entries of a file, without its head.
///
/// # Errors
/// The number of the line that is none of this format.
pub fn read(text: &str) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    let mut entry = Entry::default();
    let mut part = Part::None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let fault = || format!("line {}: {line:?} is not of a PO file", number + 1);
        if line.is_empty() {
            finish(&mut entries, &mut entry);
            part = Part::None;
        } else if let Some(comment) = line.strip_prefix('#') {
            entry.comments.push(comment.trim_start_matches(['.', ':', ',']).trim().to_owned());
        } else {
            let rest = if let Some((word, rest)) =
                line.split_once(' ').filter(|_| !line.starts_with('"'))
            {
                part = match word {
                    "msgctxt" => Part::Of,
                    "msgid" => Part::English,
                    "msgstr" => Part::Words,
                    _ => return Err(fault()),
                };
                rest.trim()
            } else {
                line
            };
            let text = quoted(rest).ok_or_else(fault)?;
            match part {
                Part::Of => entry.of.get_or_insert_default().push_str(&text),
                Part::English => entry.english.push_str(&text),
                Part::Words => entry.words.push_str(&text),
                Part::None => return Err(fault()),
            }
        }
    }
    finish(&mut entries, &mut entry);
    Ok(entries)
}

enum Part {
    None,
    Of,
    English,
    Words,
}

fn finish(entries: &mut Vec<Entry>, entry: &mut Entry) {
    let done = std::mem::take(entry);
    if !done.english.is_empty() {
        entries.push(done);
    }
}

/// The text of a string in quotes.
fn quoted(line: &str) -> Option<String> {
    let inner = line.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.push(match letters.next()? {
                'n' => '\n',
                other => other,
            }),
            '"' => return None,
            letter => text.push(letter),
        }
    }
    Some(text)
}

/// A file: its head for a language, and entries in their order.
#[must_use]
pub fn write(language: &str, entries: &[Entry]) -> String {
    let mut text = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {language}\\n\"\n\"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"
    );
    for entry in entries {
        text.push('\n');
        for comment in &entry.comments {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "#: {comment}");
        }
        if let Some(of) = &entry.of {
            let _ = writeln!(text, "msgctxt {}", string(of));
        }
        let _ = writeln!(text, "msgid {}\nmsgstr {}", string(&entry.english), string(&entry.words));
    }
    text
}

fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let entries = [
            Entry {
                english: "Say \"no\"\nor \\".to_owned(),
                words: "„nein“".to_owned(),
                ..Entry::default()
            },
            Entry {
                comments: vec!["crates/text/src/words.rs".to_owned()],
                of: Some("goods".to_owned()),
                english: "Other".to_owned(),
                words: String::new(),
            },
        ];
        assert_eq!(read(&write("de", &entries)).as_deref(), Ok(&entries[..]));
    }

    #[test]
    fn strings_over_several_lines_are_one() {
        let text = "msgid \"\"\n\"one \"\n\"two\"\nmsgstr \"eins \"\n\"zwei\"\n";
        let read = read(text).unwrap_or_default();
        assert_eq!((read[0].english.as_str(), read[0].words.as_str()), ("one two", "eins zwei"));
    }

    #[test]
    fn what_is_no_po_file_is_told_with_its_line() {
        for text in ["msgid \"a\"\nmsgstr b", "\n\"a\"", "msgid \"a\"\nmsgplural \"b\"", "<html>"] {
            let fault = read(text).err().unwrap_or_default();
            assert!(fault.contains("line "), "{text:?}: {fault}");
        }
    }
}
