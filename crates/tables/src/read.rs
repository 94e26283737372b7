//! Reading a table: file, header, rows, cells.

use crate::basis::{Basis, Confidence};
use crate::day::{Day, YearMonth};
use crate::error::Error;
use crate::known::Known;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;
use std::rc::Rc;

/// The largest table that is read, bytes.
const MAX_BYTES: usize = 1_000_000;

/// One kind of row: the file it stands in, its columns, how a row is read.
pub(crate) trait Record: Sized {
    /// The file below the data directory.
    const FILE: &'static str;
    /// The columns, in their order.
    const HEADER: &'static [&'static str];

    /// Reads one row.
    fn read(row: &Row, known: &Known) -> Result<Self, Error>;

    /// What no two rows may have in common.
    fn key(&self) -> String;

    /// The ids of the sources that the row names, separated by spaces.
    fn sources(&self) -> &str;

    /// What holds between the rows of the table.
    fn check(_rows: &Rows<Self>) -> Result<(), Error> {
        Ok(())
    }
}

/// The rows of one table, with the lines they stand in.
#[derive(Clone, Debug)]
pub(crate) struct Rows<R> {
    file: Rc<str>,
    lines: Vec<u64>,
    records: Vec<R>,
}

impl<R> Rows<R> {
    /// The rows in the order of the file.
    pub(crate) fn records(&self) -> &[R] {
        &self.records
    }

    /// The line of the row at `index`; the header's if there is none.
    pub(crate) fn line(&self, index: usize) -> u64 {
        self.lines.get(index).copied().unwrap_or(1)
    }

    /// A fault of the row at `index`.
    pub(crate) fn fault(&self, index: usize, column: &str, found: String, allowed: &str) -> Error {
        Error::file(&self.file, found, allowed).at(self.line(index)).column(column)
    }

    /// A fault of the whole column, reported at the header.
    pub(crate) fn column_fault(&self, column: &str, found: String, allowed: &str) -> Error {
        Error::file(&self.file, found, allowed).at(1).column(column)
    }
}

/// Reads the whole table of one kind and checks what holds for every table: the header, the number
/// of fields, the values of each row, no two rows with the same key, what holds between them.
pub(crate) fn read<R: Record>(dir: &Path, known: &Known) -> Result<Rows<R>, Error> {
    let file: Rc<str> = shown_name(dir, R::FILE).into();
    let bytes = std::fs::read(dir.join(R::FILE)).map_err(|error| {
        Error::file(&file, format!("cannot be read: {}", error.kind()), "a readable file")
    })?;
    read_bytes(file, &bytes, known)
}

/// The same for a table that is at hand; `file` is how faults name it.
pub(crate) fn read_bytes<R: Record>(
    file: Rc<str>,
    bytes: &[u8],
    known: &Known,
) -> Result<Rows<R>, Error> {
    if bytes.len() > MAX_BYTES {
        let found = format!("{} bytes are too many", bytes.len());
        return Err(Error::file(&file, found, format!("at most {MAX_BYTES} bytes")));
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut rows = Rows { file, lines: Vec::new(), records: Vec::new() };
    let mut seen = BTreeMap::new();
    let mut headed = false;
    for record in reader.records() {
        let row = Row::new(&rows.file, R::HEADER, record)?;
        if !headed {
            row.check_header()?;
            headed = true;
            continue;
        }
        row.check_length()?;
        let record = R::read(&row, known)?;
        if let Some(line) = seen.insert(record.key(), row.line) {
            let found = format!("{} is already on line {line}", record.key());
            return Err(Error::file(&rows.file, found, "one row of each").at(row.line));
        }
        rows.lines.push(row.line);
        rows.records.push(record);
    }
    if rows.records.is_empty() {
        return Err(Error::file(&rows.file, "no row", "a header and at least one row"));
    }
    R::check(&rows)?;
    Ok(rows)
}

/// `data/regions.csv`, whatever directory `data` lies in.
pub(crate) fn shown_name(dir: &Path, file: &str) -> String {
    match dir.file_name() {
        Some(name) => format!("{}/{file}", name.to_string_lossy()),
        None => file.to_owned(),
    }
}

/// One row of a table.
#[derive(Debug)]
pub(crate) struct Row {
    file: Rc<str>,
    header: &'static [&'static str],
    line: u64,
    fields: csv::StringRecord,
}

