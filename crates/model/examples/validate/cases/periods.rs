//! A2, longer periods: half-years and years by destination, each against the sum of its months.

use super::record::{DESTINATIONS, MAGNETS, union};
use super::row::{Case, Row};
use model::data::region_by_code;
use model::outcome::{Outcome, Series};
use model::scenario::{Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Month};

const COMPOUNDS: [Class; 2] = [Class::Lox, Class::Hox];

/// A recorded figure of more than one month.
struct Period {
    classes: [Class; 2],
    code: &'static str,
    first: Month,
    months: i32,
    importer: bool,
    tonnes: f64,
    source: &'static str,
}

impl Period {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split(',');
        let period = Self {
            classes: if fields.next()? == "magnets" { MAGNETS } else { COMPOUNDS },
            code: fields.next()?,
            first: Month::parse(fields.next()?)?,
            months: fields.next()?.parse().ok()?,
            importer: fields.next()? == "importer",
            tonnes: fields.next()?.parse().ok()?,
            // The note before it may hold commas.
            source: line.rsplit(',').nth(1)?,
        };
        (period.months > 1).then_some(period)
    }

    fn last(&self) -> Month {
        self.first.plus(self.months - 1)
    }

    /// The baseline for magnets of its year, the sum of its months in the run for other periods;
    /// `None` for what the baseline is fitted to and for periods outside the run.
    fn computed(&self, scenario: &Scenario, outcome: &Outcome) -> Option<f64> {
        let regions: Vec<usize> = if self.code == "EU27" {
            union().collect()
        } else {
            region_by_code(self.code).into_iter().collect()
        };
        if self.first == Month::new(2024, 1) && self.months == 12 && !self.importer {
            let year = |region: &usize| -> f64 {
                let row = &scenario.baseline[*region];
                self.classes.iter().map(|class| row[class.index()]).sum()
            };
            return Some(regions.iter().map(year).sum());
        }
        let month = |later| {
            let to = |region: &usize| {
                outcome.month(Series::Exports, self.first.plus(later), *region, &self.classes)
            };
            regions.iter().map(to).sum::<f64>()
        };
        let inside = outcome.first <= self.first && self.last() <= outcome.last;
        inside.then(|| (0..self.months).map(month).sum())
    }

    fn row(&self, computed: f64) -> Row {
        let goods = if self.classes == MAGNETS { "magnets" } else { "compounds" };
        let period = if self.months == 12 {
            self.first.year().to_string()
        } else {
            format!("{} to {}", self.first, self.last())
        };
        let side = if self.importer { ", importers' side" } else { "" };
        Row::shown(
            format!("{goods}, {}, {period}", self.code),
            format!("{:.0} t ({}{side})", self.tonnes, self.source),
            format!("{computed:.0} t ({:+.0} %)", (computed / self.tonnes - 1.0) * 100.0),
        )
    }
}

pub(crate) fn case() -> Case {
    let scenario = Preset::Truce.scenario();
    let outcome = simulate(&scenario);
    let rows = DESTINATIONS.lines().skip(1).filter_map(Period::read);
    let rows = rows.filter_map(|period| {
        let computed = period.computed(&scenario, &outcome)?;
        Some(period.row(computed))
    });
    Case {
        id: "A2, longer periods",
        asked: "Exports by destination, half-years and years, preset `truce`",
        rows: rows.collect(),
        remark: "Each figure is set against the sum of its own months, never against one. Magnets of \
                 2024 are set against the baseline, which is shares of value and knows nothing of \
                 this figure; importers' figures of 2024 are what the baseline of compounds is fitted \
                 to, and are left out. The first half of 2025 begins with three months without \
                 controls, and in a sum errors cancel: the United States' half-year is nearer than \
                 May and June by themselves. Months after August 2025 are held out. Importers count on \
                 arrival, five to six weeks after the export that is computed, and `EU27` is regions \
                 that hold Switzerland and Norway too, and six smaller members not. No rule was set for such sums before they were \
                 computed, so none is judged."
            .to_owned(),
    }
}
