//! From material to output: the worst supplied class limits a sector, firms of a region share, and
//! what is missing is partly made up for. Section 2.3.

use super::Week;
use super::state::State;
use crate::outcome::Outcome;
use crate::scenario::TIERS;
use crate::units::Sector;

impl State {
    /// Works out every sector's output against normal, and the share of firms whose line stands.
    pub(crate) fn produce(&self, week: &Week<'_>, outcome: &mut Outcome) {
        let damage = &week.scenario.damage;
        let (output, stopped) = outcome.sectors(week.number);
        for (at, limits) in week.plan.groups.limits.iter().enumerate() {
            if limits.as_before {
                output[at] = output[at - 1];
                stopped[at] = stopped[at - 1];
                continue;
            }
            let lacks = |groups: &[usize]| groups.iter().any(|&group| self.lacks[group] > 0.0);
            if !lacks(&limits.civil) && !lacks(&limits.sensitive) {
                continue;
            }
            let components = self.components[at / Sector::COUNT];
            let part = |groups: &[usize]| {
                let mut material = [1.0_f64; TIERS];
                for &group in groups {
                    for (material, ratio) in material.iter_mut().zip(&self.ratio[group]) {
                        *material = material.min(*ratio);
                    }
                }
                if !lacks(groups) {
                    return (1.0, 0.0);
                }
                let material = material.map(|m| m + components * (1.0 - m));
                let mean = material.iter().sum::<f64>() / TIERS as f64;
                let alone =
                    material.iter().map(|m| week.ces.output(*m)).sum::<f64>() / TIERS as f64;
                let shared = week.ces.output(mean);
                let stands = material.iter().filter(|m| **m < damage.stop).count();
                (
                    damage.pooling * shared + (1.0 - damage.pooling) * alone,
                    stands as f64 / TIERS as f64,
                )
            };
            let (civil, civil_stopped) = part(&limits.civil);
            let share = limits.sensitive_share;
            if share > 0.0 {
                let (sensitive, sensitive_stopped) = part(&limits.sensitive);
                output[at] = civil * (1.0 - share) + sensitive * share;
                stopped[at] = civil_stopped * (1.0 - share) + sensitive_stopped * share;
            } else {
                output[at] = civil;
                stopped[at] = civil_stopped;
            }
        }
    }
}
