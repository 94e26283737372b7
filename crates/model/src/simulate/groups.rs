//! Who uses what: a group is one sector of one region with one class, its civil and its sensitive
//! use apart; makers of magnets are groups of the two oxide classes. Each has five firm tiers.
//! Sectors of a cell that keep the same stocks share a group.
//!
//! Groups stand in pairs, because a vector holds two numbers: all that a week does to one group it
//! does to its neighbour in the same instruction. A cell ends with its makers and its sensitive
//! use as one pair; a place without a group has no need and no stock.

use super::others::Nodes;
use super::plan::cells;
use crate::maths::two::Two;
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

/// How many users there can be in a cell.
pub(crate) const USERS: usize = Sector::COUNT + 2;

impl User {
    /// Its place in arrays over users.
    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Civil(sector) => sector.index(),
            Self::Makers => Sector::COUNT,
            Self::Sensitive => Sector::COUNT + 1,
        }
    }
}

/// One user of one cell.
#[derive(Clone, Copy, Debug)]
struct Group {
    user: User,
    /// Normal use of each tier, t a week. For makers: at full size.
    need: f64,
    /// Stock that a tier wants on average, t.
    stock: f64,
}

/// Groups in a pair.
pub(crate) const PAIR: usize = 2;

/// Two groups of one cell, side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    /// The places of their users in arrays over users.
    pub(crate) users: [usize; PAIR],
    /// Whether it is the last of its cell: makers and sensitive use.
    last: bool,
    /// Normal use of each tier, t a week. For makers: at full size.
    pub(crate) need: Two,
    /// Stock that a tier wants on average, t.
    pub(crate) stock: Two,
}

impl Pair {
    fn new(groups: [Group; PAIR]) -> Self {
        Self {
            users: groups.map(|group| group.user.index()),
            last: groups[1].user == User::Sensitive,
            need: Two::new(groups[0].need, groups[1].need),
            stock: Two::new(groups[0].stock, groups[1].stock),
        }
    }

    /// 0 for civil pairs, 1 for the last.
    #[inline]
    pub(crate) fn kind(&self) -> usize {
        usize::from(self.last)
    }

    /// The stream that a group belongs to.
    pub(crate) fn stream(&self, at: usize) -> usize {
        if at == 1 { self.kind() } else { 0 }
    }
}

/// One of the groups that limit a sector.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) group: usize,
    /// Its weight among those that limit the sector.
    pub(crate) weight: f64,
    /// Whether it uses magnets: bought components make up for those.
    pub(crate) magnets: bool,
}

/// What limits a sector of a region.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    /// Groups of its civil use, each with its weight; the weights sum to 1.
    pub(crate) civil: Vec<Limit>,
    /// Groups of its sensitive use, likewise.
    pub(crate) sensitive: Vec<Limit>,
    /// Share of its use that is sensitive.
    pub(crate) sensitive_share: f64,
    /// Whether all that is as for the sector before it in the same region.
    pub(crate) as_before: bool,
}

impl Limits {
    /// Whether two sectors fare alike: the same groups limit them, with the same weights if those
    /// count.
    fn is_like(&self, other: &Self, by_weight: bool) -> bool {
        let groups = |list: &[Limit], others: &[Limit]| {
            let same = |(one, other): (&Limit, &Limit)| {
                one.group == other.group
                    && (!by_weight || one.weight.to_bits() == other.weight.to_bits())
            };
            list.len() == others.len() && list.iter().zip(others).all(same)
        };
        groups(&self.civil, &other.civil)
            && groups(&self.sensitive, &other.sensitive)
            && self.sensitive_share.to_bits() == other.sensitive_share.to_bits()
    }
}

/// All groups, cell by cell: civil use, then makers and sensitive use. A group's number is twice
/// its pair's, plus its place in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    pub(crate) pairs: Vec<Pair>,
    /// Stock of each tier as a multiple of the average, once for each group of a pair.
    pub(crate) tiers: [Two; TIERS],
    /// First pair of each cell, and the end of the last.
    first: Vec<usize>,
    /// Share of a cell's normal use that is sensitive.
    pub(crate) sensitive: Vec<f64>,
    /// The group of each user, by cell and [`User::index`].
    own: Vec<[Option<usize>; USERS]>,
    /// Normal use of each user, likewise, t a week.
    needs: Vec<[f64; USERS]>,
    /// All regions together, by class.
    pub(crate) all: [All; Class::COUNT],
    /// What limits each sector, region by region.
    pub(crate) limits: Vec<Limits>,
    /// Share of full size at which the makers of each cell work in normal times.
    pub(crate) makers: Vec<f64>,
}

