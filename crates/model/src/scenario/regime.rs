//! How the authorities decide while one regime lasts. Sections 2.0, 2.1 and 2.5.

use crate::data::{REGION_COUNT, REGIONS};
use crate::units::{Class, Date};

/// Which classes need a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Nothing.
    None,
    /// Heavy oxides and the magnets that hold them: the controls of 4 April 2025.
    #[default]
    Heavy,
    /// Light oxides as well.
    Light,
    /// All magnets as well.
    Magnets,
    /// As the first, and components abroad that hold a thousandth of controlled elements: parts
    /// bought instead of magnets are no way round it.
    Downstream,
}

impl Scope {
    /// All of them, from the narrowest.
    pub const ALL: [Self; 5] =
        [Self::None, Self::Heavy, Self::Light, Self::Magnets, Self::Downstream];

    /// Its id in addresses and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Heavy => "heavy",
            Self::Light => "light",
            Self::Magnets => "magnets",
            Self::Downstream => "downstream",
        }
    }

    /// The scope with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.id() == id)
    }

    /// Whether a class needs a licence.
    #[must_use]
    pub const fn controls(self, class: Class) -> bool {
        match self {
            Self::None => false,
            Self::Heavy | Self::Downstream => matches!(class, Class::Hox | Class::MagH),
            Self::Light => !matches!(class, Class::MagL),
            Self::Magnets => true,
        }
    }
}

/// Whom nothing is shipped to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Embargo {
    /// Nobody is cut off.
    #[default]
    None,
    /// The United States and the allies named in [`Embargo::ALLIANCE`].
    Alliance,
    /// Everybody.
    All,
    /// These regions, by index.
    Regions(Vec<usize>),
}

impl Embargo {
    /// Whom an embargo of the alliance is taken to hit (judgement): the Group of Seven, the regions
    /// that lie in the European Union, and South Korea.
    pub const ALLIANCE: [&'static str; 13] =
        ["US", "CA", "GB", "DE", "FR", "IT", "ES-PT", "PL", "CEE", "NL-BE", "NORD", "JP", "KR"];

    /// Whether it hits a region.
    #[must_use]
    pub fn hits(&self, region: usize) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Regions(regions) => regions.contains(&region),
            Self::Alliance => {
                REGIONS.get(region).is_some_and(|row| Self::ALLIANCE.contains(&row.id))
            }
        }
    }

    /// Its id in addresses and files: `none`, `alliance`, `all`, or region ids with commas between.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Alliance => "alliance".to_owned(),
            Self::All => "all".to_owned(),
            Self::Regions(regions) => {
                let mut id = String::new();
                for region in regions.iter().filter_map(|region| REGIONS.get(*region)) {
                    if !id.is_empty() {
                        id.push(',');
                    }
                    id.push_str(region.id);
                }
                if id.is_empty() { "none".to_owned() } else { id }
            }
        }
    }

    /// The embargo with that id; `None` if a region in it is not known.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        match id {
            "none" | "" => Some(Self::None),
            "alliance" => Some(Self::Alliance),
            "all" => Some(Self::All),
            _ => {
                let mut hit = [false; REGION_COUNT];
                for part in id.split(',') {
                    hit[crate::data::region_by_code(part.trim())?] = true;
                }
                Some(Self::Regions((0..REGION_COUNT).filter(|region| hit[*region]).collect()))
            }
        }
    }
}

/// One regime: from its first day until the next one, or the end of the controls.
///
/// Shares are fractions of 1, times are weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Regime {
    /// First day; `None`: never, as under free trade.
    pub from: Option<Date>,
    /// Which classes need a licence.
    pub scope: Scope,
    /// Mature licence pace: decisions a week as a share of the applications that normal trade
    /// makes. 1 is enough for all of them.
    pub pace: f64,
    /// Pace before the ramp-up; never more than `pace`.
    pub early_pace: f64,
    /// Weeks from the first day to the start of the ramp-up.
    pub ramp: f64,
    /// Weeks that the ramp-up takes.
    pub ramp_length: f64,
    /// Least time between application and decision, weeks.
    pub review: u32,
    /// Odds that an application is approved when decided, for a region of alignment 0.
    pub approval: f64,
    /// Share of rejected tonnes that is applied for again; the rest is cancelled.
    pub reentry: f64,
    /// How long an individual licence can be used, weeks.
    pub validity: u32,
    /// Share of civil orders that general licences are to cover on the first day.
    pub general_first: f64,
    /// Share of civil orders that general licences are to cover in the end.
    pub general: f64,
    /// Weeks from the one to the other.
    pub general_rise: f64,
    /// Strength of political steering: 0 none, 2 strong. Sets both priority and odds.
    pub steering: f64,
    /// Share of uncontrolled look-alike magnets that customs do not clear on time at first.
    pub spill: f64,
    /// Weeks until customs catch up; `None` if they never do.
    pub spill_weeks: Option<f64>,
    /// Customs clearance after that, as a multiple of normal orders: above 1 it works off what
    /// was held.
    pub clearance_after: f64,
    /// Share of sensitive (defence and aerospace) orders that is refused on receipt.
    pub refusal: f64,
    /// Whom nothing is shipped to.
    pub embargo: Embargo,
    /// Share of what could be re-routed to embargoed regions that is prevented.
    pub enforcement: f64,
    /// How much its announcement alarms the buyers it touches, 0 to 1.
    pub news: f64,
}

