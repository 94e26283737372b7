//! `class_split.csv`: how much of a series one class is taken to be.

use crate::basis::Basis;
use crate::classes::{Class, Series};
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use crate::sums;

/// How much of a series one class is taken to be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ClassSplit {
    /// The series.
    pub(crate) series: Series,
    /// The class.
    pub(crate) class: Class,
    /// Share of the series' tonnes.
    pub(crate) share: f64,
    /// Why.
    pub(crate) note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for ClassSplit {
    const FILE: &'static str = "class_split.csv";
    const HEADER: &'static [&'static str] =
        &["series", "class", "share", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let series = row.cell("series").one_of(&Series::WORDS)?;
        let words = Class::of(series).map(|class| (class.id(), class));
        Ok(Self {
            series,
            class: row.cell("class").one_of(&words)?,
            share: row.cell("share").number(0.0, 1.0)?,
            note: row.cell("note").text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        format!("{} {}", self.series.id(), self.class.id())
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that the shares of each series add up to one.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        for (id, series) in Series::WORDS {
            let splits = rows.records().iter().filter(|split| split.series == series);
            let sum: f64 = splits.map(|split| split.share).sum();
            if !sums::meet(sum, 1.0) {
                let found = format!("{id} add up to {}", sums::shown(sum));
                return Err(rows.column_fault("share", found, "1"));
            }
        }
        Ok(())
    }
}

impl Emit for ClassSplit {
    const TYPE: &'static str = "ClassSplit";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .series(self.series)
            .raw("class", &emit::class(self.class))
            .number("share", self.share)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}
