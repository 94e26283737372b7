//! Who uses what: a group is one sector of one region with one class, its civil and its sensitive
//! use apart; makers of magnets are groups of the two oxide classes. Each has five firm tiers.

use super::others::Nodes;
use super::plan::cells;
use crate::scenario::{Scenario, TIERS};
use crate::units::{Class, Sector};

/// The user of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum User {
    /// Civil use of a sector.
    Civil(Sector),
    /// Makers of magnets outside China.
    Makers,
    /// Sensitive use: defence and aerospace.
    Sensitive,
}

/// One user of one cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub(crate) user: User,
    /// Normal use of each tier, t a week. For makers: at full size.
    pub(crate) need: f64,
    /// Stock that each tier wants, t.
    pub(crate) target: [f64; TIERS],
}

/// What limits a sector of a region.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    /// Groups of its civil use.
    pub(crate) civil: Vec<usize>,
    /// Groups of its sensitive use.
    pub(crate) sensitive: Vec<usize>,
    /// Share of its use that is sensitive.
    pub(crate) sensitive_share: f64,
}

/// All groups, cell by cell, the sensitive last in each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    pub(crate) list: Vec<Group>,
    /// First group of each cell, and the end of the last.
    pub(crate) first: Vec<usize>,
    /// Share of a cell's normal use that is sensitive.
    pub(crate) sensitive: Vec<f64>,
    /// What limits each sector, region by region.
    pub(crate) limits: Vec<Limits>,
    /// Share of full size at which the makers of each cell work in normal times.
    pub(crate) makers: Vec<f64>,
}

/// The most of a cell's use that can be its makers'.
const MAKERS_MOST: f64 = 0.9;

impl Groups {
    pub(crate) fn new(scenario: &Scenario, demand: &[f64], nodes: &Nodes) -> Self {
        let mut groups = Self::default();
        for (cell, (region, class)) in cells(scenario.regions()).enumerate() {
            groups.first.push(groups.list.len());
            groups.add_cell(scenario, region, class, demand[cell], nodes);
        }
        groups.first.push(groups.list.len());
        groups.limits = (0..scenario.regions())
            .flat_map(|region| Sector::ALL.map(|sector| (region, sector)))
            .map(|(region, sector)| groups.limits_of(scenario, region, sector))
            .collect();
        groups
    }

    /// The groups of a cell.
    pub(crate) fn of(&self, cell: usize) -> std::ops::Range<usize> {
        self.first[cell]..self.first[cell + 1]
    }

    fn add_cell(
        &mut self,
        scenario: &Scenario,
        region: usize,
        class: Class,
        demand: f64,
        nodes: &Nodes,
    ) {
        let shares = scenario.sectors.get(region).map_or([0.0; 7], |row| row[class.index()]);
        let total: f64 = shares.iter().sum();
        let (normal_makers, full_makers) = nodes.material(region, class);
        let normal_makers = normal_makers.min(MAKERS_MOST * demand);
        let rest = demand - normal_makers;
        let defence = shares[Sector::Defence.index()];
        let wanted = scenario.sensitive.get(region).copied().unwrap_or(0.0).clamp(0.0, 1.0);
        let sensitive = if total > 0.0 && defence > 0.0 { wanted } else { 0.0 };
        // What is sensitive is part of defence and aerospace; where that is smaller, the other
        // sectors have that much less.
        let civil_total = (total - sensitive.min(defence / total.max(1e-300)) * total).max(0.0);
        for sector in Sector::ALL {
            let mut share = shares[sector.index()];
            if sector == Sector::Defence {
                share = (share - sensitive * total).max(0.0);
            }
            let need = if civil_total > 0.0 {
                rest * (1.0 - sensitive) * share / civil_total
            } else if sector == Sector::Other {
                // A class without shares is used by what is called other.
                rest * (1.0 - sensitive)
            } else {
                0.0
            };
            if need > 0.0 {
                self.add(scenario, region, User::Civil(sector), need);
            }
        }
        if full_makers > 0.0 && demand > 0.0 {
            let full = full_makers.max(normal_makers);
            self.add(scenario, region, User::Makers, full);
            self.makers.push(normal_makers / full);
        } else {
            self.makers.push(0.0);
        }
        if sensitive > 0.0 && demand > 0.0 {
            self.add(scenario, region, User::Sensitive, rest * sensitive);
        }
        let share = if demand > 0.0 { rest * sensitive / demand } else { 0.0 };
        self.sensitive.push(share);
    }

    fn add(&mut self, scenario: &Scenario, region: usize, user: User, need: f64) {
        let buyers = &scenario.buyers;
        let cover = match user {
            User::Civil(sector) => buyers.cover[sector.index()],
            User::Sensitive => buyers.cover[Sector::Defence.index()],
            User::Makers => buyers.maker_cover,
        } * buyers.cover_factor
            * scenario.cover.get(region).copied().unwrap_or(1.0);
        let need = need / TIERS as f64;
        let target = buyers.tiers.map(|tier| cover * tier * need);
        self.list.push(Group { user, need, target });
    }

    /// The groups of the classes that make up enough of what a sector uses.
    fn limits_of(&self, scenario: &Scenario, region: usize, sector: Sector) -> Limits {
        let of = |class: Class, user: User| {
            let cell = super::cell(region, class);
            self.of(cell).find(|&group| self.list[group].user == user)
        };
        let need = |group: Option<usize>| group.map_or(0.0, |group| self.list[group].need);
        let both = |class: Class| {
            let sensitive =
                if sector == Sector::Defence { need(of(class, User::Sensitive)) } else { 0.0 };
            (need(of(class, User::Civil(sector))), sensitive)
        };
        let total: f64 = Class::ALL.into_iter().map(|class| both(class).0 + both(class).1).sum();
        let all_sensitive: f64 = Class::ALL.into_iter().map(|class| both(class).1).sum();
        let mut limits = Limits {
            sensitive_share: if total > 0.0 { all_sensitive / total } else { 0.0 },
            ..Limits::default()
        };
        for class in Class::ALL {
            let (civil, sensitive) = both(class);
            if civil + sensitive > scenario.damage.least_weight * total {
                limits.civil.extend(of(class, User::Civil(sector)));
                if sector == Sector::Defence {
                    limits.sensitive.extend(of(class, User::Sensitive));
                }
            }
        }
        limits
    }
}
