//! The page's second program: what can wait until the page is ready, away from the page's thread
//! where the browser lets it. It is asked with the page's address, the one value that says all,
//! and keeps the model's last run.

mod compared;
mod door;
mod markup;

use address::Read;
use compared::compared;
use model::outcome::Outcome;
use model::simulate::Engine;
use scene::charts::{Chart, draw};
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;
use scene::present::charts::Facts;
use scene::svg::{Style, svg};
use text::headline::Other;

pub use door::Desk;

/// The model, and its last run with the scenario that it was for.
#[derive(Debug, Default)]
struct Desktop {
    engine: Engine,
    outcome: Outcome,
    read: Option<Read>,
    /// What it is compared with, with what the address says of it.
    other: Option<(String, Other)>,
}

impl Desktop {
    /// Reads an address, and runs its scenario if that is not the one it ran last.
    fn run(&mut self, query: &str) {
        let read = address::read(query);
        let same = self.read.as_ref().is_some_and(|last| last.scenario == read.scenario);
        if !same {
            self.engine.run(&read.scenario, &mut self.outcome);
        }
        let compare = &read.view.compare;
        if self.other.as_ref().is_none_or(|(last, _)| last != compare) {
            self.other = Other::of(compare).map(|other| (compare.clone(), other));
        }
        self.read = Some(read);
    }

    /// The numbers of an address's run.
    fn outcome(&mut self, query: &str) -> Vec<f64> {
        self.run(query);
        self.outcome.numbers()
    }

    /// All that is drawn from an address.
    fn facts(&mut self, query: &str) -> Option<Facts<'_>> {
        self.run(query);
        let read = self.read.as_ref()?;
        Some(Facts {
            preset: read.preset,
            scenario: &read.scenario,
            outcome: &self.outcome,
            view: &read.view,
            other: self.other.as_ref().map(|(_, other)| other),
        })
    }

    /// Draws charts for an address.
    fn draw(&mut self, query: &str, figures: &[Figure], size: ChartSize) -> Vec<Chart> {
        let Some(facts) = self.facts(query) else { return Vec::new() };
        figures.iter().map(|&figure| draw(figure, &facts, size)).collect()
    }

    /// Who loses and who gains against the other scenario, as markup; nothing without one.
    fn compared(&mut self, query: &str) -> Vec<String> {
        vec![self.facts(query).map(|facts| compared(&facts)).unwrap_or_default()]
    }

    /// Charts for the page: of each its id, its picture and its numbers as markup.
    fn charts(&mut self, query: &str, figures: &str, size: &str) -> Vec<String> {
        let figures: Vec<Figure> = figures.split(' ').filter_map(Figure::parse).collect();
        let charts = self.draw(query, &figures, ChartSize::parse(size));
        let parts = figures.iter().zip(&charts).map(|(figure, chart)| {
            [
                figure.id().to_owned(),
                svg(&chart.picture, &Style::Page { id: "" }),
                markup::table(&chart.picture.title, &chart.table),
            ]
        });
        parts.flatten().collect()
    }

    /// A chart's picture as a file, and its numbers as one.
    fn files(&mut self, query: &str, figure: &str, size: &str, theme: &str) -> Vec<String> {
        let figures: Vec<Figure> = Figure::parse(figure).into_iter().collect();
        let theme = if theme == "dark" { Theme::Dark } else { Theme::Light };
        let charts = self.draw(query, &figures, ChartSize::parse(size));
        let parts = charts
            .iter()
            .map(|chart| [svg(&chart.picture, &Style::File(theme)), chart.table.csv()]);
        parts.flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_come_for_the_address_that_was_asked() {
        let mut desk = Desktop::default();
        let plain = desk.charts("v=1", "exports nonsense", "wide");
        assert_eq!(plain.len(), 3);
        assert_eq!(plain[0], "exports");
        assert!(plain[1].contains("var(--flow)") && plain[2].contains("<table>"));
        let slow = desk.charts("v=1&pace=10", "exports", "wide");
        assert_ne!(plain, slow);
        assert_eq!(desk.charts("v=1", "exports", "wide"), plain);
    }

    #[test]
    fn an_outcome_goes_over_whole() {
        let mut desk = Desktop::default();
        for query in ["v=1&pace=10", "v=1&preset=full-embargo", "v=1&preset=build-out-2030"] {
            let numbers = desk.outcome(query);
            let scenario = address::read(query).scenario;
            assert_eq!(Outcome::from_numbers(&scenario, &numbers).as_ref(), Some(&desk.outcome));
            assert_eq!(Outcome::from_numbers(&scenario, &numbers[1..]), None);
        }
    }

    #[test]
    fn files_stand_alone() {
        let mut desk = Desktop::default();
        let files = desk.files("v=1", "exports", "phone", "dark");
        assert!(files[0].contains("xmlns") && !files[0].contains("var("));
        assert!(files[1].starts_with("Month,"));
        assert!(desk.files("v=1", "nonsense", "phone", "dark").is_empty());
    }

    #[test]
    fn who_loses_and_who_gains_is_told_against_another_scenario() {
        let mut desk = Desktop::default();
        assert_eq!(desk.compared("v=1"), [""]);
        let tables = desk.compared("v=1&month=2025-06&compare=full-embargo").concat();
        assert!(!tables.contains("Who loses"), "nobody gets less than nothing");
        assert!(tables.contains("Who gains") && tables.contains("Germany"));
        assert!(tables.contains("Stock (weeks)"));
        let plain = desk.charts("v=1", "exports stocks output prices", "wide");
        let both = desk.charts("v=1&compare=full-embargo", "exports stocks output prices", "wide");
        for (plain, both) in plain.chunks(3).zip(both.chunks(3)) {
            assert_ne!(plain[1], both[1], "{}: both lines", plain[0]);
        }
        assert!(both[2].contains("The other scenario (t)"));
        assert!(desk.compared("v=1&compare=quotas-2010")[0].contains("does not run in this month"));
        assert_eq!(desk.charts("v=1", "exports stocks output prices", "wide"), plain);
    }
}
