//! `elements.csv`: the seventeen elements.

use crate::basis::Basis;
use crate::classes::Class;
use crate::day::Day;
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};

/// Atomic numbers and symbols of the rare earths.
const RARE_EARTHS: [(u8, &str); 17] = [
    (21, "Sc"),
    (39, "Y"),
    (57, "La"),
    (58, "Ce"),
    (59, "Pr"),
    (60, "Nd"),
    (61, "Pm"),
    (62, "Sm"),
    (63, "Eu"),
    (64, "Gd"),
    (65, "Tb"),
    (66, "Dy"),
    (67, "Ho"),
    (68, "Er"),
    (69, "Tm"),
    (70, "Yb"),
    (71, "Lu"),
];
const NUMBERS: &str = "21, 39 and 57 to 71";

/// Light, medium or heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Lanthanum to promethium.
    Light,
    /// Samarium, europium, gadolinium.
    Medium,
    /// Terbium to lutetium, yttrium, scandium.
    Heavy,
}

/// One of the seventeen elements.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    /// `Dy`.
    pub(crate) symbol: String,
    /// `Dysprosium`.
    pub(crate) name: String,
    /// Atomic number.
    pub(crate) number: u8,
    /// Light, medium or heavy.
    pub(crate) group: Group,
    /// The class of compounds that holds it, if one does.
    pub(crate) class: Option<Class>,
    /// The announcement that controls it; empty if none.
    pub(crate) announcement: String,
    /// First day of control.
    pub(crate) controlled_from: Option<Day>,
    /// If the control is suspended: until this day.
    pub(crate) suspended_until: Option<Day>,
    /// Main uses.
    pub(crate) uses: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Element {
    const FILE: &'static str = "elements.csv";
    const HEADER: &'static [&'static str] = &[
        "symbol",
        "name",
        "number",
        "group",
        "class",
        "announcement",
        "controlled_from",
        "suspended_until",
        "uses",
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let (symbol, number) = read_identity(row)?;
        let controlled_from = row.cell("controlled_from").optional_day(None)?;
        let element = Self {
            symbol,
            name: row.cell("name").text()?,
            number,
            group: row.cell("group").one_of(&[
                ("light", Group::Light),
                ("medium", Group::Medium),
                ("heavy", Group::Heavy),
            ])?,
            class: row
                .cell("class")
                .optional_one_of(&[("lox", Class::Lox), ("hox", Class::Hox)])?,
            announcement: row.cell("announcement").optional_text()?,
            controlled_from,
            suspended_until: row.cell("suspended_until").optional_day(controlled_from)?,
            uses: row.cell("uses").text()?,
            basis: row.basis(known)?,
        };
        element.check_control(row)?;
        Ok(element)
    }

    fn key(&self) -> String {
        self.symbol.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Checks that all seventeen are there.
    fn check(rows: &Rows<Self>) -> Result<(), Error> {
        for (number, symbol) in RARE_EARTHS {
            if !rows.records().iter().any(|element| element.number == number) {
                let found = format!("{symbol} ({number}) is missing");
                return Err(rows.column_fault("symbol", found, "all seventeen rare earths"));
            }
        }
        Ok(())
    }
}

impl Element {
    fn check_control(&self, row: &Row) -> Result<(), Error> {
        let from = row.cell("controlled_from");
        match (self.announcement.is_empty(), self.controlled_from) {
            (false, None) => {
                return Err(from.fault("empty", "a day where there is an announcement"));
            }
            (true, Some(day)) => {
                let found = format!("{day} without an announcement");
                return Err(from.fault(found, "empty where there is no announcement"));
            }
            _ => {}
        }
        if self.controlled_from.is_none() && self.suspended_until.is_some() {
            let found = "a suspension without a control";
            return Err(row.cell("suspended_until").fault(found, "empty"));
        }
        let in_force = self.controlled_from.is_some() && self.suspended_until.is_none();
        if in_force != (self.class == Some(Class::Hox)) {
            let found = format!("'{}'", self.class.map_or("", Class::id));
            let allowed = "hox for the elements under a control in force, and for no other";
            return Err(row.cell("class").fault(found, allowed));
        }
        Ok(())
    }
}

fn read_identity(row: &Row) -> Result<(String, u8), Error> {
    let (symbol_cell, number_cell) = (row.cell("symbol"), row.cell("number"));
    let symbol = symbol_cell.text()?;
    let number = number_cell.whole(1, 118)?;
    let right = RARE_EARTHS.iter().find(|(known, _)| i32::from(*known) == number);
    match right {
        Some((number, right)) if *right == symbol => Ok((symbol, *number)),
        Some((_, right)) => {
            Err(symbol_cell.fault(format!("{symbol} is not element {number}"), *right))
        }
        None => Err(number_cell.fault(format!("{number} is no rare earth"), NUMBERS)),
    }
}

impl Emit for Element {
    const TYPE: &'static str = "Element";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("symbol", &self.symbol)
            .text("name", &self.name)
            .raw("number", &self.number.to_string())
            .raw("group", &format!("ElementGroup::{:?}", self.group))
            .raw("class", &emit::option(self.class.map(emit::class)))
            .text("announcement", &self.announcement)
            .optional_day("controlled_from", self.controlled_from)
            .optional_day("suspended_until", self.suspended_until)
            .text("uses", &self.uses)
            .basis(&self.basis)
    }
}