impl Regime {
    /// What all presets share: a licence office that keeps up, and nobody barred.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            from: None,
            scope: Scope::Heavy,
            pace: 1.10,
            early_pace: 1.10,
            ramp: 0.0,
            ramp_length: 6.0,
            review: 4,
            approval: 0.90,
            reentry: 0.7,
            validity: 26,
            general_first: 0.0,
            general: 0.0,
            general_rise: 0.0,
            steering: 0.5,
            spill: 0.30,
            spill_weeks: None,
            clearance_after: 1.3,
            refusal: 1.0,
            embargo: Embargo::None,
            enforcement: 0.5,
            news: 1.0,
        }
    }
}

/// A cap on what one region is sent, on top of the regime: a halt that is not an embargo.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Whom it hits, by index.
    pub region: usize,
    /// Which classes, in the order of [`Class::ALL`].
    pub classes: [bool; Class::COUNT],
    /// First day.
    pub from: Date,
    /// First day without it; `None` if it stays.
    pub until: Option<Date>,
    /// The most that is shipped, as a share of the baseline. The rest waits.
    pub pace: f64,
    /// Odds of approval while it lasts; `None` leaves the regime's.
    pub approval: Option<f64>,
}

/// A cap on what all regions are sent together, as the export quotas of 2006 to 2014.
#[derive(Clone, Debug, PartialEq)]
pub struct Quota {
    /// First day.
    pub from: Date,
    /// First day without it; `None` if it stays.
    pub until: Option<Date>,
    /// Which classes share it, in the order of [`Class::ALL`].
    pub classes: [bool; Class::COUNT],
    /// The most that is shipped, as a share of the baseline of those classes.
    pub share: f64,
    /// Export duty, as a share of the price inside China: on top of the price outside.
    pub duty: f64,
}

/// What can be drawn as a path over time instead of following the regimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drawn {
    /// [`Regime::pace`], early or mature.
    Pace,
    /// [`Regime::approval`].
    Approval,
    /// [`Regime::general`].
    General,
    /// [`Regime::steering`].
    Steering,
    /// [`Regime::spill`], at all times: customs clear the rest.
    Spill,
    /// [`Regime::refusal`].
    Refusal,
    /// [`Regime::enforcement`].
    Enforcement,
}

impl Drawn {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Pace,
        Self::Approval,
        Self::General,
        Self::Steering,
        Self::Spill,
        Self::Refusal,
        Self::Enforcement,
    ];

    /// Its key in files: that of the control it stands in for.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pace => "pace",
            Self::Approval => "approval",
            Self::General => "general",
            Self::Steering => "steering",
            Self::Spill => "spill",
            Self::Refusal => "refusal",
            Self::Enforcement => "enforcement",
        }
    }
}

/// A quantity over time: straight lines between points, level before the first and after the last.
/// Dates do not fall; two points on one day are a jump.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Path(pub Vec<(Date, f64)>);

impl Path {
    /// The value on a day; `None` if there is no point.
    #[must_use]
    pub fn at(&self, day: Date) -> Option<f64> {
        let after = self.0.iter().position(|(date, _)| *date > day).unwrap_or(self.0.len());
        let before = after.checked_sub(1).and_then(|index| self.0.get(index));
        match (before, self.0.get(after)) {
            (Some(&(from, start)), Some(&(to, end))) => {
                let along = f64::from(day.days() - from.days());
                Some(start + (end - start) * along / f64::from((to.days() - from.days()).max(1)))
            }
            (Some(&(_, value)), None) | (None, Some(&(_, value))) => Some(value),
            (None, None) => None,
        }
    }
}
