//! Measures beside the flows: the licence office, dependence, hubs, prices of the plan, first stops,
//! expected loss.

use model::data::{HUBS, REGIONS};
use model::outcome::Outcome;
use model::query::loss;
use model::query::trade::{Trade, TradeMonth};
use model::scenario::Scenario;
use model::simulate::Plan;
use model::units::{Class, Month, Sector};

use crate::series::Row;

/// Where figures go; stops at the first error.
type To<'a, E> = &'a mut dyn FnMut(&Row<'_>) -> Result<(), E>;

/// Everything of a run that takes more than one look at it.
pub(crate) struct Extra<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    trade: Trade<'a>,
    plan: Plan,
    losses: [f64; Class::COUNT],
}

impl<'a> Extra<'a> {
    pub(crate) fn new(scenario: &'a Scenario, outcome: &'a Outcome) -> Self {
        let losses = loss::losses_without(scenario, outcome);
        let plan = Plan::new(scenario);
        Self { scenario, outcome, trade: Trade::new(scenario, outcome), plan, losses }
    }

    /// All of a month.
    pub(crate) fn month<E>(&self, month: Month, blank: &Row<'_>, to: To<'_, E>) -> Result<(), E> {
        let trade = self.trade.month(month);
        for (index, region) in REGIONS.iter().enumerate().take(self.outcome.regions()) {
            let row = Row { region: region.id, ..*blank };
            put(self.outcome.sojourn(&self.plan, month, index), "sojourn", "weeks", &row, to)?;
            for class in Class::ALL {
                self.of_cell(&trade, (month, index, class), &Row { class: class.id(), ..row }, to)?;
            }
            for sector in Sector::ALL {
                let stop = self.outcome.first_stop(index, sector);
                let day = stop.map(|week| self.outcome.calendar().week_start(week));
                if day.is_some_and(|day| day.month() == month) {
                    let weeks = self.outcome.weeks_to_stop(self.scenario, index, sector);
                    put(weeks, "first_stop", "weeks", &Row { sector: sector.id(), ..row }, to)?;
                }
            }
        }
        for class in Class::ALL {
            self.hubs((month, class), blank, to)?;
        }
        self.world(&trade, month, blank, to)
    }

    fn of_cell<E>(
        &self,
        trade: &TradeMonth<'_>,
        (month, region, class): (Month, usize, Class),
        row: &Row<'_>,
        to: To<'_, E>,
    ) -> Result<(), E> {
        let waiting = self.outcome.backlog_applications(self.scenario, month, region, &[class]);
        put(Some(waiting), "backlog_applications", "applications", row, to)?;
        let found = trade.dependence(region, &[class]);
        put(found.concentration, "hhi", "index", row, to)?;
        put(Some(found.import_reliance), "import_reliance", "share", row, to)?;
        put(found.european, "eu_supply_risk", "score", row, to)?;
        put(Some(found.american), "usgs_score", "score", row, to)?;
        if self.trade.makes(region, class) {
            let value = self.outcome.tonne_value(self.scenario, month, region, class);
            put(value, "tonne_value", "USD/t", row, to)?;
        }
        Ok(())
    }

    /// Which hub serves which region.
    fn hubs<E>(
        &self,
        (month, class): (Month, Class),
        blank: &Row<'_>,
        to: To<'_, E>,
    ) -> Result<(), E> {
        let flows = self.outcome.hub_flows(self.scenario, month, class);
        let regions = self.outcome.regions();
        for (at, flow) in flows.into_iter().enumerate() {
            let (hub, region) = (&HUBS[at / regions], at % regions);
            let series = format!("hub_exports.{}", hub.id);
            let row = Row { region: REGIONS[region].id, class: class.id(), ..*blank };
            put(Some(flow), &series, "t", &row, to)?;
        }
        Ok(())
    }

    /// What concerns all regions together: the region is left empty.
    fn world<E>(
        &self,
        trade: &TradeMonth<'_>,
        month: Month,
        blank: &Row<'_>,
        to: To<'_, E>,
    ) -> Result<(), E> {
        put(self.outcome.work_weeks(&self.plan, month), "work_weeks", "weeks", blank, to)?;
        for class in Class::ALL {
            let row = Row { class: class.id(), ..*blank };
            put(trade.world_concentration(&[class]), "hhi", "index", &row, to)?;
            put(trade.without_china(&[class]), "n1_coverage", "share", &row, to)?;
            if month == self.outcome.first {
                let lost = self.losses[class.index()];
                put(Some(lost), "loss_without", "USD", &row, to)?;
                let expected = loss::expected(&[(loss::ODDS, lost)]);
                put(Some(expected), "expected_loss", "USD", &row, to)?;
            }
        }
        Ok(())
    }
}

/// Hands a figure on, if there is one.
fn put<E>(
    value: Option<f64>,
    series: &str,
    unit: &'static str,
    row: &Row<'_>,
    to: To<'_, E>,
) -> Result<(), E> {
    value.map_or(Ok(()), |value| to(&Row { series, value, unit, ..*row }))
}
