//! What is shown, as files: the map, the numbers behind it, the scenario; and as a citation.

use std::fmt::Write;

use address::Read;
use model::data::REGIONS;
use model::decimal::{fixed, shortest};
use model::outcome::{Outcome, Series};
use model::query::Comparison;
use model::scenario::{choice, parameters};
use model::units::Class;
use scene::charts::table::{Cell, Table};
use scene::layout::Layout;
use scene::map::map;
use scene::palette::Theme;
use scene::poster::{Format, Words, poster};
use scene::present::{china, destinations, map_state};
use scene::svg::Style;
use text::headline::{Other, Subject};
use text::share::{
    Origin, RUN_HEADS, SETTING_HEADS, caveat, citation, heads, notes, run_title, settings_title,
    table_title,
};

/// Version of the code, which stands in everything that leaves the page.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is shown, with everything that files are made of.
pub(crate) struct Shown<'a> {
    read: &'a Read,
    outcome: &'a Outcome,
    other: Option<&'a Other>,
    comparisons: Vec<Comparison>,
    origin: Origin<'a>,
}

impl<'a> Shown<'a> {
    pub(crate) fn new(
        read: &'a Read,
        outcome: &'a Outcome,
        other: Option<&'a Other>,
        date: &'a str,
        address: &'a str,
    ) -> Self {
        let origin = Origin { version: VERSION, date, address };
        let mut shown = Self { read, outcome, other, comparisons: Vec::new(), origin };
        shown.comparisons = shown.subject().comparisons().map(|(_, one)| one).collect();
        shown
    }

