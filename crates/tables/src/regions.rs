//! `regions.csv`: the manufacturing regions.

use crate::basis::Basis;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use std::collections::BTreeMap;

/// A manufacturing region.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Region {
    /// `DE`, `NL-BE`.
    pub(crate) id: String,
    /// `Germany`.
    pub(crate) name: String,
    /// ISO 3166 alpha-2 codes; empty for the rest of the world.
    pub(crate) countries: Vec<String>,
    /// Degrees east.
    pub(crate) lon: f64,
    /// Degrees north.
    pub(crate) lat: f64,
    /// Transit from a Chinese port, weeks.
    pub(crate) transit_weeks: f64,
    /// Political alignment with China, -1 to 1.
    pub(crate) alignment: f64,
    /// Stock cover against the mean of all regions.
    pub(crate) cover_multiplier: f64,
    /// Share of orders for sensitive uses.
    pub(crate) sensitive_share: f64,
    /// Gross domestic product of 2024, billion USD.
    pub(crate) gdp_usd_bn: f64,
    /// Value added that uses rare earths, per cent of gross domestic product.
    pub(crate) exposure_pct: f64,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Region {
    const FILE: &'static str = "regions.csv";
    const HEADER: &'static [&'static str] = &[
        "id",
        "name",
        "countries",
        "lon",
        "lat",
        "transit_weeks",
        "alignment",
        "cover_multiplier",
        "sensitive_share",
        "gdp_usd_bn",
        "exposure_pct",
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            id: row.cell("id").text()?,
            name: row.cell("name").text()?,
            countries: read_countries(row)?,
            lon: row.cell("lon").number(-180.0, 180.0)?,
            lat: row.cell("lat").number(-90.0, 90.0)?,
            transit_weeks: row.cell("transit_weeks").number(0.0, 26.0)?,
            alignment: row.cell("alignment").number(-1.0, 1.0)?,
            cover_multiplier: row.cell("cover_multiplier").number(0.1, 10.0)?,
            sensitive_share: row.cell("sensitive_share").number(0.0, 1.0)?,
            gdp_usd_bn: row.cell("gdp_usd_bn").number(1.0, 200_000.0)?,
            exposure_pct: row.cell("exposure_pct").number(0.0, 100.0)?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that no territory is in two regions and that one region takes the rest.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        let mut home: BTreeMap<&str, &str> = BTreeMap::new();
        let mut rest: Option<&str> = None;
        for (index, region) in rows.records().iter().enumerate() {
            for code in &region.countries {
                if let Some(other) = home.insert(code, &region.id) {
                    let found = format!("{code} is in {other} already");
                    return Err(rows.fault(index, "countries", found, "each territory once"));
                }
            }
            if region.countries.is_empty()
                && let Some(other) = rest.replace(&region.id)
            {
                let found = format!("empty, as in {other}");
                return Err(rows.fault(index, "countries", found, "one region for the rest"));
            }
        }
        match rest {
            Some(_) => Ok(()),
            None => {
                let found = "no region without countries".to_owned();
                Err(rows.column_fault("countries", found, "one region for the rest"))
            }
        }
    }
}

fn read_countries(row: &Row) -> Result<Vec<String>, Error> {
    let cell = row.cell("countries");
    let text = cell.optional_text()?;
    let codes: Vec<String> = text.split_terminator(' ').map(str::to_owned).collect();
    for code in &codes {
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(cell.fault(format!("'{code}' is no code"), "two capitals, as DE"));
        }
    }
    Ok(codes)
}

impl Emit for Region {
    const TYPE: &'static str = "Region";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("id", &self.id)
            .text("name", &self.name)
            .raw("countries", &format!("&{:?}", self.countries))
            .number("lon", self.lon)
            .number("lat", self.lat)
            .number("transit_weeks", self.transit_weeks)
            .number("alignment", self.alignment)
            .number("cover_multiplier", self.cover_multiplier)
            .number("sensitive_share", self.sensitive_share)
            .number("gdp_usd_bn", self.gdp_usd_bn)
            .number("exposure_pct", self.exposure_pct)
    }
}
