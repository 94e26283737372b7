//! What is wrong with a table, and where.

use std::fmt;

/// A fault in a table: which file, which line, which column, what was found, what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// `data/regions.csv`.
    file: String,
    /// Line in the file, the header being line 1; `None` if the file as a whole is at fault.
    line: Option<u64>,
    /// Column by its name in the header; empty if the row as a whole is at fault.
    column: String,
    /// What was found.
    found: String,
    /// What is allowed.
    allowed: String,
}

impl Error {
    /// A fault of a whole file.
    pub(crate) fn file(file: &str, found: impl Into<String>, allowed: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: String::new(),
            found: found.into(),
            allowed: allowed.into(),
        }
    }

    /// The same fault, at a line.
    pub(crate) fn at(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same fault, in a column.
    pub(crate) fn column(self, column: &str) -> Self {
        Self { column: column.to_owned(), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, found, allowed } = self;
        write!(f, "{file}:")?;
        if let Some(line) = line {
            write!(f, "{line}:")?;
        }
        if !column.is_empty() {
            write!(f, " {column}:")?;
        }
        write!(f, " {found} (allowed: {allowed})")
    }
}

impl std::error::Error for Error {}
