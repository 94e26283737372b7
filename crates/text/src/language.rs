//! The language of every sentence. English stands in the program; another language is a file that
//! is read before the first sentence is made ([`speak`]).
//!
//! A sentence is looked up by its English words, so that what is not translated reads in English
//! and never as a gap. `languages/*.po` hold the translations; the crate `languages` finds every
//! sentence in the source, checks that each has its translation, and writes the files.

use std::cell::Cell;

/// Words in the language spoken: `t!("Undo")`; where the same English words mean two things, with
/// what they are of: `t!("Other", "goods")`.
macro_rules! t {
    ($english:literal) => {
        $crate::language::said(m!($english))
    };
    ($english:literal, $of:literal) => {
        $crate::language::said(m!($english, $of))
    };
}

/// A sentence that is handed to [`said`] by whoever chooses among several: where one of many is said,
/// a table of them and one call are smaller than a call for each.
#[cfg(not(feature = "keyed"))]
macro_rules! m {
    ($english:literal) => {
        const { $crate::language::Message { english: $english, key: $crate::language::key($english) } }
    };
    ($english:literal, $of:literal) => {
        const {
            $crate::language::Message {
                english: $english,
                key: $crate::language::key(concat!($english, "|", $of)),
            }
        }
    };
}

/// The same where the program holds the keys alone.
#[cfg(feature = "keyed")]
macro_rules! m {
    ($english:literal) => {
        const { $crate::language::Message { key: $crate::language::key($english) } }
    };
    ($english:literal, $of:literal) => {
        const { $crate::language::Message { key: $crate::language::key(concat!($english, "|", $of)) } }
    };
}

/// A sentence in the language spoken with values in its places, in the order of the English ones:
/// `say!("{place} gets {tonnes}.", place, tonnes = number::tonnes(value))`. The crate `languages` checks
/// that the names agree.
macro_rules! say {
    ($english:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::language::fill(t!($english), &[$(AsRef::<str>::as_ref(&say!(@ $name $($value)?))),*])
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Language>> = const { Cell::new(None) };
    static FORMAT: Cell<Format> = const { Cell::new(Format::ENGLISH) };
}

/// A language that was read.
#[derive(Debug)]
struct Language {
    /// `de`.
    id: &'static str,
    /// Key of the English words, and the words; ordered by key.
    words: Vec<(u32, &'static str)>,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Format {
    /// Between thousands; none where nothing stands there.
    group: Option<char>,
    /// Before the decimals.
    decimal: char,
}

impl Format {
    const ENGLISH: Self = Self { group: Some(','), decimal: '.' };

    /// From a number as a reader's language writes it: `12,345.6`. `None` if it is not that number.
    fn of(written: &str) -> Option<Self> {
        let (mut group, mut decimal, mut digits) = (None, None, 0_u32);
        for letter in written.chars() {
            match (letter.to_digit(10), digits) {
                (Some(digit), before) if digit == before + 1 => digits = digit,
                // A narrow space is not in the typeface.
                (None, 2) => group = Some(if letter == '\u{202f}' { '\u{a0}' } else { letter }),
                (None, 5) => decimal = Some(letter),
                _ => return None,
            }
        }
        Some(Self { group, decimal: decimal.filter(|_| digits == 6)? })
    }
}

/// Speaks a language from here on: a file as the crate `languages` writes it, or English for an
/// empty one. `number` is how the reader's own language writes 12,345.6, as the browser says it;
/// without it numbers are written as the language usually writes them.
pub fn speak(file: &str, number: &str) {
    let language = parse(file);
    SPOKEN.set(language.map(|language| &*Box::leak(Box::new(language))));
    let usual = Format::of(t!("12,345.6"));
    FORMAT.set(Format::of(number).or(usual).unwrap_or(Format::ENGLISH));
}

/// The first line is the language's id; each further one a key and, behind a tab, words, or English
/// words alone; in the order of the keys.
fn parse(file: &str) -> Option<Language> {
    let file: &'static str = Box::leak(Box::from(file));
    let (id, lines) = file.split_once('\n').filter(|(id, _)| !id.is_empty())?;
    let line = |line: &'static str| {
        // English is its own key, behind which a bar tells what it is of.
        let Some((digits, words)) = line.split_once('\t') else {
            return Some((key(line), line.split_once('|').map_or(line, |(words, _)| words)));
        };
        let digit = |key: u32, letter: char| Some(key.wrapping_mul(36) + letter.to_digit(36)?);
        Some((digits.chars().try_fold(0, digit)?, words))
    };
    Some(Language {
        id,
        words: lines.split('\n').filter(|line| !line.is_empty()).filter_map(line).collect(),
    })
}

/// The id of the language spoken: `en`, `de`.
#[must_use]
pub fn spoken() -> &'static str {
    SPOKEN.get().map_or("en", |language| language.id)
}

/// The key of English words: FNV-1a, 32 bits, of their UTF-8. Two sentences never share one: the
/// crate `languages` checks it.
#[must_use]
pub const fn key(english: &str) -> u32 {
    let bytes = english.as_bytes();
    let (mut hash, mut at) = (0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// A sentence. The page's own program is built with the feature `keyed`: it holds the key alone, and
/// the page the English words, which stand in its markup anyway.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    /// In English.
    #[cfg(not(feature = "keyed"))]
    pub english: &'static str,
    /// The key of the English words.
    pub key: u32,
}

/// A sentence in the language spoken.
#[must_use]
pub fn said(message: Message) -> &'static str {
    #[cfg(feature = "keyed")]
    let english = "";
    #[cfg(not(feature = "keyed"))]
    let english = message.english;
    look_up(message.key).unwrap_or(english)
}

