//! `stage_shares.csv`: a country's share of one stage of the chain.

use crate::basis::Basis;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row};

/// A country's share of one stage of the chain.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StageShare {
    /// The stage.
    pub(crate) stage: String,
    /// The country.
    pub(crate) country: String,
    /// Per cent.
    pub(crate) percent: f64,
    /// Year, or edition.
    pub(crate) year: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for StageShare {
    const FILE: &'static str = "stage_shares.csv";
    const HEADER: &'static [&'static str] =
        &["stage", "country", "percent", "year", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            stage: row.cell("stage").text()?,
            country: row.cell("country").text()?,
            percent: row.cell("percent").number(0.0, 100.0)?,
            year: row.cell("year").text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        format!("{}, {}, {}", self.stage, self.country, self.year)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Emit for StageShare {
    const TYPE: &'static str = "StageShare";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("stage", &self.stage)
            .text("country", &self.country)
            .number("percent", self.percent)
            .text("year", &self.year)
            .basis(&self.basis)
    }
}
