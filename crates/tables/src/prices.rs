//! `prices.csv`: printed prices.

use crate::basis::{Basis, Confidence};
use crate::emit::{Emit, Literal};
use crate::error::Error;
use crate::known::Known;
use crate::read::{Record, Row, Rows};

/// The units that prices come in.
const UNITS: [(&str, ()); 1] = [("USD/kg", ())];
/// Terms of the rows from which flows are valued in dollars.
pub(crate) const CUSTOMS_VALUE: &str = "average customs value of China's exports";
/// Above any price of a rare earth ever printed.
const MOST: f64 = 100_000.0;

/// A printed price.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Price {
    /// `Dysprosium oxide 99.5%`.
    pub(crate) product: String,
    /// Period as printed.
    pub(crate) period: String,
    /// Lower end, or the price itself.
    pub(crate) low: f64,
    /// Upper end, or the price itself.
    pub(crate) high: f64,
    /// Unit.
    pub(crate) unit: String,
    /// Where and on what terms.
    pub(crate) terms: String,
    /// What the row rests on.
    pub(crate) basis: Basis,
}

impl Record for Price {
    const FILE: &'static str = "prices.csv";
    const HEADER: &'static [&'static str] =
        &["product", "period", "low", "high", "unit", "basis", "note", "source", "confidence"];

    fn read(row: &Row, known: &Known) -> Result<Self, Error> {
        let low = row.cell("low").number(0.0, MOST)?;
        row.cell("unit").one_of(&UNITS)?;
        Ok(Self {
            product: row.cell("product").text()?,
            period: row.cell("period").text()?,
            low,
            high: row.cell("high").number(low, MOST)?,
            unit: row.cell("unit").text()?,
            terms: row.cell("basis").text()?,
            basis: row.basis(known)?,
        })
    }

    fn key(&self) -> String {
        format!("{}, {}, {}", self.product, self.period, self.terms)
    }

    fn sources(&self) -> &str {
        &self.basis.source
    }

    /// Flows can be valued: magnets and compounds each have their one average customs value.
    fn check(prices: &Rows<Self>) -> Result<(), Error> {
        for series in ["magnets", "compounds"] {
            let values = prices.records().iter().filter(|price| {
                price.terms == CUSTOMS_VALUE
                    && price.product.contains(series)
                    && price.low.to_bits() == price.high.to_bits()
            });
            let count = values.count();
            if count != 1 {
                let found = format!("{count} rows of {series} with the basis '{CUSTOMS_VALUE}'");
                return Err(prices.column_fault("basis", found, "1, with low = high"));
            }
        }
        Ok(())
    }
}

impl Emit for Price {
    const TYPE: &'static str = "Price";

    fn literal(&self) -> Literal {
        Literal::new(Self::TYPE)
            .text("product", &self.product)
            .text("period", &self.period)
            .number("low", self.low)
            .number("high", self.high)
            .text("unit", &self.unit)
            .text("basis", &self.terms)
            .basis(&self.basis)
    }
}

/// Of each element's oxide the last yearly price in China and the last quote in Europe. What no
/// source was found for is left out.
pub(crate) fn latest<'a>(
    prices: &'a [Price],
    names: impl Iterator<Item = &'a str>,
) -> Vec<&'a Price> {
    let last = |name: &str, terms: &str| {
        let product = format!("{name} oxide");
        prices.iter().rfind(|price| {
            price.product.starts_with(&product)
                && price.terms.starts_with(terms)
                && price.basis.confidence != Confidence::Unverified
        })
    };
    names.flat_map(|name| [last(name, "FOB China"), last(name, "Europe")]).flatten().collect()
}
