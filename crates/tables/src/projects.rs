//! `projects.csv`: what is planned or ramping up outside China after 2024.

use crate::baseline::MOST_TONNES;
use crate::basis::Basis;
use crate::classes::ClassGroup;
use crate::day::Day;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row};

/// The last day of the baseline year: what operated by then is a supplier.
const BASELINE_ENDS: &str = "2024-12-31";

/// A plant that is planned or ramping up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Project {
    /// `mp-10x`.
    id: String,
    /// `MP 10X`.
    name: String,
    /// Place in the regions' table.
    region: usize,
    /// What it will make.
    group: ClassGroup,
    /// Announced size, tonnes a year.
    tonnes: f64,
    /// Announced start of operation.
    start: Day,
    /// Mean delay of the build, years.
    delay_years: f64,
    /// Probability that it is built.
    success: f64,
    /// What the row rests on.
    basis: Basis,
}

impl Record for Project {
    const FILE: &'static str = "projects.csv";
    const HEADER: &'static [&'static str] = &[
        "id",
        "name",
        "region",
        "class_group",
        "tonnes_per_year",
        "start",
        "delay_years",
        "success",
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        row.cell("note").text()?;
        Ok(Self {
            id: row.cell("id").text()?,
            name: row.cell("name").text()?,
            region: row.cell("region").region(known)?,
            group: row.cell("class_group").one_of(&ClassGroup::WORDS)?,
            tonnes: row.cell("tonnes_per_year").number(1.0, MOST_TONNES)?,
            start: read_start(row)?,
            delay_years: row.cell("delay_years").number(0.0, 20.0)?,
            success: row.cell("success").number(0.0, 1.0)?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

fn read_start(row: &Row) -> Result<Day, Error> {
    let cell = row.cell("start");
    let start = cell.day()?;
    if Day::parse(BASELINE_ENDS).is_some_and(|last| start <= last) {
        let found = format!("{start} is in the baseline");
        return Err(cell.fault(found, format!("after {BASELINE_ENDS}")));
    }
    Ok(start)
}

impl Emit for Project {
    const TYPE: &'static str = "Project";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .record_text("id", &self.id)
            .record_text("name", &self.name)
            .raw("region", &self.region.to_string())
            .supplier_class(self.group)
            .number("tonnes_per_year", self.tonnes)
            .raw("start", &self.start.rust())
            .number("delay_years", self.delay_years)
            .number("success", self.success)
            .basis(&self.basis)
    }
}
