//! Every figure of a run, in the order in which it is printed.

use model::data::REGIONS;
use model::outcome::{Outcome, Series};
use model::scenario::Scenario;
use model::units::{Class, Month, Sector};
use serde::Serialize;

use crate::extra::Extra;
use crate::years::Year;

/// One figure.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Row<'a> {
    /// `2025-05`, or `2025`.
    pub(crate) month: &'a str,
    /// Empty for prices and for all regions together.
    pub(crate) region: &'static str,
    /// Empty for what is counted by sector.
    pub(crate) class: &'static str,
    /// Empty for what is counted by class.
    pub(crate) sector: &'static str,
    /// What is counted.
    pub(crate) series: &'a str,
    /// How much.
    pub(crate) value: f64,
    /// In what.
    pub(crate) unit: &'static str,
}

/// Over what a figure is taken.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum By {
    Month,
    Year,
}

/// Hands every figure on; stops at the first error.
pub(crate) fn each<E>(
    scenario: &Scenario,
    outcome: &Outcome,
    by: By,
    mut to: impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let extra = Extra::new(scenario, outcome);
    let mut year = Year::default();
    for month in outcome.months() {
        let name = month.to_string();
        if by == By::Month {
            of_month(&extra, (scenario, outcome), (month, &name), &mut to)?;
            continue;
        }
        of_month(&extra, (scenario, outcome), (month, &name), &mut |row| {
            year.add(month, row);
            Ok(())
        })?;
        if month.number() == 12 || month == outcome.last {
            year.end(&month.year().to_string(), &mut to)?;
        }
    }
    Ok(())
}

/// Hands all figures of a month on.
fn of_month<E>(
    extra: &Extra<'_>,
    (scenario, outcome): (&Scenario, &Outcome),
    (month, name): (Month, &str),
    to: &mut impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let blank =
        Row { month: name, region: "", class: "", sector: "", series: "", value: 0.0, unit: "t" };
    for (index, region) in REGIONS.iter().enumerate().take(outcome.regions()) {
        let blank = Row { region: region.id, ..blank };
        for class in Class::ALL {
            let row = Row { class: class.id(), ..blank };
            of_class(scenario, outcome, (month, index, class), &row, to)?;
        }
        for sector in Sector::ALL {
            let row = Row { sector: sector.id(), ..blank };
            of_sector(scenario, outcome, (month, index, sector), &row, to)?;
        }
    }
    for class in Class::ALL {
        let prices = [
            ("price_outside", outcome.month_price_outside(month, class)),
            ("price_inside", outcome.month_price_inside(month, class)),
            ("price_weighted", outcome.month_price_weighted(scenario, month, class)),
        ];
        for (series, value) in prices {
            to(&Row { class: class.id(), series, value, unit: "normal=1", ..blank })?;
        }
    }
    extra.month(month, &blank, to)
}

/// Tonnes; applications also in applications; shortfall and stock in their own units.
fn of_class<E>(
    scenario: &Scenario,
    outcome: &Outcome,
    (month, region, class): (Month, usize, Class),
    row: &Row<'_>,
    to: &mut impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    for series in Series::ALL {
        let value = outcome.month(series, month, region, &[class]);
        if series == Series::Applications {
            let applications = value / scenario.tonnes_per_application[class.index()];
            let unit = "applications";
            to(&Row { series: series.id(), value: applications, unit, ..*row })?;
            to(&Row { series: "applied", value, ..*row })?;
        } else {
            to(&Row { series: series.id(), value, ..*row })?;
        }
    }
    let value = outcome.shortfall(month, region, &[class]);
    to(&Row { series: "shortfall", value, unit: "share", ..*row })?;
    let value = outcome.stock_weeks(month, region, &[class]);
    to(&Row { series: "stock_weeks", value, unit: "weeks", ..*row })
}

fn of_sector<E>(
    scenario: &Scenario,
    outcome: &Outcome,
    (month, region, sector): (Month, usize, Sector),
    row: &Row<'_>,
    to: &mut impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let value = outcome.month_output(month, region, sector);
    to(&Row { series: "output_index", value, unit: "share", ..*row })?;
    let value = outcome.value_at_risk(scenario, month, region, sector);
    to(&Row { series: "value_at_risk", value, unit: "USD", ..*row })?;
    let value = outcome.month_stopped(month, region, sector);
    to(&Row { series: "stopped", value, unit: "share", ..*row })
}
