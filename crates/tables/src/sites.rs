//! `sites.csv`: mines and ports in China.

use crate::basis::Basis;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row};

/// What a site is, and its name in the model.
const KINDS: [(&str, &str); 2] = [("mine", "SiteKind::Mine"), ("port", "SiteKind::Port")];

/// A mine or a port.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Site {
    /// `bayan-obo`.
    pub(crate) id: String,
    /// `Bayan Obo`.
    pub(crate) name: String,
    /// Its kind, as Rust.
    pub(crate) kind: &'static str,
    /// Degrees east.
    pub(crate) lon: f64,
    /// Degrees north.
    pub(crate) lat: f64,
    /// What comes out of it or passes through it.
    pub(crate) goods: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Site {
    const FILE: &'static str = "sites.csv";
    const HEADER: &'static [&'static str] =
        &["id", "name", "kind", "lon", "lat", "goods", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            id: row.cell("id").text()?,
            name: row.cell("name").text()?,
            kind: row.cell("kind").one_of(&KINDS)?,
            // China's extent.
            lon: row.cell("lon").number(73.0, 136.0)?,
            lat: row.cell("lat").number(18.0, 54.0)?,
            goods: row.cell("goods").text()?,
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

impl Emit for Site {
    const TYPE: &'static str = "Site";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("id", &self.id)
            .text("name", &self.name)
            .raw("kind", self.kind)
            .number("lon", self.lon)
            .number("lat", self.lat)
            .text("goods", &self.goods)
            .basis(&self.basis)
    }
}
