//! `baseline.csv`: what China exported to each region in 2024.

use crate::basis::Basis;
use crate::classes::Series;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::inputs::Total;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use crate::regions::Region;
use crate::sums;

/// More than China exports of either series to the whole world.
pub(crate) const MOST_TONNES: f64 = 1_000_000.0;

/// What China exported to a region in 2024.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BaselineFlow {
    /// Place in the regions' table.
    pub(crate) region: usize,
    /// Magnets or compounds.
    pub(crate) series: Series,
    /// Tonnes a year.
    pub(crate) tonnes_per_year: f64,
    /// How the figure was derived.
    pub(crate) note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
    /// The region's id, for messages.
    id: String,
}

impl Record for BaselineFlow {
    const FILE: &'static str = "baseline.csv";
    const HEADER: &'static [&'static str] =
        &["region", "series", "tonnes_per_year", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            region: row.cell("region").region(known)?,
            series: row.cell("series").one_of(&Series::WORDS)?,
            tonnes_per_year: row.cell("tonnes_per_year").number(0.0, MOST_TONNES)?,
            note: row.cell("note").text()?,
            basis: row.basis(known)?,
            id: row.cell("region").text()?,
        })
    }

    fn key(&self) -> String {
        format!("{} {}", self.id, self.series.id())
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Emit for BaselineFlow {
    const TYPE: &'static str = "BaselineFlow";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .raw("region", &self.region.to_string())
            .series(self.series)
            .number("tonnes_per_year", self.tonnes_per_year)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}

/// Checks that every region has a row of each series and that each series adds up to its total.
pub(crate) fn check(
    rows: &Rows<BaselineFlow>,
    regions: &[Region],
    totals: &Rows<Total>,
) -> Result<(), Error> {
    for (id, series) in Series::WORDS {
        for (place, region) in regions.iter().enumerate() {
            let of = |flow: &BaselineFlow| flow.region == place && flow.series == series;
            if !rows.records().iter().any(of) {
                let found = format!("{} has no row of {id}", region.id);
                return Err(rows.column_fault("region", found, "every region in each series"));
            }
        }
        let flows = rows.records().iter().filter(|flow| flow.series == series);
        let sum: f64 = flows.map(|flow| flow.tonnes_per_year).sum();
        let total = crate::inputs::total(totals, series)?;
        if !sums::meet(sum, total) {
            let found = format!("{id} add up to {}", sums::shown(sum));
            let allowed = format!("{}, as in inputs/totals.csv", sums::shown(total));
            return Err(rows.column_fault("tonnes_per_year", found, &allowed));
        }
    }
    Ok(())
}
