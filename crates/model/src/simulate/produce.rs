//! From material to output: the worst supplied class limits a sector, or all do by their weights;
//! firms of a region share, and what is missing is partly made up for. Section 2.3.

use super::Week;
use super::groups::{Limits, PAIR};
use super::state::State;
use crate::maths::extremes::lesser;
use crate::outcome::Outcome;
use crate::scenario::TIERS;
use crate::units::{Class, Sector};

/// Output against normal, and the share of firms whose line stands.
type Output = (f64, f64);

impl State {
    /// Works out every sector's output against normal, and the share of firms whose line stands.
    /// Where nobody lacks anything both stay as they are when the week begins.
    pub(crate) fn produce(&self, week: &Week<'_>, outcome: &mut Outcome) {
        let (output, stopped) = outcome.sectors(week.number);
        let regions = self.cells.chunks_exact(Class::COUNT);
        for (region, cells) in regions.enumerate() {
            if !cells.iter().any(|cell| cell.lacking) {
                continue;
            }
            for at in region * Sector::COUNT..(region + 1) * Sector::COUNT {
                let limits = &week.plan.groups.limits[at];
                (output[at], stopped[at]) = if limits.as_before {
                    (output[at - 1], stopped[at - 1])
                } else {
                    self.output_of(week, limits, self.components[region])
                };
            }
        }
    }

    /// A sector's output: its civil and its sensitive part.
    fn output_of(&self, week: &Week<'_>, limits: &Limits, components: f64) -> Output {
        let civil = self.part(week, &limits.civil, components);
        let share = limits.sensitive_share;
        if share <= 0.0 {
            return civil;
        }
        let sensitive = self.part(week, &limits.sensitive, components);
        // Written so that nothing is rounded where both are the same.
        let mix = |civil: f64, sensitive: f64| civil + share * (sensitive - civil);
        (mix(civil.0, sensitive.0), mix(civil.1, sensitive.1))
    }

    /// The output that some groups' material allows, what components make up for included.
    fn part(&self, week: &Week<'_>, groups: &[(usize, f64)], components: f64) -> Output {
        let damage = &week.scenario.damage;
        let mut material = [1.0_f64; TIERS];
        let mut lacks = false;
        for (group, weight) in groups {
            let (users, at) = (&self.users[group / PAIR], group % PAIR);
            if users.lacks[at] > 0.0 {
                lacks = true;
                let ratio = users.ratio(at);
                material = if damage.product {
                    std::array::from_fn(|tier| material[tier] * ratio[tier].powf(*weight))
                } else {
                    std::array::from_fn(|tier| lesser(material[tier], ratio[tier]))
                };
            }
        }
        if !lacks {
            return (1.0, 0.0);
        }
        let material = material.map(|m| m + components * (1.0 - m));
        let mean = material.iter().sum::<f64>() / TIERS as f64;
        let alone = material.iter().map(|m| week.output(*m)).sum::<f64>() / TIERS as f64;
        let shared = week.output(mean);
        let stands = material.iter().filter(|m| **m < damage.stop).count();
        (damage.pooling * shared + (1.0 - damage.pooling) * alone, stands as f64 / TIERS as f64)
    }
}
