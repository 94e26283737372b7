//! Prices inside and outside China by class.

use model::units::{Class, Month};

use super::Facts;
use crate::charts::prices::{ClassPrices, PriceMonth, Prices};

/// The figures.
#[must_use]
pub fn prices(facts: &Facts<'_>) -> Prices {
    let month = |class: Class, month: Month| PriceMonth {
        month,
        outside: facts.outcome.month_price_outside(month, class),
        inside: facts.outcome.month_price_inside(month, class),
        paid: facts.outcome.month_price_weighted(facts.scenario, month, class),
    };
    let of = |class| ClassPrices {
        class,
        months: facts.outcome.months().map(|at| month(class, at)).collect(),
        other: facts.against().map_or(Vec::new(), |other| {
            let price = |at| (at, other.outcome.month_price_outside(at, class));
            other.outcome.months().map(price).collect()
        }),
    };
    // What the page shows first.
    Prices {
        clock: facts.view.month,
        classes: [Class::MagH, Class::MagL, Class::Hox, Class::Lox].map(of),
    }
}
