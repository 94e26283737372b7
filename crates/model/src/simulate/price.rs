//! Prices outside and inside China, as multiples of the normal ones. Section 2.12.

use super::Week;
use super::plan::within;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::maths::price;
use crate::outcome::Outcome;
use crate::units::Class;

impl State {
    /// Moves each class's two prices towards what this week's scarcity asks for: what is used, as far as
    /// free trade would have sent it by now, against what is shipped and what stocks can give, those of
    /// the leanest firms being what nobody can go below. Orders that wait at China's ports are neither.
    pub(crate) fn set_prices(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let prices = &week.scenario.prices;
        let more = prices.elasticity_long - prices.elasticity;
        let elasticity = prices.elasticity + week.long_run * more;
        let share = (1.0 / prices.adjust.max(1.0)).min(1.0);
        let pull = 1.0 / week.scenario.buyers.adjust.max(1.0);
        let rows = outcome.rows(week.number);
        let (safe, panic) = (week.scenario.buyers.least_cover(), week.scenario.buyers.panic);
        let mut sums = [Sums::default(); Class::COUNT];
        let cells = self.cells.iter().zip(&week.plan.cells).zip(rows.iter()).enumerate();
        for (cell, ((own, usual), row)) in cells {
            let sum = &mut sums[cell % Class::COUNT];
            sum.offered += row.exports + own.elsewhere.iter().sum::<f64>();
            sum.stranded += own.expected.iter().sum::<f64>() - row.exports;
            sum.normal += usual.normal;
            let alert = self.alert[cell / Class::COUNT];
            let calm = 1.0 / (1.0 + panic * alert);
            for stream in 0..2 {
                let (wanted, stock) = (own.wanted_stock[stream], own.held_by_users[stream]);
                let kept = wanted * calm * (safe + (1.0 - safe) * alert);
                let expected = own.expected[stream] + usual.elsewhere[stream];
                sum.wanted += own.need[stream].at_most(expected);
                sum.wanted += (wanted - stock).at_least(0.0) * alert * pull;
                sum.offered += (stock - kept).at_least(0.0) * pull;
            }
        }
        let market = week.plan.cells.chunks_exact(Class::COUNT);
        let mut demand = [0.0; Class::COUNT];
        for row in market {
            for (demand, cell) in demand.iter_mut().zip(row) {
                *demand += cell.demand;
            }
        }
        let rows = outcome.prices(week.number);
        for class in 0..Class::COUNT {
            let sum = sums[class];
            let wanted = if sum.wanted > sum.offered * (1.0 + NOISE) { sum.wanted } else { 0.0 };
            let target = price::clearing(wanted, sum.offered, elasticity, prices.ceiling.max(1.0));
            let outside = &mut self.price_outside[class];
            *outside = price::step(*outside, target, share);
            let stranded = if sum.stranded > sum.normal * NOISE { sum.stranded } else { 0.0 };
            let domestic = prices.domestic[class] * sum.normal;
            let target = price::inside(domestic, stranded, prices.inside_elasticity);
            let inside = &mut self.price_inside[class];
            *inside = price::step(*inside, target, share);
            // The duty is not scarcity: it calls up no capacity.
            rows.0[class] = *outside + week.duty(class) * *inside;
            rows.1[class] = *inside;
            let signal = (*outside - 1.0).clamp(0.0, 1.0);
            let most = week.scenario.supply.response * demand[class];
            self.response[class] += most * signal * DAYS_PER_WEEK_OF_YEAR;
        }
    }
}

impl Week<'_> {
    /// Export duty on a class this week, as a share of the price inside China.
    fn duty(&self, class: usize) -> f64 {
        let quota =
            self.scenario.quota.as_ref().filter(|quota| {
                quota.classes[class] && within(self.middle(), quota.from, quota.until)
            });
        quota.map_or(0.0, |quota| quota.duty)
    }
}

/// Differences smaller than this share are rounding.
const NOISE: f64 = 1e-9;

/// A week as a share of a year.
const DAYS_PER_WEEK_OF_YEAR: f64 = 7.0 / 365.25;

/// World sums of a class, t a week.
#[derive(Clone, Copy, Default)]
struct Sums {
    wanted: f64,
    offered: f64,
    /// What China would have shipped in free trade and has not.
    stranded: f64,
    normal: f64,
}
