//! The page's second program: what can wait until the page is ready, away from the page's thread
//! where the browser lets it. It is asked with the page's address, the one value that says all,
//! and keeps the model's last run.

mod door;
mod markup;

use address::Read;
use model::outcome::Outcome;
use model::simulate::Engine;
use scene::charts::{Chart, draw};
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;
use scene::present::charts::Facts;
use scene::svg::{Style, svg};

pub use door::Desk;

/// The model, and its last run with the scenario that it was for.
#[derive(Debug, Default)]
struct Desktop {
    engine: Engine,
    outcome: Outcome,
    read: Option<Read>,
}

impl Desktop {
    /// Reads an address, and runs its scenario if that is not the one it ran last.
    fn run(&mut self, query: &str) -> (&Read, &Outcome) {
        let read = address::read(query);
        let same = self.read.as_ref().is_some_and(|last| last.scenario == read.scenario);
        if !same {
            self.engine.run(&read.scenario, &mut self.outcome);
        }
        (self.read.insert(read), &self.outcome)
    }

    /// The numbers of an address's run.
    fn outcome(&mut self, query: &str) -> Vec<f64> {
        self.run(query).1.numbers()
    }

    /// Draws charts for an address.
    fn draw(&mut self, query: &str, figures: &[Figure], size: ChartSize) -> Vec<Chart> {
        let (read, outcome) = self.run(query);
        let facts =
            Facts { preset: read.preset, scenario: &read.scenario, outcome, view: &read.view };
        figures.iter().map(|&figure| draw(figure, &facts, size)).collect()
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
}
