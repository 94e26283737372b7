//! The page's second program: what can wait until the page is ready, away from the page's thread
//! where the browser lets it. It is asked with the page's address, the one value that says all,
//! and keeps the model's last two runs.

mod compared;
mod door;
mod markup;
mod panels;
#[cfg(test)]
mod tests;

use address::Read;
use compared::compared;
use model::outcome::Outcome;
use model::scenario::Scenario;
use model::simulate::Engine;
use scene::charts::{Chart, draw};
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;
use scene::present::charts::Facts;
use scene::svg::{Style, svg};
use text::headline::Other;

use panels::{Present, Told};

pub use door::Desk;

/// A run of the model, and the address that it was for.
#[derive(Debug, Default)]
struct Kept {
    read: Option<Read>,
    outcome: Outcome,
}

impl Kept {
    fn is_of(&self, scenario: &Scenario) -> bool {
        self.read.as_ref().is_some_and(|read| read.scenario == *scenario)
    }

    /// What panels are made from, if anything was run.
    fn present(&self, element: Option<usize>) -> Option<Present<'_>> {
        Some(Present { read: self.read.as_ref()?, outcome: &self.outcome, element })
    }
}

/// The model, and what it gave.
#[derive(Debug, Default)]
struct Desktop {
    engine: Engine,
    /// The run that was asked for last, and the one before: while a hand drags, what is drawn is
    /// asked for when the next run has been made already.
    runs: [Kept; 2],
    /// What it is compared with, with what the address says of it.
    other: Option<(String, Other)>,
    /// The panels as the page has them.
    told: Told,
    /// The element that the reader chose.
    element: Option<usize>,
}

impl Desktop {
    /// Reads an address, and runs its scenario if it is not one of the last two.
    fn run(&mut self, query: &str) -> (&Read, &Outcome) {
        let read = address::read(query);
        if !self.runs[0].is_of(&read.scenario) {
            self.runs.swap(0, 1);
            if !self.runs[0].is_of(&read.scenario) {
                self.engine.run(&read.scenario, &mut self.runs[0].outcome);
            }
        }
        let compare = &read.view.compare;
        if self.other.as_ref().is_none_or(|(last, _)| last != compare) {
            self.other = Other::of(compare).map(|other| (compare.clone(), other));
        }
        let [Kept { read: place, outcome }, _] = &mut self.runs;
        (place.insert(read), outcome)
    }

    /// The numbers of an address's run.
    fn outcome(&mut self, query: &str) -> Vec<f64> {
        self.run(query).1.numbers()
    }

    /// All that is drawn from an address.
    fn facts(&mut self, query: &str) -> Option<Facts<'_>> {
        self.run(query);
        let [Kept { read, outcome }, _] = &self.runs;
        let read = read.as_ref()?;
        Some(Facts {
            preset: read.preset,
            scenario: &read.scenario,
            outcome,
            view: &read.view,
            other: self.other.as_ref().map(|(_, other)| other),
        })
    }

    /// Draws a chart for an address, if there is such a chart.
    fn draw(&mut self, query: &str, figure: &str, size: &str) -> Option<Chart> {
        let figure = Figure::parse(figure)?;
        Some(draw(figure, &self.facts(query)?, ChartSize::parse(size)))
    }

    /// Who loses and who gains against the other scenario, as markup; nothing without one.
    fn compared(&mut self, query: &str) -> Vec<String> {
        vec![self.facts(query).map(|facts| compared(&facts)).unwrap_or_default()]
    }

    /// A chart for the page: its id, its picture and its numbers as markup.
    fn charts(&mut self, query: &str, figure: &str, size: &str) -> Vec<String> {
        let Some(chart) = self.draw(query, figure, size) else { return Vec::new() };
        let numbers = markup::table(&chart.picture.title, &chart.table);
        vec![figure.to_owned(), svg(&chart.picture, &Style::Page { id: "" }), numbers]
    }

    /// A panel for an address, if it is new: ids of places and their markup.
    fn panels(&mut self, query: &str, number: u32) -> Vec<String> {
        self.run(query);
        let Self { runs: [kept, _], told, element, .. } = self;
        let Some(present) = kept.present(*element) else { return Vec::new() };
        told.tell(number, &present)
    }

    /// An element that the reader chose: the place of the panel and its markup.
    fn element(&mut self, symbol: &str) -> Vec<String> {
        self.element = panels::element(symbol);
        let Self { runs: [kept, _], told, element, .. } = self;
        let (Some(present), Some(at)) = (kept.present(*element), *element) else {
            return Vec::new();
        };
        told.marked(&present);
        vec![panels::ELEMENT.to_owned(), panels::told(at, &present)]
    }

    /// Where a figure of the panels or of the table comes from, likewise.
    fn origin(&mut self, question: &str) -> Vec<String> {
        let Some(present) = self.runs[0].present(self.element) else { return Vec::new() };
        vec![panels::ORIGIN.to_owned(), panels::origin(question, &present)]
    }

    /// A chart's picture as a file, and its numbers as one: above them, as lines that begin with `#`, what
    /// they say, of which scenario, and where they come from.
    fn files(&mut self, query: &str, figure: &str, size: &str, theme: &str) -> Vec<String> {
        let Some(chart) = self.draw(query, figure, size) else { return Vec::new() };
        let theme = if theme == "dark" { Theme::Dark } else { Theme::Light };
        let read = &self.runs[0].read;
        let scenario = read.as_ref().map_or(String::new(), |Read { preset, scenario, .. }| {
            text::share::of_scenario(*preset, *scenario != preset.scenario())
        });
        let mut csv = String::new();
        for line in [&chart.picture.title, &chart.unit, &chart.source, &scenario] {
            csv += &format!("# {line}\n");
        }
        csv += &format!("# {}\n# index.html?{query}\n", text::share::caveat());
        vec![svg(&chart.picture, &Style::File(theme)), csv + &chart.table.csv()]
    }
}
