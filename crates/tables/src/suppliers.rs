//! `suppliers.csv`: who delivered oxides and magnets outside China in 2024.

use crate::baseline::MOST_TONNES;
use crate::basis::Basis;
use crate::classes::ClassGroup;
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row};
use crate::sums;

/// A stage of the chain, as the tables write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Separation.
    Oxides,
    /// Magnets.
    Magnets,
}

impl Stage {
    /// Both, by their ids.
    const WORDS: [(&'static str, Self); 2] = [("oxides", Self::Oxides), ("magnets", Self::Magnets)];

    /// What the stage can make.
    fn groups(self) -> &'static [(&'static str, ClassGroup)] {
        match self {
            Self::Oxides => &[("lox", ClassGroup::Lox), ("hox", ClassGroup::Hox)],
            Self::Magnets => &[("magnets", ClassGroup::Magnets)],
        }
    }
}

/// A supplier, or several together, outside China.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Supplier {
    /// `lynas`.
    id: String,
    /// `Lynas`.
    name: String,
    /// Where it is: place in the regions' table.
    region: usize,
    /// Oxides or magnets.
    stage: Stage,
    /// What it makes.
    group: ClassGroup,
    /// Delivered in 2024, tonnes.
    tonnes: f64,
    /// Capacity, tonnes a year.
    capacity: f64,
    /// Part delivered in its own region.
    home_share: f64,
    /// The region that takes the rest first.
    main_customer: Option<usize>,
    /// Part delivered there.
    main_share: f64,
    /// What the row rests on.
    basis: Basis,
}

impl Record for Supplier {
    const FILE: &'static str = "suppliers.csv";
    const HEADER: &'static [&'static str] = &[
        "id",
        "name",
        "region",
        "stage",
        "class_group",
        "tonnes_per_year",
        "capacity_per_year",
        "home_share",
        "main_customer",
        "main_share",
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let stage = row.cell("stage").one_of(&Stage::WORDS)?;
        let tonnes = row.cell("tonnes_per_year").number(0.0, MOST_TONNES)?;
        row.cell("note").text()?;
        let supplier = Self {
            id: row.cell("id").text()?,
            name: row.cell("name").text()?,
            region: row.cell("region").region(known)?,
            stage,
            group: row.cell("class_group").one_of(stage.groups())?,
            tonnes,
            capacity: row.cell("capacity_per_year").number(tonnes, MOST_TONNES)?,
            home_share: row.cell("home_share").number(0.0, 1.0)?,
            main_customer: row.cell("main_customer").optional_region(known)?,
            main_share: row.cell("main_share").number(0.0, 1.0)?,
            basis: row.basis(known)?,
        };
        supplier.check_customers(row)?;
        Ok(supplier)
    }

    fn key(&self) -> String {
        self.id.clone()
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

impl Supplier {
    /// Checks that the main customer is another region, has a share, and leaves the home its own.
    fn check_customers(&self, row: &Row) -> Result<(), Error> {
        let customer = row.cell("main_customer");
        if self.main_customer == Some(self.region) {
            return Err(customer.fault("its own region", "another region, or empty"));
        }
        let share = row.cell("main_share");
        match self.main_customer {
            None if self.main_share > 0.0 => {
                return Err(share.fault("a share of no customer", "0 without a main customer"));
            }
            Some(_) if self.main_share <= 0.0 => {
                return Err(share.fault("nothing", "more than 0 with a main customer"));
            }
            _ => {}
        }
        let sum = self.home_share + self.main_share;
        if sum > 1.0 && !sums::meet(sum, 1.0) {
            let found = format!("with home_share {}", sums::shown(sum));
            return Err(share.fault(found, "1 at most"));
        }
        Ok(())
    }
}

impl Emit for Supplier {
    const TYPE: &'static str = "Supplier";

    fn literal(&self) -> Literal {
        let customer = self.main_customer.map(|place| place.to_string());
        Literal::new(Self::TYPE)
            .record_text("id", &self.id)
            .record_text("name", &self.name)
            .raw("region", &self.region.to_string())
            .raw("makes_magnets", &(self.stage == Stage::Magnets).to_string())
            .supplier_class(self.group)
            .number("tonnes_per_year", self.tonnes)
            .number("capacity_per_year", self.capacity)
            .number("home_share", self.home_share)
            .raw("main_customer", &emit::option(customer))
            .number("main_share", self.main_share)
            .basis(&self.basis)
    }
}
