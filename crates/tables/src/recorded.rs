//! `recorded_totals.csv` and `recorded_destinations.csv`: what customs printed.

use crate::baseline::MOST_TONNES;
use crate::basis::Basis;
use crate::classes::Series;
use crate::day::YearMonth;
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use std::collections::BTreeMap;

/// What the destinations' table writes for the European Union as a whole.
const EU27: &str = "EU27";

/// A recorded total of one month, or of two that customs print together.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecordedTotal {
    /// Magnets or compounds.
    pub(crate) series: Series,
    /// First month.
    pub(crate) month: YearMonth,
    /// How many months the figure covers.
    pub(crate) months: i32,
    /// Tonnes.
    pub(crate) tonnes: f64,
    /// Rule if derived.
    pub(crate) note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for RecordedTotal {
    const FILE: &'static str = "recorded_totals.csv";
    const HEADER: &'static [&'static str] =
        &["series", "month", "months", "tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        Ok(Self {
            series: row.cell("series").one_of(&Series::WORDS)?,
            month: row.cell("month").month()?,
            months: row.cell("months").whole(1, 2)?,
            tonnes: row.cell("tonnes").number(0.0, MOST_TONNES)?,
            note: row.cell("note").optional_text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        format!("{} {}", self.series.id(), self.month)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that no month is counted twice.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        let mut counted = BTreeMap::new();
        for (index, total) in rows.records().iter().enumerate() {
            for month in total.covered() {
                if let Some(other) = counted.insert((total.series, month), index) {
                    let (series, line) = (total.series.id(), rows.line(other));
                    let found = format!("{month} of {series} is already counted on line {line}");
                    return Err(rows.fault(index, "month", found, "each month once"));
                }
            }
        }
        Ok(())
    }
}

impl RecordedTotal {
    /// The months that the figure covers.
    fn covered(&self) -> impl Iterator<Item = YearMonth> {
        let mut month = self.month;
        (0..self.months).map(move |_| {
            let this = month;
            month = month.next();
            this
        })
    }
}

impl Emit for RecordedTotal {
    const TYPE: &'static str = "RecordedTotal";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .series(self.series)
            .raw("month", &self.month.rust())
            .raw("months", &self.months.to_string())
            .number("tonnes", self.tonnes)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}

/// A recorded figure for one destination.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecordedDestination {
    /// Magnets or compounds.
    pub(crate) series: Series,
    /// Place in the regions' table; `None` for the European Union.
    pub(crate) region: Option<usize>,
    /// The month.
    pub(crate) month: YearMonth,
    /// Tonnes.
    pub(crate) tonnes: f64,
    /// Rule if derived.
    pub(crate) note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
    /// The region's id, for messages.
    id: String,
}

impl Record for RecordedDestination {
    const FILE: &'static str = "recorded_destinations.csv";
    const HEADER: &'static [&'static str] =
        &["series", "region", "month", "tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let region = row.cell("region");
        let id = region.text()?;
        Ok(Self {
            series: row.cell("series").one_of(&Series::WORDS)?,
            region: if id == EU27 { None } else { Some(region.region(known)?) },
            month: row.cell("month").month()?,
            tonnes: row.cell("tonnes").number(0.0, MOST_TONNES)?,
            note: row.cell("note").optional_text()?,
            basis: row.basis(known)?,
            id,
        })
    }

    fn key(&self) -> String {
        format!("{} {} {}", self.series.id(), self.id, self.month)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Emit for RecordedDestination {
    const TYPE: &'static str = "RecordedDestination";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .series(self.series)
            .raw("region", &emit::option(self.region.map(|place| place.to_string())))
            .raw("month", &self.month.rust())
            .number("tonnes", self.tonnes)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}
