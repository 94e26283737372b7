//! What the page is given of a language.

use std::collections::BTreeMap;

use text::language::key;

use crate::{Entry, Message, Place};

/// A language that the page speaks beside English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// As the address says it: `de`.
    pub id: &'static str,
    /// As a page says it of itself: `zh-Hans`.
    pub tag: &'static str,
    /// Its own name for itself.
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
        let full = match &message.of {
            Some(of) => format!("{}|{of}", message.english),
            None => message.english.clone(),
        };
        if let Some((other, _)) = lines.insert(key(&full), (message, words(message, entries))) {
            return Err(format!("one key for {:?} and {:?}", other.english, message.english));
        }
    }
    let mut text = format!("{id}\n");
    for (key, (_, words)) in lines.iter().filter(|(_, (_, words))| !words.is_empty()) {
        text.push_str(&[&digits(*key), "\t", words, "\n"].concat());
    }
    Ok(text)
}

/// What the page's scripts read: English and its translation.
#[must_use]
pub fn script_words<'a>(messages: &'a [Message], entries: &'a [Entry]) -> Vec<(&'a str, &'a str)> {
    let scripts = messages.iter().filter(|message| message.place == Place::Script);
    scripts.map(|message| (message.english.as_str(), words(message, entries))).collect()
}

fn words<'a>(message: &Message, entries: &'a [Entry]) -> &'a str {
    let own = |entry: &&Entry| entry.english == message.english && entry.of == message.of;
    entries.iter().find(own).map_or("", |entry| entry.words.as_str())
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
}
