//! Every figure of a run, in the order in which it is printed.

use model::data::REGIONS;
use model::outcome::{Outcome, Series};
use model::scenario::Scenario;
use model::units::{Class, Month, Sector};
use serde::Serialize;

/// One figure.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    /// `2025-05`.
    pub(crate) month: &'a str,
    /// Empty for prices.
    pub(crate) region: &'static str,
    /// Empty for what is counted by sector.
    pub(crate) class: &'static str,
    /// Empty for what is counted by class.
    pub(crate) sector: &'static str,
    /// What is counted.
    pub(crate) series: &'static str,
    /// How much.
    pub(crate) value: f64,
    /// In what.
    pub(crate) unit: &'static str,
}

/// Hands every figure on; stops at the first error.
pub(crate) fn each<E>(
    scenario: &Scenario,
    outcome: &Outcome,
    mut to: impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    for month in outcome.months() {
        let name = month.to_string();
        for (index, region) in REGIONS.iter().enumerate().take(outcome.regions()) {
            let blank = Row {
                month: &name,
                region: region.id,
                class: "",
                sector: "",
                series: "",
                value: 0.0,
                unit: "t",
            };
            for class in Class::ALL {
                let row = Row { class: class.id(), ..blank };
                of_class(scenario, outcome, (month, index, class), &row, &mut to)?;
            }
            for sector in Sector::ALL {
                let row = Row { sector: sector.id(), ..blank };
                of_sector(scenario, outcome, (month, index, sector), &row, &mut to)?;
            }
        }
        for class in Class::ALL {
            let prices = [
                ("price_outside", outcome.month_price_outside(month, class)),
                ("price_inside", outcome.month_price_inside(month, class)),
                ("price_weighted", outcome.month_price_weighted(scenario, month, class)),
            ];
            for (series, value) in prices {
                let (region, sector, unit) = ("", "", "normal=1");
                let class = class.id();
                to(&Row { month: &name, region, class, sector, series, value, unit })?;
            }
        }
    }
    Ok(())
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
