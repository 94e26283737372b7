//! `sectors.csv`: what each region uses magnets and oxides for.

use crate::basis::Basis;
use crate::classes::ClassGroup;
use crate::emit::{self, Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Cell, Record, Row, Rows};
use crate::regions::Region;
use crate::sums;

/// The columns of shares, in the order of the model's sectors.
const SHARES: [&str; 7] = [
    "ev_traction",
    "other_automotive",
    "industrial_robotics",
    "wind",
    "electronics_appliances",
    "defence_aerospace",
    "other",
];

/// What stands for all regions together.
const EVERYWHERE: &str = "*";

/// What a region, or all of them, uses one group of classes for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SectorShares {
    /// Place in the regions' table; `None` for all of them.
    region: Option<usize>,
    /// Which classes.
    group: ClassGroup,
    /// Per cent by sector.
    percent: [f64; SHARES.len()],
    /// What the row rests on.
    basis: Basis,
    /// The region's id, for messages.
    id: String,
}

impl Record for SectorShares {
    const FILE: &'static str = "sectors.csv";
    const HEADER: &'static [&'static str] = &[
        "region",
        "series",
        SHARES[0],
        SHARES[1],
        SHARES[2],
        SHARES[3],
        SHARES[4],
        SHARES[5],
        SHARES[6],
        "note",
        "source",
        "confidence",
    ];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let group = row.cell("series").one_of(&ClassGroup::WORDS)?;
        let region = row.cell("region");
        let mut percent = [0.0; SHARES.len()];
        for (percent, column) in percent.iter_mut().zip(SHARES) {
            *percent = row.cell(column).number(0.0, 100.0)?;
        }
        row.cell("note").optional_text()?;
        Ok(Self {
            region: read_region(&region, group, known)?,
            group,
            percent,
            basis: row.basis(known)?,
            id: region.text()?,
        })
    }

    fn key(&self) -> String {
        format!("{} {}", self.id, self.group.id())
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }
}

/// Magnets by region, oxides for all regions together.
fn read_region(cell: &Cell, group: ClassGroup, known: &Known) -> Result<Option<usize>, Error> {
    let id = cell.text()?;
    match (id == EVERYWHERE, group) {
        (false, ClassGroup::Magnets) => cell.region(known).map(Some),
        (true, ClassGroup::Lox | ClassGroup::Hox) => Ok(None),
        _ => {
            let found = format!("'{id}' with {}", group.id());
            Err(cell.fault(found, "a region with magnets, * with lox and hox"))
        }
    }
}

impl Emit for SectorShares {
    const TYPE: &'static str = "SectorShares";

    fn literal(&self) -> Literal {
        let classes: Vec<String> =
            self.group.classes().iter().map(|class| emit::class(*class)).collect();
        Literal::new(Self::TYPE)
            .raw("region", &emit::option(self.region.map(|place| place.to_string())))
            .raw("classes", &format!("&[{}]", classes.join(", ")))
            .raw("share", &format!("{:?}", self.percent.map(|percent| percent / 100.0)))
            .confidence(&self.basis)
    }
}

/// Checks that each row adds up to the whole, and that nothing is missing.
pub(crate) fn check(rows: &Rows<SectorShares>, regions: &[Region]) -> Result<(), Error> {
    for (index, shares) in rows.records().iter().enumerate() {
        let sum: f64 = shares.percent.iter().sum();
        if !sums::meet(sum, 100.0) {
            let found = format!("the row adds up to {}", sums::shown(sum));
            return Err(rows.fault(index, SHARES[0], found, "100"));
        }
    }
    let magnets = regions.iter().map(|region| (region.id.as_str(), ClassGroup::Magnets));
    let oxides = [(EVERYWHERE, ClassGroup::Lox), (EVERYWHERE, ClassGroup::Hox)];
    for (id, group) in magnets.chain(oxides) {
        if !rows.records().iter().any(|row| row.id == id && row.group == group) {
            let found = format!("{id} has no row of {}", group.id());
            let allowed = "every region with magnets, * with lox and hox";
            return Err(rows.column_fault("region", found, allowed));
        }
    }
    Ok(())
}
