//! `sites.csv`: mines and ports in China, and the point where the map's flows start.

use crate::basis::Basis;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};

/// The point where the map's flows start, in the model.
const ORIGIN: &str = "SiteKind::Origin";

/// What a site is, and its name in the model.
const KINDS: [(&str, &str); 3] =
    [("mine", "SiteKind::Mine"), ("port", "SiteKind::Port"), ("origin", ORIGIN)];

/// A mine, a port, or the point where the map's flows start.
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

    /// Checks that the flows start at one point.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        let origins = rows.records().iter().filter(|site| site.is_origin()).count();
        if origins == 1 {
            return Ok(());
        }
        Err(rows.column_fault("kind", format!("{origins} of the kind origin"), "one"))
    }
}

impl Site {
    /// Whether the map's flows start there.
    pub(crate) fn is_origin(&self) -> bool {
        self.kind == ORIGIN
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
