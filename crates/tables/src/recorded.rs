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
            for month in covered(total.month, total.months) {
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

/// The months that a figure covers.
fn covered(first: YearMonth, months: i32) -> impl Iterator<Item = YearMonth> {
    let mut month = first;
    (0..months).map(move |_| {
        let this = month;
        month = month.next();
        this
    })
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

/// How many months a figure for a destination may cover: a month, four, half a year, a year.
const LENGTHS: [(&str, i32); 4] = [("1", 1), ("4", 4), ("6", 6), ("12", 12)];

/// Whose customs printed a figure, and whether that is the importers' side.
const SIDES: [(&str, bool); 2] = [("exporter", false), ("importer", true)];

/// By how much the months of a period may add up to more than the period: customs correct past
/// months, and figures are rounded.
const CORRECTIONS: f64 = 1.01;

/// A recorded figure for one destination: of a month, or of several that are printed together.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecordedDestination {
    /// Magnets or compounds.
    pub(crate) series: Series,
    /// Place in the regions' table; `None` for the European Union.
    pub(crate) region: Option<usize>,
    /// The first month.
    pub(crate) month: YearMonth,
    /// How many months the figure covers.
    pub(crate) months: i32,
    /// Whether the importers' customs printed it, not China's.
    pub(crate) importer: bool,
    /// Tonnes of all these months.
    pub(crate) tonnes: f64,
    /// Rule if derived; what an importer's figure leaves out.
    pub(crate) note: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
    /// The region's id, for messages.
    id: String,
}

impl Record for RecordedDestination {
    const FILE: &'static str = "recorded_destinations.csv";
    const HEADER: &'static [&'static str] =
        &["series", "region", "month", "months", "side", "tonnes", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let region = row.cell("region");
        let id = region.text()?;
        Ok(Self {
            series: row.cell("series").one_of(&Series::WORDS)?,
            region: if id == EU27 { None } else { Some(region.region(known)?) },
            month: row.cell("month").month()?,
            months: row.cell("months").one_of(&LENGTHS)?,
            importer: row.cell("side").one_of(&SIDES)?,
            tonnes: row.cell("tonnes").number(0.0, MOST_TONNES)?,
            note: row.cell("note").optional_text()?,
            basis: row.basis(known)?,
            id,
        })
    }

    /// Figures of a month and of a year may begin with the same month.
    fn key(&self) -> String {
        let (series, side) =
            (self.series.id(), if self.importer { "importer" } else { "exporter" });
        format!("{series} {} {} of {} by {side}", self.id, self.month, self.months)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that a period is a part of the calendar year and not less than what is in it.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        for (index, whole) in rows.records().iter().enumerate() {
            if !whole.month.begins(whole.months) {
                let found = format!("{} months from {}", whole.months, whole.month);
                let allowed = "a year from January, six months from January or July, four from \
                               January, May or September";
                return Err(rows.fault(index, "months", found, allowed));
            }
            let inside = || rows.records().iter().filter(|part| part.is_part_of(whole));
            let months: f64 =
                inside().filter(|part| part.months == 1).map(|part| part.tonnes).sum();
            let least = inside().map(|part| part.tonnes).fold(months, f64::max);
            if least > whole.tonnes * CORRECTIONS {
                let found = format!("{} t, and what is in it {least} t", whole.tonnes);
                return Err(rows.fault(index, "tonnes", found, "at least what is in it"));
            }
        }
        Ok(())
    }
}

impl RecordedDestination {
    /// Whether a longer figure of the same goods, place and side holds this one.
    fn is_part_of(&self, whole: &Self) -> bool {
        let same = (self.series, &self.id, self.importer);
        same == (whole.series, &whole.id, whole.importer)
            && self.months < whole.months
            && covered(self.month, self.months)
                .all(|one| covered(whole.month, whole.months).any(|month| month == one))
    }
}

impl Emit for RecordedDestination {
    const TYPE: &'static str = "RecordedDestination";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .series(self.series)
            .raw("region", &emit::option(self.region.map(|place| place.to_string())))
            .raw("month", &self.month.rust())
            .raw("months", &self.months.to_string())
            .raw("importer", &self.importer.to_string())
            .number("tonnes", self.tonnes)
            .record_text("note", &self.note)
            .basis(&self.basis)
    }
}