impl Row {
    fn new(
        file: &Rc<str>,
        header: &'static [&'static str],
        record: Result<csv::StringRecord, csv::Error>,
    ) -> Result<Self, Error> {
        let fields = record.map_err(|error| {
            let fault = Error::file(file, "bytes that are not UTF-8", "text in UTF-8");
            match error.position() {
                Some(position) => fault.at(position.line()),
                None => fault,
            }
        })?;
        let line = fields.position().map_or(1, csv::Position::line);
        Ok(Self { file: Rc::clone(file), header, line, fields })
    }

    fn check_header(&self) -> Result<(), Error> {
        if self.fields.iter().eq(self.header.iter().copied()) {
            return Ok(());
        }
        let found: Vec<_> = self.fields.iter().collect();
        let found = format!("the header is {}", found.join(","));
        Err(self.fault(found, self.header.join(",")))
    }

    fn check_length(&self) -> Result<(), Error> {
        let (found, allowed) = (self.fields.len(), self.header.len());
        if found == allowed {
            return Ok(());
        }
        Err(self.fault(format!("{found} fields"), format!("{allowed}, as in the header")))
    }

    fn fault(&self, found: String, allowed: String) -> Error {
        Error::file(&self.file, found, allowed).at(self.line)
    }

    /// The cell in the column of that name.
    pub(crate) fn cell(&self, column: &'static str) -> Cell<'_> {
        let place = self.header.iter().position(|name| *name == column);
        let text = place.and_then(|place| self.fields.get(place)).unwrap_or_default();
        Cell { row: self, column, text }
    }

    /// The columns `source` and `confidence`, and that a derived row says how.
    pub(crate) fn basis(&self, known: &Known) -> Result<Basis, Error> {
        let confidence = self.cell("confidence").one_of(&Confidence::WORDS)?;
        let source = self.cell("source");
        if source.text.is_empty() && confidence.needs_source() {
            return Err(source.fault("empty", "a source, unless assumption or unverified"));
        }
        let note = self.cell("note");
        let says_how = !self.header.contains(&"note") || !note.text.is_empty();
        if confidence == Confidence::Derived && !says_how {
            return Err(note.fault("empty", "how the figure was derived"));
        }
        Ok(Basis { source: source.sources(known)?, confidence })
    }
}

/// One cell of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'a> {
    row: &'a Row,
    column: &'static str,
    text: &'a str,
}

