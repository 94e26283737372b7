//! What the page's script can call. It decides nothing.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Desktop;

/// The desk.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Desk(Desktop);

#[wasm_bindgen]
impl Desk {
    /// An empty one.
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

    /// The numbers of the run that an address describes, as `Outcome::numbers` puts them.
    pub fn outcome(&mut self, query: &str) -> Vec<f64> {
        self.0.outcome(query)
    }

    /// A chart for an address, its id and a size: its id, its picture and its numbers as markup.
    /// Empty if there is no such chart.
    pub fn charts(&mut self, query: &str, figure: &str, size: &str) -> Vec<String> {
        self.0.charts(query, figure, size)
    }

    /// Who loses and who gains against the scenario that the address compares with, as markup.
    pub fn compared(&mut self, query: &str) -> Vec<String> {
        self.0.compared(query)
    }

    /// One chart as two files: SVG and CSV. Empty if there is no such chart.
    pub fn files(&mut self, query: &str, figure: &str, size: &str, theme: &str) -> Vec<String> {
        self.0.files(query, figure, size, theme)
    }

    /// A panel for an address, if it is new: ids of places and their markup.
    pub fn panels(&mut self, query: &str, number: u32) -> Vec<String> {
        self.0.panels(query, number)
    }

    /// What is told of an element, and where.
    pub fn element(&mut self, symbol: &str) -> Vec<String> {
        self.0.element(symbol)
    }

    /// Where a figure comes from, and where that is told.
    pub fn origin(&mut self, question: &str) -> Vec<String> {
        self.0.origin(question)
    }
}
