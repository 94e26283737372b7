//! Places in China: processing hubs, mines, ports, and the point where the map's flows start.

use super::Confidence;
use crate::units::Class;

/// A Chinese processing hub.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hub {
    /// `baotou`.
    pub id: &'static str,
    /// `Baotou`.
    pub name: &'static str,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// What it does, as a short phrase.
    pub role: &'static str,
    /// Share of China's exports of each class, 0 to 1, in the order of [`Class::ALL`].
    pub share: [f64; Class::COUNT],
    /// Source ids.
    pub source: &'static str,
    /// How far the shares can be trusted.
    pub confidence: Confidence,
}

/// What a site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteKind {
    /// Ore comes out of it.
    Mine,
    /// Goods leave through it.
    Port,
    /// The map's flows start there: a point of the drawing, not of the country.
    Origin,
}

/// A mine or a port; or the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// `bayan-obo`.
    pub id: &'static str,
    /// `Bayan Obo`.
    pub name: &'static str,
    /// What it is.
    pub kind: SiteKind,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// What comes out of it or passes through it.
    pub goods: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far the place can be trusted.
    pub confidence: Confidence,
}