/// What all regions use of a class in normal times.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct All {
    /// By user, t a week.
    needs: [f64; USERS],
    /// What of it does not come from China, t a week.
    pub(crate) elsewhere: f64,
}

impl All {
    fn add(&mut self, needs: &[f64; USERS]) {
        for (all, need) in self.needs.iter_mut().zip(needs) {
            *all += need;
        }
    }

    /// How much more is asked of China once users have grown, as a factor; at least 1.
    pub(crate) fn exports(&self, growth: &[f64]) -> f64 {
        let now: f64 = self.needs.iter().zip(growth).map(|(need, growth)| need * growth).sum();
        let usual = self.needs.iter().sum::<f64>() - self.elsewhere;
        if usual > 0.0 { ((now - self.elsewhere) / usual).max(1.0) } else { 1.0 }
    }
}

/// The most of a cell's use that can be its makers'.
const MAKERS_MOST: f64 = 0.9;

impl Groups {
    pub(crate) fn new(scenario: &Scenario, demand: &[f64], nodes: &Nodes) -> Self {
        let tiers = scenario.buyers.tiers.map(Two::alike);
        let mut groups = Self { tiers, ..Self::default() };
        let mut list = Vec::with_capacity(USERS + 1);
        for (cell, (region, class)) in cells(scenario.regions()).enumerate() {
            groups.first.push(groups.pairs.len());
            list.clear();
            groups.add_cell(&mut list, scenario, region, class, demand[cell], nodes);
            groups.pairs.extend(list.as_chunks().0.iter().map(|pair| Pair::new(*pair)));
        }
        groups.first.push(groups.pairs.len());
        for (at, needs) in groups.needs.iter().enumerate() {
            groups.all[at % Class::COUNT].add(needs);
        }
        groups.limits = (0..scenario.regions())
            .flat_map(|region| Sector::ALL.map(|sector| (region, sector)))
            .map(|(region, sector)| groups.limits_of(scenario, region, sector))
            .collect();
        for at in (1..groups.limits.len()).rev() {
            let by_weight = scenario.damage.product;
            let same = groups.limits[at].is_like(&groups.limits[at - 1], by_weight);
            groups.limits[at].as_before = same && at % Sector::COUNT > 0;
        }
        groups
    }

    /// The pairs of a cell: civil ones, and the last.
    #[inline(always)]
    pub(crate) fn of(&self, cell: usize) -> std::ops::Range<usize> {
        self.first[cell]..self.first[cell + 1]
    }

