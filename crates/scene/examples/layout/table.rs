//! The flow table: read and checked, so that what goes on can be laid out.

use std::fs::File;
use std::io::Read;

use scene::layout::Place;

/// A file may be so large, bytes.
pub(crate) const MOST_BYTES: u64 = 1_000_000;
/// It may hold so many rows.
pub(crate) const MOST_ROWS: usize = 400;
/// No amount is greater.
const MOST_VALUE: f64 = 1e15;
/// A name is at most so long.
const LONGEST: usize = 80;
/// The columns that are needed, in any order, among others.
const COLUMNS: [&str; 7] =
    ["origin", "origin_lon", "origin_lat", "destination", "lon", "lat", "value"];

/// One flow.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// From where.
    pub(crate) from: Place,
    /// To where.
    pub(crate) to: Place,
    /// How much.
    pub(crate) value: f64,
}

/// Reads a file; what is wrong with it names file and line, what was found and what is allowed.
pub(crate) fn read(path: &str) -> Result<Vec<Row>, String> {
    let problem = |found: &str, allowed: &str| {
        Err(format!("layout: {}: {found}; allowed: {allowed}", shown(path)))
    };
    let mut bytes = Vec::new();
    let file = match std::fs::metadata(path) {
        Ok(about) if !about.is_file() => return problem("not a file", "a CSV file"),
        Ok(_) => File::open(path),
        Err(error) => Err(error),
    };
    if let Err(error) = file.and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes)) {
        return problem(&format!("cannot be read ({})", error.kind()), "a CSV file");
    }
    if bytes.len() as u64 > MOST_BYTES {
        return problem(&format!("more than {MOST_BYTES} bytes"), "a smaller file");
    }
    rows(&bytes).map_err(|(line, fault)| format!("layout: {}: line {line}: {fault}", shown(path)))
}

/// A line's number and what is wrong there.
type Fault = (u64, String);

/// The rows of a table.
pub(crate) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let text = text(bytes)?;
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| (1, error.to_string()))?.clone();
    let mut columns = [0; COLUMNS.len()];
    for (column, name) in columns.iter_mut().zip(COLUMNS) {
        let found = names.iter().position(|given| given == name);
        let missing = || {
            let given = shown(&names.iter().collect::<Vec<_>>().join(","));
            (1, format!("no column {name}, found {given}; allowed: {}", COLUMNS.join(",")))
        };
        *column = found.ok_or_else(missing)?;
    }
    let mut rows: Vec<Row> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| (0, error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        if rows.len() == MOST_ROWS {
            return Err((line, format!("more than {MOST_ROWS} rows; allowed: 1 to {MOST_ROWS}")));
        }
        let row = row(&record, columns).map_err(|fault| (line, fault))?;
        consistent(&rows, &row).map_err(|fault| (line, fault))?;
        rows.push(row);
    }
    if rows.is_empty() {
        return Err((2, format!("no rows; allowed: 1 to {MOST_ROWS}")));
    }
    Ok(rows)
}

fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let line = |at: usize| 1 + bytes.iter().take(at).filter(|&&b| b == b'\n').count() as u64;
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err((line(at), "a zero byte; allowed: text in UTF-8".to_owned()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        (line(error.valid_up_to()), "bytes that are no text; allowed: text in UTF-8".to_owned())
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn row(record: &csv::StringRecord, columns: [usize; 7]) -> Result<Row, String> {
    let cell = |index: usize| {
        let found = columns.get(index).and_then(|&column| record.get(column));
        let name = COLUMNS.get(index).copied().unwrap_or_default();
        found.map(|cell| (name, cell)).ok_or_else(|| {
            format!("{} cells, none for {name}; allowed: one for each column", record.len())
        })
    };
    let place = |name: usize, lon: usize, lat: usize| {
        let name = named(cell(name)?)?;
        let lon = number(cell(lon)?, -180.0, 180.0)?;
        Ok::<_, String>(Place {
            id: name.clone(),
            name,
            lon,
            lat: number(cell(lat)?, -90.0, 90.0)?,
        })
    };
    Ok(Row {
        from: place(0, 1, 2)?,
        to: place(3, 4, 5)?,
        value: number(cell(6)?, 0.0, MOST_VALUE)?,
    })
}

fn named((column, cell): (&str, &str)) -> Result<String, String> {
    let good = !cell.is_empty() && cell.chars().count() <= LONGEST;
    if good && !cell.chars().any(char::is_control) {
        return Ok(cell.to_owned());
    }
    Err(format!("{column} is \"{}\"; allowed: a name of 1 to {LONGEST} characters", shown(cell)))
}

fn number((column, cell): (&str, &str), least: f64, most: f64) -> Result<f64, String> {
    let number = cell.parse::<f64>().ok().filter(|n| (least..=most).contains(n));
    number.ok_or_else(|| {
        format!("{column} is \"{}\"; allowed: a number from {least} to {most}", shown(cell))
    })
}

/// An origin has one place.
fn consistent(rows: &[Row], row: &Row) -> Result<(), String> {
    match rows.iter().find(|before| before.from.id == row.from.id) {
        Some(before) if before.from != row.from => Err(format!(
            "origin {} lies at {} {}; allowed: {} {}, where it lay before",
            shown(&row.from.name),
            row.from.lon,
            row.from.lat,
            before.from.lon,
            before.from.lat,
        )),
        _ => Ok(()),
    }
}

/// At most sixty characters on one line.
pub(crate) fn shown(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let more = if short.len() < text.len() { "..." } else { "" };
    format!("{}{more}", short.escape_debug().to_string().replace("\\\"", "\"").replace("\\'", "'"))
}
