//! The numbers of a chart, as rows.

use model::decimal::fixed;
use text::number;

/// The numbers of a chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// Heads of the columns, with their units.
    pub heads: Vec<String>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A name.
    Words(String),
    /// A number, read with so many decimals.
    Number(f64, u32),
    /// No figure.
    None,
}

impl Cell {
    /// A name.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    /// For a reader.
    #[must_use]
    pub fn read(&self) -> String {
        match self {
            Self::Words(text) => text.clone(),
            Self::Number(value, 0) => number::whole(*value),
            Self::Number(value, decimals) if value.is_finite() => number::fixed(*value, *decimals),
            Self::Number(..) | Self::None => "–".to_owned(),
        }
    }

    /// For a program.
    fn plain(&self) -> String {
        match self {
            Self::Words(text) if text.contains([',', '"', '\n']) => {
                format!("\"{}\"", text.replace('"', "\"\""))
            }
            Self::Words(text) => text.clone(),
            // One decimal more than is shown, so that sums can be made.
            Self::Number(value, decimals) if value.is_finite() => fixed(*value, decimals + 1),
            Self::Number(..) | Self::None => String::new(),
        }
    }
}

impl Table {
    /// As comma-separated values, a line a row.
    #[must_use]
    pub fn csv(&self) -> String {
        let heads = self.heads.iter().map(|head| Cell::words(head.as_str())).collect();
        let mut text = String::new();
        for row in std::iter::once(&heads).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(Cell::plain).collect();
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_by_people_and_by_programs() {
        let row = vec![Cell::words("Korea, \"South\""), Cell::Number(-1_234.56, 0), Cell::None];
        let table =
            Table { heads: ["a", "b (t)", "c"].map(str::to_owned).to_vec(), rows: vec![row] };
        assert_eq!(table.csv(), "a,b (t),c\n\"Korea, \"\"South\"\"\",-1234.6,\n");
        let read: Vec<String> = table.rows[0].iter().map(Cell::read).collect();
        assert_eq!(read, ["Korea, \"South\"", "−1,235", "–"]);
        assert_eq!(Cell::Number(f64::NAN, 1).read(), "–");
    }
}
