//! Whether a translation is whole.

use crate::source::places;
use crate::{Entry, Message};

/// What is wrong with a translation, a line each: sentences that are missing, places that are not
/// filled or not there, sentences that nobody speaks any more.
#[must_use]
pub fn faults(messages: &[Message], entries: &[Entry]) -> Vec<String> {
    let mut faults = Vec::new();
    for message in messages {
        match entries.iter().find(|entry| entry.is_of(message)) {
            None => faults.push(format!(
                "missing ({}): {:?}",
                message.files.join(", "),
                message.english
            )),
            Some(entry) if entry.words.trim().is_empty() => {
                faults.push(format!("empty ({}): {:?}", message.files.join(", "), message.english));
            }
            Some(entry) => {
                let (wanted, found) = (sorted_places(&entry.english), sorted_places(&entry.words));
                if wanted != found {
                    faults.push(format!(
                        "{:?} has the places {found:?}, its English {wanted:?}: {:?}",
                        entry.words, entry.english
                    ));
                }
            }
        }
    }
    for entry in entries {
        if !messages.iter().any(|message| entry.is_of(message)) {
            faults.push(format!("nobody says {:?} any more", entry.english));
        }
    }
    faults
}

/// The places of a sentence, in the order of their names.
fn sorted_places(sentence: &str) -> Vec<&str> {
    let mut all = places(sentence);
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Place;

    fn message(english: &str) -> Message {
        let (english, files) = (english.to_owned(), vec!["a.rs".to_owned()]);
        Message { english, of: None, place: Place::Program, files }
    }

    fn entry(english: &str, words: &str) -> Entry {
        Entry { english: english.to_owned(), words: words.to_owned(), ..Entry::default() }
    }

    #[test]
    fn each_kind_of_gap_is_told() {
        let messages = [message("{a} of {b}"), message("Undo"), message("Redo")];
        let whole =
            [entry("{a} of {b}", "{b}: {a}"), entry("Undo", "Zurück"), entry("Redo", "Vor")];
        assert_eq!(faults(&messages, &whole), Vec::<String>::new());
        let gaps = [entry("{a} of {b}", "{a} von {c}"), entry("Undo", " "), entry("Play", "Los")];
        let told = faults(&messages, &gaps).join("\n");
        for part in
            ["has the places", "empty (a.rs): \"Undo\"", "missing (a.rs): \"Redo\"", "\"Play\" any"]
        {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
}
