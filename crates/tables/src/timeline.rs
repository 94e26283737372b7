//! `timeline.csv`: dated acts of policy.

use crate::basis::Basis;
use crate::day::Day;
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};

/// A dated act of policy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PolicyEvent {
    /// The day it takes effect or was reported.
    pub(crate) effective: Day,
    /// If suspended: until this day.
    pub(crate) suspended_until: Option<Day>,
    /// The day it ended.
    pub(crate) ends: Option<Day>,
    /// Short name.
    pub(crate) name: String,
    /// What it says.
    pub(crate) detail: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
    /// The day on which the state of it was last checked.
    pub(crate) checked_on: Day,
}

impl Record for PolicyEvent {
    const FILE: &'static str = "timeline.csv";
    const HEADER: &'static [&'static str] = &[
        "effective",
        "suspended_until",
        "ends",
        "name",
        "detail",
        "source",
        "checked_on",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let effective = row.cell("effective").day()?;
        Ok(Self {
            effective,
            suspended_until: row.cell("suspended_until").optional_day(Some(effective))?,
            ends: row.cell("ends").optional_day(Some(effective))?,
            name: row.cell("name").text()?,
            detail: row.cell("detail").text()?,
            basis: row.basis(known)?,
            checked_on: row.cell("checked_on").day()?,
        })
    }

    fn key(&self) -> String {
        format!("{} {}", self.effective, self.name)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that the rows stand in the order of their days.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        for (index, pair) in rows.records().windows(2).enumerate() {
            if let [earlier, later] = pair
                && later.effective < earlier.effective
            {
                let found = format!("{} comes after {}", later.effective, earlier.effective);
                return Err(rows.fault(index + 1, "effective", found, "rows in order of the day"));
            }
        }
        Ok(())
    }
}

impl Emit for PolicyEvent {
    const TYPE: &'static str = "PolicyEvent";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .raw("effective", &self.effective.rust())
            .optional_day("suspended_until", self.suspended_until)
            .optional_day("ends", self.ends)
            .record_text("name", &self.name)
            .record_text("detail", &self.detail)
            .raw("keys", &format!("[{}, {}]", key(&self.name), key(&self.detail)))
            .record_text("source", &self.basis.source)
            .confidence(&self.basis)
            .raw("checked_on", &self.checked_on.rust())
    }
}

/// The key of words: FNV-1a, 32 bits, as `text::language::key` has it, by which a program that does not
/// carry the words finds them. The crate `languages` holds the two against each other.
fn key(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
