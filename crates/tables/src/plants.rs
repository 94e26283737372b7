//! `plants.csv`: mines and plants outside China.

use crate::baseline::MOST_TONNES;
use crate::basis::Basis;
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row};

/// A mine or plant outside China.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plant {
    /// Who runs it.
    pub(crate) company: String,
    /// Where it is.
    pub(crate) site: String,
    /// Country.
    pub(crate) country: String,
    /// Degrees east.
    pub(crate) lon: f64,
    /// Degrees north.
    pub(crate) lat: f64,
    /// What it does.
    pub(crate) stage: String,
    /// Capacity in tonnes a year, if known.
    pub(crate) capacity: Option<f64>,
    /// What the capacity counts.
    pub(crate) unit: String,
    /// Year of the start, if a source states it.
    pub(crate) start: Option<i32>,
    /// Status in words.
    pub(crate) status: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Plant {
    const FILE: &'static str = "plants.csv";
    const HEADER: &'static [&'static str] = &[
        "company",
        "site",
        "country",
        "lon",
        "lat",
        "stage",
        "capacity",
        "unit",
        "start",
        "status",
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            company: row.cell("company").text()?,
            site: row.cell("site").text()?,
            country: row.cell("country").text()?,
            lon: row.cell("lon").number(-180.0, 180.0)?,
            lat: row.cell("lat").number(-90.0, 90.0)?,
            stage: row.cell("stage").text()?,
            capacity: row.cell("capacity").optional_number(0.0, MOST_TONNES)?,
            unit: row.cell("unit").text()?,
            start: row.cell("start").optional_whole(1900, 2050)?,
            status: row.cell("status").text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        format!("{}, {}, {}", self.company, self.site, self.stage)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Emit for Plant {
    const TYPE: &'static str = "Plant";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("company", &self.company)
            .text("site", &self.site)
            .text("country", &self.country)
            .number("lon", self.lon)
            .number("lat", self.lat)
            .text("stage", &self.stage)
            .raw("capacity", &emit::option(self.capacity.map(|tonnes| format!("{tonnes:?}"))))
            .text("unit", &self.unit)
            .raw("start", &emit::option(self.start.map(|year| year.to_string())))
            .text("status", &self.status)
            .basis(&self.basis)
    }
}