    fn add_cell(
        &mut self,
        list: &mut Vec<Group>,
        scenario: &Scenario,
        region: usize,
        class: Class,
        demand: f64,
        nodes: &Nodes,
    ) {
        let shares = scenario.sectors.get(region).map_or([0.0; 7], |row| row[class.index()]);
        let total: f64 = shares.iter().sum();
        let [normal_makers, full_makers] = nodes.material(region, class);
        let normal_makers = normal_makers.min(MAKERS_MOST * demand);
        let rest = demand - normal_makers;
        let defence = shares[Sector::Defence.index()];
        let wanted = scenario.sensitive.get(region).copied().unwrap_or(0.0).clamp(0.0, 1.0);
        let sensitive = if total > 0.0 && defence > 0.0 { wanted } else { 0.0 };
        // What is sensitive is part of defence and aerospace; where that is smaller, the other
        // sectors have that much less.
        let civil_total = (total - sensitive.min(defence / total.max(1e-300)) * total).max(0.0);
        let mut own = [None; USERS];
        let mut needs = [0.0; USERS];
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
                needs[sector.index()] = need;
                own[sector.index()] = Some(add_civil(list, scenario, region, sector, need, &own));
            }
        }
        if !list.len().is_multiple_of(PAIR) {
            list.push(Group::new(scenario, region, User::Civil(Sector::Other), 0.0));
        }
        let makes = full_makers > 0.0 && demand > 0.0;
        let full = if makes { full_makers.max(normal_makers) } else { 0.0 };
        list.push(Group::new(scenario, region, User::Makers, full));
        self.makers.push(if makes { normal_makers / full } else { 0.0 });
        let sensitive_need = if demand > 0.0 { rest * sensitive } else { 0.0 };
        if sensitive > 0.0 && demand > 0.0 {
            own[User::Sensitive.index()] = Some(list.len());
            needs[User::Sensitive.index()] = sensitive_need;
        }
        list.push(Group::new(scenario, region, User::Sensitive, sensitive_need));
        // So far they were counted from the cell's first.
        let first = PAIR * self.pairs.len();
        self.own.push(own.map(|group| group.map(|group| first + group)));
        needs[User::Makers.index()] = if makes { normal_makers } else { 0.0 };
        self.needs.push(needs);
        self.sensitive.push(if demand > 0.0 { sensitive_need / demand } else { 0.0 });
    }

    /// The groups of the classes that make up enough of what a sector uses.
    fn limits_of(&self, scenario: &Scenario, region: usize, sector: Sector) -> Limits {
        let of = |class: Class, user: User| self.own[super::cell(region, class)][user.index()];
        let both = |class: Class| {
            let needs = &self.needs[super::cell(region, class)];
            let sensitive =
                if sector == Sector::Defence { needs[User::Sensitive.index()] } else { 0.0 };
            let value = scenario.value[class.index()];
            (needs[sector.index()] * value, sensitive * value)
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
                let magnets = matches!(class, Class::MagL | Class::MagH);
                let limit = |weight: f64| move |group: usize| Limit { group, weight, magnets };
                limits.civil.extend(of(class, User::Civil(sector)).map(limit(civil)));
                if sector == Sector::Defence {
                    limits.sensitive.extend(of(class, User::Sensitive).map(limit(sensitive)));
                }
            }
        }
        for groups in [&mut limits.civil, &mut limits.sensitive] {
            let all: f64 = groups.iter().map(|limit| limit.weight).sum();
            groups.iter_mut().for_each(|limit| limit.weight /= all.max(f64::MIN_POSITIVE));
        }
        limits
    }
}

impl Group {
    fn new(scenario: &Scenario, region: usize, user: User, need: f64) -> Self {
        let buyers = &scenario.buyers;
        let cover = match user {
            User::Civil(sector) => buyers.cover[sector.index()],
            User::Sensitive => buyers.cover[Sector::Defence.index()],
            User::Makers => buyers.maker_cover,
        } * buyers.cover_factor
            * scenario.cover.get(region).copied().unwrap_or(1.0);
        let need = need / TIERS as f64;
        Self { user, need, stock: cover * need }
    }

    /// Lets others with the same habits join: `need` is theirs, t a week.
    fn grow(&mut self, need: f64) {
        let need = need / TIERS as f64;
        self.stock *= 1.0 + need / self.need;
        self.need += need;
    }
}

/// Adds a sector's civil use to the groups of a cell, and says which group it is now part of.
/// Sectors that keep the same stocks and grow alike fare alike: they are one group.
fn add_civil(
    list: &mut Vec<Group>,
    scenario: &Scenario,
    region: usize,
    sector: Sector,
    need: f64,
    own: &[Option<usize>; USERS],
) -> usize {
    let buyers = &scenario.buyers;
    let alike = |other: Sector| {
        let same = |list: &[f64; Sector::COUNT]| {
            list[other.index()].to_bits() == list[sector.index()].to_bits()
        };
        same(&buyers.cover) && same(&buyers.growth)
    };
    let twin = Sector::ALL
        .into_iter()
        .find_map(|other| own[other.index()].filter(|_| other != sector && alike(other)));
    if let Some((twin, group)) = twin.and_then(|twin| Some((twin, list.get_mut(twin)?))) {
        group.grow(need);
        return twin;
    }
    list.push(Group::new(scenario, region, User::Civil(sector), need));
    list.len() - 1
}
