//! The translations are whole, and what they make can be read.

use std::fs;
use std::path::{Path, PathBuf};

use languages::{Entry, LANGUAGES, Message, faults, messages, read, script_words, words_file};
use model::data::REGIONS;
use model::scenario::{CONTROLS, Preset};
use model::simulate::simulate;
use model::units::{Selection, Unit};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn translated(id: &str) -> (Vec<Message>, Vec<Entry>) {
    let file = project().join("languages").join(id).with_extension("po");
    let text = fs::read_to_string(&file).unwrap_or_default();
    (messages(&project()).unwrap_or_default(), read(&text).unwrap_or_default())
}

/// Speaks a language in this thread until it is dropped.
struct Spoken;

impl Spoken {
    fn new(id: &str) -> Self {
        let (messages, entries) = translated(id);
        text::language::speak(&words_file(id, &messages, &entries).unwrap_or_default(), "");
        assert_eq!(text::language::spoken(), id);
        Self
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        text::language::speak("", "");
    }
}

#[test]
fn no_sentence_is_missing_in_any_language() {
    for language in LANGUAGES {
        let (messages, entries) = translated(language.id);
        assert!(messages.len() > 900, "{}", messages.len());
        assert_eq!(faults(&messages, &entries), Vec::<String>::new(), "{}", language.id);
        assert!(script_words(&messages, &entries).iter().all(|(_, words)| !words.is_empty()));
    }
}

#[test]
fn every_headline_has_its_places_filled() {
    for language in LANGUAGES {
        let _spoken = Spoken::new(language.id);
        for preset in Preset::ALL {
            let scenario = preset.scenario();
            let outcome = simulate(&scenario);
            let mut view = address::View::of(preset);
            for region in [None, Some(0), Some(REGIONS.len() - 1)] {
                for selection in Selection::ALL {
                    (view.region, view.selection) = (region, selection);
                    let other = text::headline::Other::of("full-embargo");
                    for other in [None, other.as_ref()] {
                        let subject = text::headline::Subject {
                            preset,
                            scenario: &scenario,
                            outcome: &outcome,
                            view: &view,
                            other,
                        };
                        let told = subject.headline();
                        assert!(told.contains(text::words::selection(selection)), "{told}");
                        assert!(!told.contains(['{', '}']) && told.chars().count() > 20, "{told}");
                        assert!(!told.contains("China's") && !told.contains(" of "), "{told}");
                    }
                }
            }
        }
    }
}

#[test]
fn names_of_regions_stay_apart() {
    for language in LANGUAGES {
        let _spoken = Spoken::new(language.id);
        let mut names: Vec<String> =
            (0..REGIONS.len()).map(|at| text::map::short_name(text::explore::name(at))).collect();
        let same = names.iter().zip(REGIONS).filter(|(name, region)| *name == region.name).count();
        // Vietnam or Brasil are written alike in some languages.
        assert!(same < 8, "{}: {names:?}", language.id);
        names.sort();
        names.dedup();
        assert_eq!(names.len(), REGIONS.len(), "{}", language.id);
    }
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let written = |id: &str| {
        let _spoken = Spoken::new(id);
        let pace = CONTROLS.iter().find(|control| control.key == "pace");
        let figure = text::figure::Figure { tonnes: 1_234.5, usd_per_tonne: 49_181.0, need: 9e9 };
        [
            text::number::tonnes(1_234.5),
            text::number::tonnes(1.25),
            pace.map_or(String::new(), |pace| text::controls::value(pace, 115.0)),
            figure.told(Unit::Dollars),
        ]
        .join(" | ")
    };
    assert_eq!(written("de"), "1.235\u{a0}t | 1,3\u{a0}t | 115\u{a0}% | 61\u{a0}Mio.\u{a0}$");
    assert_eq!(written("fr"), "1\u{a0}235\u{a0}t | 1,3\u{a0}t | 115\u{a0}% | 61\u{a0}M$");
    assert!(written("zh").starts_with("1,235吨 | 1.3吨 | 115%"), "{}", written("zh"));
    assert!(written("ja").starts_with("1,235トン | 1.3トン | 115%"), "{}", written("ja"));
    assert_eq!(text::number::tonnes(1_234.5), "1,235 t");
}