impl Cell<'_> {
    /// A fault of this cell.
    pub(crate) fn fault(&self, found: impl Into<String>, allowed: impl Into<String>) -> Error {
        self.row.fault(found.into(), allowed.into()).column(self.column)
    }

    /// Text, which may be empty but has no blanks around it.
    pub(crate) fn optional_text(&self) -> Result<String, Error> {
        if self.text.trim() == self.text {
            return Ok(self.text.to_owned());
        }
        Err(self.fault(format!("'{}' has blanks around it", self.text), "text without them"))
    }

    /// Text that is not empty.
    pub(crate) fn text(&self) -> Result<String, Error> {
        if self.text.is_empty() {
            return Err(self.fault("empty", "any text"));
        }
        self.optional_text()
    }

    /// A number within the bounds.
    pub(crate) fn number(&self, low: f64, high: f64) -> Result<f64, Error> {
        let allowed = format!("{low} to {high}");
        let number: f64 =
            self.text.parse().map_err(|_| self.fault(self.not("a number"), &allowed))?;
        self.within(number, low, high, &allowed)
    }

    /// A number within the bounds, or nothing.
    pub(crate) fn optional_number(&self, low: f64, high: f64) -> Result<Option<f64>, Error> {
        if self.text.is_empty() {
            return Ok(None);
        }
        self.number(low, high).map(Some)
    }

    /// A whole number within the bounds.
    pub(crate) fn whole(&self, low: i32, high: i32) -> Result<i32, Error> {
        let allowed = format!("{low} to {high}");
        let number: i32 =
            self.text.parse().map_err(|_| self.fault(self.not("a whole number"), &allowed))?;
        self.within(number, low, high, &allowed)
    }

    /// A whole number within the bounds, or nothing.
    pub(crate) fn optional_whole(&self, low: i32, high: i32) -> Result<Option<i32>, Error> {
        if self.text.is_empty() {
            return Ok(None);
        }
        self.whole(low, high).map(Some)
    }

    fn within<T: PartialOrd + Copy + Display>(
        &self,
        number: T,
        low: T,
        high: T,
        allowed: &str,
    ) -> Result<T, Error> {
        if number >= low && number <= high {
            return Ok(number);
        }
        let found = if number > high {
            format!("{number} is beyond {high}")
        } else if number < low {
            format!("{number} is below {low}")
        } else {
            self.not("a number")
        };
        Err(self.fault(found, allowed))
    }

    /// One of some words, as what it stands for.
    pub(crate) fn one_of<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, Error> {
        let meant = words.iter().find(|(word, _)| *word == self.text);
        meant.map(|(_, value)| *value).ok_or_else(|| {
            let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.unknown(&words.join(", "))
        })
    }

    /// One of some words or nothing.
    pub(crate) fn optional_one_of<T: Copy>(&self, words: &[(&str, T)]) -> Result<Option<T>, Error> {
        if self.text.is_empty() {
            return Ok(None);
        }
        self.one_of(words).map(Some)
    }

    /// A day.
    pub(crate) fn day(&self) -> Result<Day, Error> {
        Day::parse(self.text)
            .ok_or_else(|| self.fault(self.not("a day"), "a day of the calendar, as 2025-04-04"))
    }

    /// A day that does not lie before `first`, or nothing.
    pub(crate) fn optional_day(&self, first: Option<Day>) -> Result<Option<Day>, Error> {
        if self.text.is_empty() {
            return Ok(None);
        }
        let day = self.day()?;
        match first {
            Some(first) if day < first => {
                Err(self.fault(format!("{day} is before {first}"), format!("{first} or later")))
            }
            _ => Ok(Some(day)),
        }
    }

    /// A month.
    pub(crate) fn month(&self) -> Result<YearMonth, Error> {
        YearMonth::parse(self.text)
            .ok_or_else(|| self.fault(self.not("a month"), "a month, as 2025-04"))
    }

    /// The place of a region in the regions' table.
    pub(crate) fn region(&self, known: &Known) -> Result<usize, Error> {
        known.region(self.text).ok_or_else(|| self.unknown("an id of regions.csv"))
    }

    /// The place of a region in the regions' table, or nothing.
    pub(crate) fn optional_region(&self, known: &Known) -> Result<Option<usize>, Error> {
        if self.text.is_empty() {
            return Ok(None);
        }
        self.region(known).map(Some)
    }

    /// The places of regions, separated by blanks.
    pub(crate) fn regions(&self, known: &Known) -> Result<Vec<usize>, Error> {
        let places: Result<Vec<_>, _> =
            self.text()?.split(' ').map(|id| Cell { text: id, ..*self }.region(known)).collect();
        places
    }

    /// Ids of sources, each of which stands in the sources' table.
    fn sources(&self, known: &Known) -> Result<String, Error> {
        for id in self.text.split_terminator(' ') {
            if !known.has_source(id) {
                return Err(self.fault(format!("'{id}' is unknown"), "an id of sources.csv"));
            }
        }
        self.optional_text()
    }

    fn unknown(&self, allowed: &str) -> Error {
        self.fault(format!("'{}' is unknown", self.text), allowed)
    }

    fn not(&self, what: &str) -> String {
        format!("'{}' is not {what}", self.text)
    }
}
