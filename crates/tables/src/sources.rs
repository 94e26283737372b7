//! `sources.csv`: where the figures come from.

use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};
use std::collections::BTreeSet;

/// A source of figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    /// `S12`.
    pub(crate) id: String,
    /// Title of the page or publication.
    pub(crate) title: String,
    /// Who published it.
    pub(crate) publisher: String,
    /// Where it stood; may be empty.
    pub(crate) url: String,
    /// Its date as printed there; may be empty.
    pub(crate) date: String,
}

impl Record for Source {
    const FILE: &'static str = "sources.csv";
    const HEADER: &'static [&'static str] = &["id", "title", "publisher", "url", "date"];

    fn read(row: &Row, _: &Known) -> Result<Self, Error> {
        let id = row.cell("id");
        let url = row.cell("url");
        let source = Self {
            id: id.text()?,
            title: row.cell("title").text()?,
            publisher: row.cell("publisher").text()?,
            url: url.optional_text()?,
            date: row.cell("date").optional_text()?,
        };
        let number = source.id.strip_prefix('S').unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(id.fault(format!("'{}' is no id", source.id), "S and a number, as S12"));
        }
        let web = source.url.starts_with("https://") || source.url.starts_with("http://");
        if !source.url.is_empty() && !web {
            let found = format!("'{}' is no address", source.url);
            return Err(url.fault(found, "http:// or https://, or empty"));
        }
        Ok(source)
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &'static str {
        ""
    }
}

impl Emit for Source {
    const TYPE: &'static str = "Source";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("id", &self.id)
            .text("title", &self.title)
            .text("publisher", &self.publisher)
            .text("url", &self.url)
            .text("date", &self.date)
    }
}

/// Checks that some row names each source.
pub(crate) fn check_used(rows: &Rows<Source>, used: &BTreeSet<&str>) -> Result<(), Error> {
    for (index, source) in rows.records().iter().enumerate() {
        if !used.contains(source.id.as_str()) {
            let found = format!("{} is named by no row", source.id);
            return Err(rows.fault(index, "id", found, "sources that a row names"));
        }
    }
    Ok(())
}
