//! `hubs.csv`: the Chinese processing hubs.

use crate::basis::Basis;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use crate::sums;

/// The columns of shares, in the order of the model's classes.
const SHARES: [&str; 4] = ["share_lox", "share_hox", "share_magl", "share_magh"];

/// A Chinese processing hub.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hub {
    /// `baotou`.
    pub(crate) id: String,
    /// `Baotou`.
    pub(crate) name: String,
    /// Degrees east.
    pub(crate) lon: f64,
    /// Degrees north.
    pub(crate) lat: f64,
    /// What it does.
    pub(crate) role: String,
    /// Share of China's exports of each class.
    pub(crate) share: [f64; SHARES.len()],
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Hub {
    const FILE: &'static str = "hubs.csv";
    const HEADER: &'static [&'static str] = &[
        "id",
        "name",
        "lon",
        "lat",
        "role",
        SHARES[0],
        SHARES[1],
        SHARES[2],
        SHARES[3],
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let mut share = [0.0; SHARES.len()];
        for (share, column) in share.iter_mut().zip(SHARES) {
            *share = row.cell(column).number(0.0, 1.0)?;
        }
        Ok(Self {
            id: row.cell("id").text()?,
            name: row.cell("name").text()?,
            // China's extent.
            lon: row.cell("lon").number(73.0, 136.0)?,
            lat: row.cell("lat").number(18.0, 54.0)?,
            role: row.cell("role").text()?,
            share,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that the shares of each class add up to one.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        for (place, column) in SHARES.iter().enumerate() {
            let sum: f64 = rows.records().iter().filter_map(|hub| hub.share.get(place)).sum();
            if !sums::meet(sum, 1.0) {
                let found = format!("the column adds up to {}", sums::shown(sum));
                return Err(rows.column_fault(column, found, "1"));
            }
        }
        Ok(())
    }
}

impl Emit for Hub {
    const TYPE: &'static str = "Hub";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("id", &self.id)
            .text("name", &self.name)
            .number("lon", self.lon)
            .number("lat", self.lat)
            .text("role", &self.role)
            .raw("share", &format!("{:?}", self.share))
            .basis(&self.basis)
    }
}
