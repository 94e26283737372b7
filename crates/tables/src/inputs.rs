//! `inputs/*.csv`: the figures that the baseline is worked out from.

use crate::baseline::MOST_TONNES;
use crate::basis::Basis;
use crate::classes::Series;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{self, Record, Row, Rows};
use std::path::Path;

/// What the table of shares writes for every destination that it does not name.
const REST: &str = "REST";

/// What the baseline is worked out from.
#[derive(Clone, Debug)]
pub(crate) struct Inputs {
    /// China's exports of HS 8505 11 in 2024 by importer.
    pub(crate) importers: Rows<Importer>,
    /// Totals of 2024.
    pub(crate) totals: Rows<Total>,
    /// Shares of 2019.
    pub(crate) shares: Rows<Share>,
    /// Three codes together in 2024.
    pub(crate) three_codes: Rows<ThreeCodes>,
    /// Known sums of 2024.
    pub(crate) known: Rows<KnownSum>,
    /// The order of the first destinations in 2024.
    pub(crate) order: Rows<Rank>,
}

impl Inputs {
    /// Reads all of them.
    pub(crate) fn read(dir: &Path, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            importers: read::read(dir, known)?,
            totals: read::read(dir, known)?,
            shares: read::read(dir, known)?,
            three_codes: read::read(dir, known)?,
            known: read::read(dir, known)?,
            order: read::read(dir, known)?,
        })
    }
}

/// The total of a series.
pub(crate) fn total(totals: &Rows<Total>, series: Series) -> Result<f64, Error> {
    let found = totals.records().iter().find(|total| total.series == series);
    found.map(|total| total.tonnes).ok_or_else(|| {
        let found = format!("{} is missing", series.id());
        totals.column_fault("series", found, "magnets and compounds")
    })
}

/// China's exports of HS 8505 11 to one territory in 2024.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Importer {
    /// ISO 3166 alpha-2 code, as far as there is one.
    pub(crate) country: String,
    /// Value in USD.
    pub(crate) value_usd: f64,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Importer {
    const FILE: &'static str = "inputs/baci_2024.csv";
    const HEADER: &'static [&'static str] =
        &["importer_iso2", "importer", "value_usd", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        row.cell("importer").text()?;
        Ok(Self {
            country: row.cell("importer_iso2").text()?,
            value_usd: row.cell("value_usd").number(0.0, 1e12)?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.country.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

/// The total of a series in 2024.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Total {
    /// The series.
    pub(crate) series: Series,
    /// Tonnes.
    pub(crate) tonnes: f64,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Total {
    const FILE: &'static str = "inputs/totals.csv";
    const HEADER: &'static [&'static str] =
        &["series", "year", "tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        row.cell("year").whole(2024, 2024)?;
        Ok(Self {
            series: row.cell("series").one_of(&Series::WORDS)?,
            tonnes: row.cell("tonnes").number(1.0, MOST_TONNES)?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.series.id().to_owned()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

/// A destination's share of China's exports of compounds in 2019.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Share {
    /// Place in the regions' table; `None` for every destination not named.
    pub(crate) region: Option<usize>,
    /// Per cent of tonnes.
    pub(crate) percent: f64,
    /// What the row rests on.
    pub(crate) basis: Basis,
    id: String,
}

impl Record for Share {
    const FILE: &'static str = "inputs/shares_2019.csv";
    const HEADER: &'static [&'static str] = &["region", "percent", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let region = row.cell("region");
        let id = region.text()?;
        Ok(Self {
            region: if id == REST { None } else { Some(region.region(known)?) },
            percent: row.cell("percent").number(0.0, 100.0)?,
            basis: row.basis(known)?,
            id,
        })
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

/// Tonnes of HS 2805 30, 2846 90 and 8505 11 together, and of 8505 11 alone, in 2024.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ThreeCodes {
    /// Place in the regions' table.
    pub(crate) region: usize,
    /// Tonnes of the first two: what is left without the magnets.
    pub(crate) tonnes: f64,
    /// What the row rests on.
    pub(crate) basis: Basis,
    id: String,
}

impl Record for ThreeCodes {
    const FILE: &'static str = "inputs/three_codes_2024.csv";
    const HEADER: &'static [&'static str] =
        &["region", "three_codes_tonnes", "magnets_tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let region = row.cell("region");
        let three = row.cell("three_codes_tonnes").number(0.0, MOST_TONNES)?;
        let magnets = row.cell("magnets_tonnes").number(0.0, three)?;
        Ok(Self {
            region: region.region(known)?,
            tonnes: three - magnets,
            basis: row.basis(known)?,
            id: region.text()?,
        })
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

/// What some regions received together in 2024.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KnownSum {
    name: String,
    /// Places in the regions' table.
    pub(crate) regions: Vec<usize>,
    /// Tonnes.
    pub(crate) tonnes: f64,
    note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for KnownSum {
    const FILE: &'static str = "inputs/known_2024.csv";
    const HEADER: &'static [&'static str] =
        &["name", "regions", "tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            name: row.cell("name").text()?,
            regions: row.cell("regions").regions(known)?,
            tonnes: row.cell("tonnes").number(0.0, MOST_TONNES)?,
            note: row.cell("note").optional_text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.name.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Emit for KnownSum {
    const TYPE: &'static str = "KnownSum";

    fn literal(&self) -> Literal {
        let regions: Vec<String> = self.regions.iter().map(usize::to_string).collect();
        Literal::new(Self::TYPE)
            .raw("regions", &format!("&[{}]", regions.join(", ")))
            .number("tonnes", self.tonnes)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}

/// The place of a destination among all of 2024; rows stand in the order of rank.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rank {
    /// Place in the regions' table.
    pub(crate) region: usize,
    rank: i32,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Rank {
    const FILE: &'static str = "inputs/order_2024.csv";
    const HEADER: &'static [&'static str] = &["rank", "region", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            region: row.cell("region").region(known)?,
            rank: row.cell("rank").whole(1, 24)?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        self.rank.to_string()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}
