//! A5 and A9: the quotas of 2010, their prices and the time until they no longer bit.

use super::row::{Case, Row};
use model::outcome::Series;
use model::scenario::{Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Month};

/// Dysprosium oxide, free on board, August 2011 over January 2009, USD/kg.
const RISE: f64 = 2377.0 / 91.0;
/// Months of the first cut of the quota and of the reported halt for Japan.
const CUT: Month = Month::new(2010, 7);
const HALT: Month = Month::new(2010, 9);
/// A price this far above normal is an upswing.
const UPSWING: f64 = 1.10;

pub(crate) fn price() -> Case {
    let outcome = simulate(&Preset::Quotas2010.scenario());
    let of = |month| outcome.month_price_outside(month, Class::Hox);
    let peak = outcome.months().map(|month| (month, of(month)));
    let (when, peak) = peak.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((CUT, 1.0));
    let began = outcome.months().find(|month| of(*month) >= UPSWING);
    let lag = began.map(|month| month.since(HALT));
    Case {
        id: "A5",
        asked: "The quotas of 2010, preset `quotas-2010`",
        rows: vec![
            Row::judged(
                "greatest price of heavy oxides outside China",
                "dysprosium oxide × 26: 91 USD/kg in January 2009, 2,377 in August 2011 (trade press)",
                format!("× {peak:.1} in {when}"),
                "within a factor of two",
                (RISE / 2.0..=RISE * 2.0).contains(&peak),
            ),
            Row::judged(
                "months from the halt for Japan to a price 10 % up",
                "about 3 (trade press)",
                lag.map_or_else(|| "none".to_owned(), |months| months.to_string()),
                "2 to 4",
                lag.is_some_and(|months| (2..=4).contains(&months)),
            ),
        ],
        remark: "The model's trade is that of 2024 and its price stops at a ceiling that is judgement \
                 (15 times). Stocks bridge the cut of July; with the halt all are alarmed at once, \
                 hoard and sell nothing, so that the price begins to rise in the same month, and not \
                 after contracts have run out. It stays at the ceiling longer than the record, in \
                 which dysprosium fell from August 2011 on: heavy oxides have no other supplier here."
            .to_owned(),
    }
}

pub(crate) fn recovery() -> Case {
    let scenario = Scenario { last: Month::new(2015, 12), ..Preset::Quotas2010.scenario() };
    let outcome = simulate(&scenario);
    let classes = [Class::Lox, Class::Hox];
    let short = |month| {
        let need = outcome.month_total(Series::Need, month, &classes);
        let used = outcome.month_total(Series::Use, month, &classes);
        if need > 0.0 { 1.0 - used / need } else { 0.0 }
    };
    let peak = outcome.months().map(|month| (month, short(month)));
    let (when, peak) = peak.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((CUT, 0.0));
    let over = outcome.months().find(|month| *month > when && short(*month) < 0.10 * peak);
    let months = over.map(|month| month.since(CUT));
    Case {
        id: "A9",
        asked: "Adaptation after a cut as in 2010, preset `quotas-2010` carried on to 2015",
        rows: vec![
            Row::shown(
                "greatest share of the world's need of oxides that is not met",
                "–",
                format!("{:.1} % in {when}", peak * 100.0),
            ),
            Row::shown(
                "price of light oxides outside China two years after the cut",
                "–",
                format!("× {:.2}", outcome.month_price_outside(CUT.plus(24), Class::Lox)),
            ),
            Row::judged(
                "months from the cut until the shortage is below a tenth of its peak",
                "recovery in about two years (Sprecher and others 2017)",
                months.map_or_else(|| "not by 2015".to_owned(), |months| months.to_string()),
                "18 to 30",
                months.is_some_and(|months| (18..=30).contains(&months)),
            ),
        ],
        remark: "The quota is 69 % of the 43,900 t that left in 2009, until 2015. Light oxides \
                 recover within the time: their price peaks in spring 2011 and is normal by spring 2013. The \
                 rest of the shortage is of heavy ones, which have no supplier elsewhere and fall short \
                 until thrift makes up for it, at most a tenth a year."
            .to_owned(),
    }
}
