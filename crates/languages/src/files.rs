//! What the page is given of a language.

use std::collections::BTreeMap;

use model::data::TIMELINE;
use text::language::key;

use crate::source::places;
use crate::{Entry, Message, Place};

/// A language that the page speaks beside English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// As the address says it: `de`.
    pub id: &'static str,
    /// As a page says it of itself: `zh-Hans`.
    pub tag: &'static str,
    /// As those who speak it call it.
    pub name: &'static str,
}

/// All of them, with their files `languages/ID.po`.
pub const LANGUAGES: [Language; 4] = [
    Language { id: "zh", tag: "zh-Hans", name: "简体中文" },
    Language { id: "ja", tag: "ja", name: "日本語" },
    Language { id: "de", tag: "de", name: "Deutsch" },
    Language { id: "fr", tag: "fr", name: "Français" },
];

/// What the programs read ([`text::language::speak`]): the sentences that they speak, and words of
/// the tables.
///
/// # Errors
/// Two sentences that have one key.
pub fn words_file(id: &str, messages: &[Message], entries: &[Entry]) -> Result<String, String> {
    let mut lines: BTreeMap<u32, (&Message, &str)> = BTreeMap::new();
    for message in messages.iter().filter(|message| message.place != Place::Script) {
        if let Some((other, _)) =
            lines.insert(key(&full(message)), (message, words(message, entries)))
        {
            return Err(format!("one key for {:?} and {:?}", other.english, message.english));
        }
    }
    let mut text = format!("{id}\n");
    for (key, (message, words)) in lines.iter().filter(|(_, (_, words))| !words.is_empty()) {
        text.push_str(&[&digits(*key), "\t", &numbered(&message.english, words), "\n"].concat());
    }
    Ok(text)
}

/// Modules of `crates/text` whose sentences the page's own program does not speak, but the two others.
const LATER: [&str; 3] =
    ["crates/text/src/panels", "crates/text/src/charts/", "crates/text/src/share.rs"];

/// What the page's own program reads of English, whose sentences it does not carry: those of the modules
/// that it uses. `program` is the WebAssembly module.
///
/// # Errors
/// A sentence that the program speaks and that would not be there: its key stands in the program.
pub fn english_file(messages: &[Message], program: &[u8]) -> Result<String, String> {
    let of_later = |file: &String| LATER.iter().any(|module| file.starts_with(module));
    let later = |message: &&Message| message.files.iter().all(of_later);
    let spoken = |message: &&Message| message.place == Place::Program;
    let own = messages.iter().filter(spoken).filter(|one| !later(one));
    let without = messages.iter().filter(spoken).filter(later);
    let without: Vec<String> = without
        .filter(|one| speaks(program, key(&full(one))))
        .map(|one| format!("{:?} ({})", one.english, one.files.join(", ")))
        .collect();
    if !without.is_empty() {
        return Err(format!(
            "the page's program is not given what it says: {}",
            without.join("; ")
        ));
    }
    Ok(english(own))
}

/// What the other programs read of English: every sentence that programs speak.
#[must_use]
pub fn english_of_all(messages: &[Message]) -> String {
    english(messages.iter().filter(|message| message.place == Place::Program))
}

/// English sentences, each its own key, and the words of the timeline.
fn english<'a>(messages: impl Iterator<Item = &'a Message>) -> String {
    let timeline = TIMELINE.iter().flat_map(|event| [event.name, event.detail]);
    let mut lines: Vec<String> = messages.map(full).chain(timeline.map(str::to_owned)).collect();
    lines.sort_by_key(|line| key(line));
    lines.dedup();
    ["en\n", &lines.join("\n")].concat()
}

/// Whether a program holds a key: as a constant in its code, or in its data.
fn speaks(program: &[u8], key: u32) -> bool {
    let mut code = vec![0x41]; // i32.const, then signed LEB128
    let mut rest = key.cast_signed();
    loop {
        let byte = rest.to_le_bytes()[0] & 0x7f;
        rest >>= 7;
        let done = (rest == 0 && byte & 0x40 == 0) || (rest == -1 && byte & 0x40 != 0);
        code.push(if done { byte } else { byte | 0x80 });
        if done {
            break;
        }
    }
    let held = |bytes: &[u8]| program.windows(bytes.len()).any(|window| window == bytes);
    held(&code) || held(&key.to_le_bytes())
}

/// The words that a message's key is of.
fn full(message: &Message) -> String {
    match &message.of {
        Some(of) => format!("{}|{of}", message.english),
        None => message.english.clone(),
    }
}

/// What the page's scripts read: English and its translation.
#[must_use]
pub fn script_words<'a>(messages: &'a [Message], entries: &'a [Entry]) -> Vec<(&'a str, &'a str)> {
    let scripts = messages.iter().filter(|message| message.place == Place::Script);
    scripts.map(|message| (message.english.as_str(), words(message, entries))).collect()
}

fn words<'a>(message: &Message, entries: &'a [Entry]) -> &'a str {
    let own = entries.iter().find(|entry| entry.is_of(message));
    own.map_or("", |entry| entry.words.as_str())
}

/// A sentence with numbers in its places instead of names: `{0}` is the first name of the English one.
fn numbered(english: &str, words: &str) -> String {
    let mut text = words.to_owned();
    for (number, name) in places(english).iter().enumerate() {
        text = text.replace(&format!("{{{name}}}"), &format!("{{{number}}}"));
    }
    text
}

/// A number in digits and small letters, base 36.
fn digits(mut number: u32) -> String {
    let mut all = Vec::new();
    while number > 0 || all.is_empty() {
        all.extend(char::from_digit(number % 36, 36));
        number /= 36;
    }
    all.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_base_36_are_read_as_they_were() {
        for number in [0, 35, 36, 1_295, u32::MAX] {
            assert_eq!(u32::from_str_radix(&digits(number), 36), Ok(number));
        }
    }

    #[test]
    fn a_program_is_not_left_without_a_sentence() {
        let message = |english: &str, file: &str| Message {
            english: english.to_owned(),
            of: None,
            place: Place::Program,
            files: vec![file.to_owned()],
        };
        let own = message("{a} of {b}", "crates/text/src/map.rs");
        let later = message("Where its licences wait", "crates/text/src/panels/region.rs");
        let messages = [own, later];
        let program = |english: &str| {
            let mut code = vec![0x00, 0x61];
            code.extend(key(english).to_le_bytes());
            code
        };
        let file = english_file(&messages, &program("{a} of {b}")).unwrap_or_default();
        assert!(file.starts_with("en\n") && file.contains("\n{a} of {b}"), "{file:?}");
        for event in TIMELINE {
            assert_eq!(event.keys, [key(event.name), key(event.detail)]);
            assert!(file.contains(event.name) && file.contains(event.detail));
        }
        let fault = english_file(&messages, &program("Where its licences wait")).err();
        assert!(fault.unwrap_or_default().contains("Where its licences wait"));
    }

    #[test]
    fn constants_are_found_in_code() {
        // 300 is 0xac 0x02 in LEB128, -1 is 0x7f.
        assert!(speaks(&[1, 0x41, 0xac, 0x02, 0x0b], 300));
        assert!(speaks(&[0x41, 0x7f], u32::MAX));
        assert!(!speaks(&[0x42, 0xac, 0x02], 300));
    }
}