    fn subject(&self) -> Subject<'_> {
        let Read { preset, scenario, view, .. } = self.read;
        Subject { preset: *preset, scenario, outcome: self.outcome, view, other: self.other }
    }

    fn notes(&self) -> [String; 3] {
        let Read { preset, scenario, view, .. } = self.read;
        notes(*preset, *scenario != preset.scenario(), view.selection, &self.origin)
    }

    /// The map as an SVG file. `stored` is the layout of what is shown in the format's frame; a
    /// picture without flows if it cannot be read.
    pub(crate) fn picture(&self, format: &str, theme: &str, stored: &str) -> String {
        let Read { scenario, view, .. } = self.read;
        let format = Format::parse(format).unwrap_or_default();
        let theme = if theme == "dark" { Theme::Dark } else { Theme::Light };
        let to = destinations(scenario, view.selection);
        let mut state = map_state(scenario, self.outcome, &self.comparisons, view);
        // Seen only when the map is magnified.
        state.hubs.clear();
        state.sites.clear();
        let layout = Layout::read(stored, &format.frame(), &china(), &to);
        let inside = layout.map(|layout| map(&layout, &state)).unwrap_or_default();
        let words = Words {
            title: self.subject().headline(),
            caveat: caveat().to_owned(),
            notes: self.notes()[1..].to_vec(),
            focus: view.region.and_then(|at| REGIONS.get(at)).map_or("", |region| region.id),
        };
        poster(&inside, &words, format, &Style::File(theme))
    }

    /// CSV and JSON of what is shown, CSV and JSON of the scenario, CSV of its whole run, citation.
    pub(crate) fn numbers(&self) -> Vec<String> {
        let Read { preset, scenario, .. } = self.read;
        vec![
            self.csv(&self.title(), &self.month()),
            self.json(),
            self.csv(settings_title(), &self.settings()),
            file::write(*preset, scenario),
            self.csv(run_title(), &self.run()),
            citation(&self.subject().headline(), &self.origin),
        ]
    }

    /// A table with what it is of and where it comes from above it, as lines that begin with `#`.
    fn csv(&self, title: &str, table: &Table) -> String {
        let mut text = String::new();
        for line in [title, &self.subject().headline(), caveat()] {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "# {line}");
        }
        for line in self.notes() {
            let _ = writeln!(text, "# {line}");
        }
        text + &table.csv()
    }

    /// What the month's figures are of.
    fn title(&self) -> String {
        let view = &self.read.view;
        table_title(view.selection, view.month, self.other.is_some())
    }

    fn month(&self) -> Table {
        let view = &self.read.view;
        let rows = REGIONS.iter().zip(&self.comparisons).enumerate().map(|(at, (region, one))| {
            vec![
                Cell::words(region.id),
                Cell::words(text::language::word(region.name)),
                Cell::Number(one.value, 2),
                Cell::Number(one.baseline, 2),
                Cell::Number(one.change(), 2),
                Cell::Number(one.share() * 100.0, 1),
                Cell::Number(self.outcome.stock_weeks(view.month, at, view.selection.classes()), 1),
            ]
        });
        Table { heads: heads(&self.subject().measure()), rows: rows.collect() }
    }

    fn settings(&self) -> Table {
        let Read { preset, scenario, .. } = self.read;
        let plain = preset.scenario();
        let mut rows = vec![vec![
            Cell::words("preset"),
            Cell::words(preset.id()),
            Cell::words(""),
            Cell::words(preset.id()),
        ]];
        rows.extend(parameters::every().map(|control| {
            vec![
                Cell::words(control.key),
                Cell::words(shortest(control.get(scenario))),
                Cell::words(control.unit.words()),
                Cell::words(shortest(control.get(&plain))),
            ]
        }));
        rows.extend(choice::keys().map(|key| {
            let value = |of| Cell::words(choice::get(of, &key).unwrap_or_default());
            vec![Cell::words(key.as_str()), value(scenario), Cell::words(""), value(&plain)]
        }));
        Table { heads: SETTING_HEADS.map(str::to_owned).to_vec(), rows }
    }

    /// Every month, region and class, as the model's own program prints them.
    fn run(&self) -> Table {
        let mut rows = Vec::new();
        for month in self.outcome.months() {
            for (at, region) in REGIONS.iter().enumerate() {
                for class in Class::ALL {
                    for series in Series::ALL {
                        let value = self.outcome.month(series, month, at, &[class]);
                        if value.abs() < 0.0005 {
                            continue;
                        }
                        rows.push(vec![
                            Cell::words(month.to_string()),
                            Cell::words(region.id),
                            Cell::words(class.id()),
                            Cell::words(""),
                            Cell::words(series.id()),
                            Cell::Number(value, 2),
                            Cell::words("t"),
                        ]);
                    }
                }
            }
        }
        Table { heads: RUN_HEADS.map(str::to_owned).to_vec(), rows }
    }

    fn json(&self) -> String {
        let Read { preset, view, .. } = self.read;
        let mut text = String::from("{\n");
        let mut put = |key: &str, value: String| {
            let _ = writeln!(text, "  {}: {value},", quoted(key));
        };
        put("title", quoted(&self.subject().headline()));
        put("what", quoted(&self.title()));
        put("caveat", quoted(caveat()));
        put("source", quoted(&self.notes().join(" ")));
        put("version", quoted(VERSION));
        put("date", quoted(self.origin.date));
        put("address", quoted(self.origin.address));
        put("preset", quoted(preset.id()));
        put("month", quoted(&view.month.to_string()));
        put("class", quoted(view.selection.id()));
        put("baseline", quoted(&self.subject().measure()));
        text.push_str("  \"regions\": [\n");
        let classes = view.selection.classes();
        let rows = REGIONS.iter().zip(&self.comparisons).enumerate().map(|(at, (region, one))| {
            format!(
                "    {{\"id\": {}, \"name\": {}, \"tonnes\": {}, \"baseline_tonnes\": {}, \
                 \"stock_weeks\": {}}}",
                quoted(region.id),
                quoted(text::language::word(region.name)),
                number(one.value),
                number(one.baseline),
                number(self.outcome.stock_weeks(view.month, at, classes))
            )
        });
        text.push_str(&rows.collect::<Vec<_>>().join(",\n"));
        text.push_str("\n  ]\n}\n");
        text
    }
}

/// A number as JSON has it; what is none is null.
fn number(value: f64) -> String {
    if value.is_finite() { fixed(value, 3) } else { "null".to_owned() }
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter < ' ' => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
