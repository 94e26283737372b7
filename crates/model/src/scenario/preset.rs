//! Named scenarios: section 4.2 of the model, as data.

mod list;

use super::Scenario;
use crate::units::Month;

/// A named scenario that a reader starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Preset {
    /// No export controls: the baseline.
    FreeTrade,
    /// The licensing that began on 4 April 2025, with the pace inferred from that spring.
    #[default]
    April2025,
    /// The wider controls announced in October 2025 and suspended, as if they had come.
    October2025,
    /// The truce of November 2025: general licences, and a licence office that keeps up.
    Truce,
    /// The truce is not prolonged: from 10 November 2026 on as in April 2025.
    SnapBack,
    /// Nothing for anybody.
    FullEmbargo,
    /// Nothing for the United States; others may pass it on.
    UsEmbargo,
    /// The export quotas of 2010, put to the trade of the baseline year.
    Quotas2010,
    /// The truce for everybody but Japan, from January 2026 on.
    Japan2026,
    /// Plants are built until 2030, then an embargo: how much time does that buy?
    BuildOut2030,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::FreeTrade,
        Self::April2025,
        Self::October2025,
        Self::Truce,
        Self::SnapBack,
        Self::FullEmbargo,
        Self::UsEmbargo,
        Self::Quotas2010,
        Self::Japan2026,
        Self::BuildOut2030,
    ];

    /// Its id in addresses and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FreeTrade => "free-trade",
            Self::April2025 => "april-2025",
            Self::October2025 => "october-2025",
            Self::Truce => "truce",
            Self::SnapBack => "snap-back",
            Self::FullEmbargo => "full-embargo",
            Self::UsEmbargo => "us-embargo",
            Self::Quotas2010 => "quotas-2010",
            Self::Japan2026 => "japan-2026",
            Self::BuildOut2030 => "build-out-2030",
        }
    }

    /// The preset with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// The scenario that it stands for.
    #[must_use]
    pub fn scenario(self) -> Scenario {
        list::scenario(self)
    }

    /// The first month that is its own: before it, all scenarios are the record's.
    #[must_use]
    pub const fn begins(self) -> Month {
        match self {
            Self::FreeTrade | Self::Quotas2010 => Month::new(2010, 1),
            Self::April2025 | Self::FullEmbargo | Self::UsEmbargo => Month::new(2025, 4),
            Self::October2025 => Month::new(2025, 12),
            Self::Truce => Month::new(2025, 11),
            Self::SnapBack => Month::new(2026, 11),
            Self::Japan2026 => Month::new(2026, 1),
            Self::BuildOut2030 => Month::new(2030, 1),
        }
    }

    /// The month that tells most about it: about its worst for magnets.
    #[must_use]
    pub const fn month(self) -> Month {
        match self {
            Self::FreeTrade => Month::new(2025, 3),
            Self::April2025 => Month::new(2025, 5),
            Self::October2025 => Month::new(2026, 2),
            Self::Truce => Month::new(2026, 3),
            Self::SnapBack => Month::new(2026, 12),
            Self::FullEmbargo | Self::UsEmbargo => Month::new(2025, 9),
            Self::Quotas2010 => Month::new(2010, 10),
            Self::Japan2026 => Month::new(2026, 4),
            Self::BuildOut2030 => Month::new(2030, 6),
        }
    }
}
