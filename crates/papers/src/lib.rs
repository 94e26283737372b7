//! The page's third program: what a reader takes along (the map as a file, the numbers behind it, the
//! scenario, a citation), and the scenario file that a reader brings. It is loaded when a reader asks
//! for any of it, and asked with the page's address, the one value that says all.

mod door;
mod shown;

use address::{Read, View};
use model::outcome::Outcome;
use model::simulate::Engine;
use text::headline::Other;
use text::share::more_than_an_address;

use shown::Shown;

pub use door::Papers;

/// The model, and its last run with the address that it was for.
#[derive(Debug, Default)]
struct Bureau {
    engine: Engine,
    outcome: Outcome,
    read: Option<Read>,
    /// What it is compared with.
    other: Option<Other>,
}

impl Bureau {
    /// What an address shows.
    fn shown<'a>(&'a mut self, query: &str, date: &'a str, address: &'a str) -> Option<Shown<'a>> {
        let read = address::read(query);
        if self.read.as_ref() != Some(&read) {
            self.engine.run(&read.scenario, &mut self.outcome);
            self.other = Other::of(&read.view.compare);
        }
        let read = self.read.insert(read);
        Some(Shown::new(read, &self.outcome, self.other.as_ref(), date, address))
    }
}

/// Reads a scenario file: the query that shows it and what the page must say about it; or nothing,
/// and of the first fault its place, what stands there, and what may.
fn open(text: &str) -> Vec<String> {
    match file::read(text) {
        Err(fault) => vec![String::new(), fault.at, fault.found, fault.allowed],
        Ok((preset, scenario)) => {
            let query = address::write(preset, &scenario, &View::of(preset));
            let whole = address::read(&query).scenario == scenario;
            let note = if whole { "" } else { more_than_an_address() };
            vec![query, note.to_owned()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(query: &str) -> Vec<String> {
        let mut bureau = Bureau::default();
        bureau.shown(query, "24 November 2026", "https://example.org/?v=1").unwrap().numbers()
    }

    #[test]
    fn numbers_say_where_they_come_from() {
        let numbers = shown("v=1&pace=25&month=2025-06");
        for text in numbers.iter().take(3).chain(&numbers[4..]) {
            for part in ["24 November 2026", "https://example.org/?v=1", "pace at 25 per cent"] {
                assert!(text.contains(part), "{part} in {text:.400}");
            }
        }
        let lines = numbers[0].lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), 1 + model::data::REGIONS.len());
        let json: serde_json::Value = serde_json::from_str(&numbers[1]).unwrap();
        assert_eq!(json["regions"].as_array().unwrap().len(), model::data::REGIONS.len());
        assert!(numbers[2].contains("\npace,25,"));
        assert!(numbers[4].lines().count() > 10_000);
    }

    #[test]
    fn a_comparison_is_with_what_it_says() {
        let [alone, compared] =
            ["v=1&pace=25", "v=1&pace=25&compare=truce"].map(|query| shown(query)[0].clone());
        assert!(alone.contains("average of 2024 (t)"));
        assert!(!compared.contains("average of 2024 (t)"));
        let rows = |text: &str| {
            text.lines().filter(|line| !line.starts_with('#')).skip(1).collect::<String>()
        };
        assert_ne!(rows(&alone), rows(&compared));
    }

    #[test]
    fn a_scenario_file_comes_back_as_the_address_that_it_was_made_from() {
        let query = "v=1&preset=truce&pace=25&embargo=US,JP&align.DE=0.5";
        let opened = open(&shown(query)[3]);
        assert_eq!(address::read(&opened[0]).scenario, address::read(query).scenario);
        assert_eq!(opened[1], "");
    }

    #[test]
    fn a_wrong_file_says_where_and_a_richer_one_what_is_missing() {
        let wrong = open("{\"version\": 1, \"pace\": 900}");
        assert_eq!((wrong[0].as_str(), wrong[1].as_str()), ("", "pace"));
        assert!(wrong[3].contains("300"), "{wrong:?}");
        let baseline = "[{\"region\": \"DE\", \"class\": \"magh\", \"tonnes_per_year\": 4000}]";
        let richer = open(&format!("{{\"version\": 1, \"pace\": 30, \"baseline\": {baseline}}}"));
        assert!(richer[0].contains("pace=30") && richer[1].contains("baseline"), "{richer:?}");
    }

    #[test]
    fn pictures_hold_their_words_even_without_a_layout() {
        let mut bureau = Bureau::default();
        let shown = bureau.shown("v=1", "today", "https://example.org/").unwrap();
        let svg = shown.picture("4x5", "dark", "no layout");
        assert!(svg.contains("https://example.org/") && svg.contains("Under the April 2025"));
        assert!(!svg.contains("var("));
    }
}
