//! Writing rows as Rust: literals and statics.

use crate::basis::{Basis, Confidence};
use crate::classes::{Class, ClassGroup, Series};
use crate::day::Day;
use std::fmt::Write;

/// A row that becomes a literal of the model's type of the same name.
pub(crate) trait Emit {
    /// The name of the type in the model.
    const TYPE: &'static str;

    /// The literal.
    fn literal(&self) -> Literal;
}

/// A struct literal under construction.
#[derive(Debug)]
pub(crate) struct Literal {
    text: String,
}

impl Literal {
    /// Begins a literal of that type.
    pub(crate) fn new(name: &str) -> Self {
        Self { text: format!("{name} {{ ") }
    }

    /// A field whose value is Rust already.
    pub(crate) fn raw(mut self, field: &str, value: &str) -> Self {
        self.text += &format!("{field}: {value}, ");
        self
    }

    /// A field of text.
    pub(crate) fn text(self, field: &str, value: &str) -> Self {
        self.raw(field, &format!("{value:?}"))
    }

    /// A field of text that only the full record has: empty in the page's program.
    pub(crate) fn record_text(self, field: &str, value: &str) -> Self {
        self.raw(field, &format!("record!({value:?})"))
    }

    /// A field with a number.
    pub(crate) fn number(self, field: &str, value: f64) -> Self {
        self.raw(field, &format!("{value:?}"))
    }

    /// A field with a day or nothing.
    pub(crate) fn optional_day(self, field: &str, day: Option<Day>) -> Self {
        self.raw(field, &option(day.map(Day::rust)))
    }

    /// The field `series`.
    pub(crate) fn series(self, series: Series) -> Self {
        self.raw("series", &format!("Series::{series:?}"))
    }

    /// The field `class` of a supplier or project.
    pub(crate) fn supplier_class(self, group: ClassGroup) -> Self {
        self.raw("class", &format!("SupplierClass::{group:?}"))
    }

    /// The field `confidence` alone.
    pub(crate) fn confidence(self, basis: &Basis) -> Self {
        self.raw("confidence", &confidence(basis.confidence))
    }

    /// The fields `source` and `confidence`.
    pub(crate) fn basis(self, basis: &Basis) -> Self {
        self.text("source", &basis.source).confidence(basis)
    }

    /// The literal.
    pub(crate) fn finish(self) -> String {
        self.text + "}"
    }
}

/// `Some(..)` or `None`.
pub(crate) fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

/// A class of the model.
pub(crate) fn class(class: Class) -> String {
    format!("Class::{class:?}")
}

fn confidence(confidence: Confidence) -> String {
    format!("Confidence::{confidence:?}")
}

/// A static array of rows, with the sentence that documents it.
pub(crate) fn table<R: Emit>(out: &mut String, name: &str, doc: &str, rows: &[R]) {
    let (ty, count) = (R::TYPE, rows.len());
    out.push_str(&format!("/// {doc}\npub static {name}: [{ty}; {count}] = [\n"));
    for row in rows {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "    {},", row.literal().finish());
    }
    out.push_str("];\n");
}
