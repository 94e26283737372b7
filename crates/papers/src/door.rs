//! What the page's script can call. It decides nothing.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Bureau;

/// The papers.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Papers(Bureau);

#[wasm_bindgen]
impl Papers {
    /// None yet.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Speaks a language from here on: its words, and how the reader writes 12,345.6
    /// ([`text::language::speak`]).
    pub fn speak(&self, words: &str, number: &str) {
        text::language::speak(words, number);
    }

    /// The map as an SVG file, without land: `poster::Format`, theme, the layout, today, the address.
    #[allow(clippy::too_many_arguments, reason = "the words of a question, one by one")]
    pub fn picture(
        &mut self,
        query: &str,
        format: &str,
        theme: &str,
        layout: &str,
        date: &str,
        address: &str,
    ) -> Vec<String> {
        let shown = self.0.shown(query, date, address);
        shown.iter().map(|shown| shown.picture(format, theme, layout)).collect()
    }

    /// Of what is shown CSV and JSON, of the scenario CSV and JSON, its whole run, a citation.
    pub fn numbers(&mut self, query: &str, date: &str, address: &str) -> Vec<String> {
        self.0.shown(query, date, address).map(|shown| shown.numbers()).unwrap_or_default()
    }

    /// A scenario file: the query that shows it and what to say about it; or nothing, the place of
    /// the first fault, what stands there, what may.
    #[must_use]
    pub fn open(&self, text: &str) -> Vec<String> {
        crate::open(text)
    }
}
