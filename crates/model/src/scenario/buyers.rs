//! What buyers do: stocks, orders, hoarding. Sections 2.2 to 2.4 of the model.

use crate::units::Sector;

/// How many firm tiers a sector has, from the least stocked to the best.
pub const TIERS: usize = 5;

/// How buyers behave. Times are weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Buyers {
    /// Weeks of use that a sector keeps in stock, in the order of [`Sector::ALL`], parts on their
    /// way through its factories included.
    pub cover: [f64; Sector::COUNT],
    /// The same for makers of magnets, in oxides.
    pub maker_cover: f64,
    /// All covers are multiplied by this.
    pub cover_factor: f64,
    /// Cover of each tier as a multiple of its sector's.
    pub tiers: [f64; TIERS],
    /// Weeks over which a gap in stock is closed.
    pub adjust: f64,
    /// The same between the announcement of controls and their first day.
    pub adjust_front: f64,
    /// The most that is ordered in a week, as a multiple of normal orders.
    pub cap: f64,
    /// The same between the announcement of controls and their first day.
    pub cap_front: f64,
    /// Weeks from the announcement of the controls to their first day.
    pub warning: f64,
    /// How much more stock an alarmed buyer wants: 0.4 is 40 per cent more.
    pub panic: f64,
    /// Weeks until alarm has faded to 1/e, once deliveries come again.
    pub memory: f64,
    /// Share of the deliveries needed that must be missing for alarm not to fade at all.
    pub lasting: f64,
    /// Whether news alone alarms, and not a delivery that fails to come.
    pub news_only: bool,
    /// Duplicate applications of a fully alarmed buyer, as a share of the true ones.
    pub ghosts: f64,
    /// Weeks over which buyers learn how long licences take.
    pub learning: f64,
    /// The longest licence delay that buyers order ahead for, weeks.
    pub longest_delay: f64,
    /// Weeks until a sensitive order that was refused is placed again.
    pub refused_again: u32,
    /// The most of a shortage that bought components can cover, as a share of it.
    pub components: f64,
    /// Weeks over which a fully alarmed region turns to components.
    pub components_weeks: f64,
    /// Underlying demand as a multiple of the baseline year's.
    pub level: f64,
    /// Growth of demand by sector, a year, from the first day of the run on.
    pub growth: [f64; Sector::COUNT],
    /// Demand of each calendar month as a multiple of the average.
    pub season: [f64; 12],
}

impl Buyers {
    /// Stock without which nobody works, as a share of what is kept on average: that of the leanest
    /// tier.
    #[must_use]
    pub fn least_cover(&self) -> f64 {
        let mean = self.tiers.iter().sum::<f64>() / TIERS as f64;
        let least = self.tiers.iter().copied().fold(f64::INFINITY, f64::min);
        if mean > 0.0 { (least / mean).clamp(0.0, 1.0) } else { 0.0 }
    }
}

impl Default for Buyers {
    fn default() -> Self {
        Self {
            cover: [10.0, 10.0, 10.0, 16.0, 8.0, 16.0, 12.0],
            maker_cover: 10.0,
            cover_factor: 1.0,
            tiers: [0.44, 0.67, 0.89, 1.19, 1.81],
            adjust: 8.0,
            adjust_front: 2.0,
            cap: 1.6,
            cap_front: 2.5,
            warning: 0.0,
            panic: 0.4,
            memory: 40.0,
            lasting: 0.10,
            news_only: false,
            ghosts: 0.15,
            learning: 8.0,
            longest_delay: 26.0,
            refused_again: 26,
            components: 0.15,
            components_weeks: 26.0,
            level: 1.0,
            growth: [0.0; Sector::COUNT],
            season: [1.0; 12],
        }
    }
}