/// A name of the tables in `data/`, in the language spoken.
#[must_use]
pub fn word(english: &'static str) -> &'static str {
    look_up(key(english)).unwrap_or(english)
}

/// The words of a key, if the language spoken has them.
#[must_use]
pub fn look_up(key: u32) -> Option<&'static str> {
    let language = SPOKEN.get()?;
    let at = language.words.binary_search_by_key(&key, |(key, _)| *key).ok()?;
    Some(language.words[at].1)
}

/// A sentence with its places filled: `{0}` by the first value. In English as it stands in the source
/// places have names, and the first name stands for the first value.
#[must_use]
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut text = String::new();
    let mut parts = sentence.split('{');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, after) = part.split_once('}').unwrap_or((part, ""));
        let number = name.bytes().next().map(|byte| usize::from(byte.wrapping_sub(b'0')));
        let place = number.filter(|number| *number < 10).unwrap_or_else(|| {
            names.iter().position(|one| *one == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            })
        });
        text.push_str(values.get(place).unwrap_or(&""));
        text.push_str(after);
    }
    text
}

/// A name as it stands inside a sentence: it begins with a small letter where the language writes
/// it so.
#[must_use]
pub fn inside(name: &str) -> String {
    if spoken() == "de" { name.to_owned() } else { small(name) }
}

/// Words that begin with a small letter, if it is one without an accent: the library's tables of all
/// letters would take 8 kB of the first load.
#[must_use]
pub fn small(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// Words as they stand at a sentence's beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        // A table of all letters would be a kilobyte of the program; no name begins with others.
        Some(small @ ('a'..='z' | 'à'..='ö' | 'ø'..='þ')) => {
            let large = char::from_u32(u32::from(small) - 0x20).unwrap_or(small);
            [large.encode_utf8(&mut [0; 4]), letters.as_str()].concat()
        }
        _ => words.to_owned(),
    }
}

/// Two sentences, one after the other; the second may be empty.
#[must_use]
pub fn both(first: &str, second: &str) -> String {
    let space = if second.is_empty() || matches!(spoken(), "zh" | "ja") { "" } else { " " };
    [first, space, second].concat()
}

/// Digits as the model writes them, in the reader's language: `1234.5` becomes `1.234,5`.
#[must_use]
pub fn digits(plain: &str) -> String {
    let Format { group, decimal } = FORMAT.get();
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = String::with_capacity(plain.len() + 4);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.extend(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(decimal);
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "de\n1\tno\nkq8qoi\tnein\n";

    /// A file with one sentence.
    fn file(english: &str, words: &str) -> String {
        let (mut key, mut digits) = (key(english), Vec::new());
        while key > 0 {
            digits.extend(char::from_digit(key % 36, 36));
            key /= 36;
        }
        format!("de\n{}\t{words}\n", digits.iter().rev().collect::<String>())
    }

    #[test]
    fn a_sentence_is_looked_up_and_filled() {
        let sentence = || {
            let (what, place) = ("38 t", "Japan");
            say!("{place} gets {what}, all of it", place, what)
        };
        assert_eq!(sentence(), "Japan gets 38 t, all of it");
        speak(&file("{place} gets {what}, all of it", "{1} nach {0}"), "");
        assert_eq!(sentence(), "38 t nach Japan");
        assert_eq!((spoken(), t!("Undo")), ("de", "Undo"));
        speak(GERMAN, "12.345,6");
        assert_eq!(sentence(), "Japan gets 38 t, all of it");
        speak("", "");
        assert_eq!(spoken(), "en");
    }

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        let written = |number: &str| {
            speak("", number);
            [digits("1234567.5"), digits("999"), digits("0.25")]
        };
        assert_eq!(written(""), ["1,234,567.5", "999", "0.25"]);
        assert_eq!(written("12.345,6"), ["1.234.567,5", "999", "0,25"]);
        assert_eq!(written("12\u{202f}345,6")[0], "1\u{a0}234\u{a0}567,5");
        assert_eq!(written("12345,6")[0], "1234567,5");
        assert_eq!(written("१२,३४५.६")[0], "1,234,567.5");
        speak("", "");
    }

    #[test]
    fn broken_files_leave_english() {
        for file in ["de", "de\n\n\t\nxx", "de\n!!\tx\n", "\n", "zz\n1y2p0ij32e8e7\tx"] {
            speak(file, "six");
            assert_eq!((t!("Undo"), digits("1234.5").as_str()), ("Undo", "1,234.5"), "{file:?}");
        }
        assert_eq!(fill("{a} and {b", &["1"]), "1 and ");
        assert_eq!(fill("{1}: {0}{9}", &["1", "2"]), "2: 1");
        assert_eq!(fill("{a}, {b}, {a}", &["1", "2"]), "1, 2, 1");
        speak("", "");
    }

    #[test]
    fn only_the_first_letter_changes() {
        assert_eq!(small("New plants outside China"), "new plants outside China");
        assert_eq!([small("×2"), small("许可"), small("")], ["×2", "许可", ""]);
        assert_eq!([capital("the US"), capital("1 t"), capital("été")], ["The US", "1 t", "Été"]);
    }
}
