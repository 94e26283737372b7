//! What a shortage does to output, and to prices. Sections 2.3, 2.12 and 2.13 of the model.

use crate::units::Class;

/// From material to output to money.
#[derive(Clone, Debug, PartialEq)]
pub struct Damage {
    /// Weight of rare earths in a sector's output (α).
    pub alpha: f64,
    /// Elasticity of substitution within a year (σ).
    pub sigma: f64,
    /// Elasticity of substitution from three years after the first day of control on.
    pub sigma_long: f64,
    /// Share of a sector's firms that share what there is within their region (ϕ).
    pub pooling: f64,
    /// Share of its material below which a firm's line stops.
    pub stop: f64,
    /// Whether the classes that a sector uses make up for each other in proportion to their weights
    /// (their product), and not the scarcest alone limits it.
    pub product: bool,
    /// A class limits a sector if it is more than this share of what the sector uses.
    pub least_weight: f64,
    /// Value added that uses rare earths is multiplied by this.
    pub exposure: f64,
    /// Losses along the chain as a multiple of the direct ones.
    pub network: f64,
}

impl Default for Damage {
    fn default() -> Self {
        Self {
            alpha: 0.002,
            sigma: 0.10,
            sigma_long: 0.5,
            pooling: 0.9,
            stop: 0.5,
            product: false,
            least_weight: 0.05,
            exposure: 1.0,
            network: 1.0,
        }
    }
}

/// How prices follow scarcity.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// Short-run elasticities of demand and of supply, their sum (ε).
    pub elasticity: f64,
    /// The same from three years after the first day of control on.
    pub elasticity_long: f64,
    /// The greatest multiple of the normal price.
    pub ceiling: f64,
    /// Weeks over which a price moves towards its level.
    pub adjust: f64,
    /// Share of the tonnes that are bought at the quoted spot price.
    pub spot_share: f64,
    /// Elasticity inside China.
    pub inside_elasticity: f64,
    /// Use inside China as a multiple of the baseline exports, in the order of [`Class::ALL`].
    pub domestic: [f64; Class::COUNT],
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            elasticity: 0.30,
            elasticity_long: 1.0,
            ceiling: 15.0,
            adjust: 8.0,
            spot_share: 0.02,
            inside_elasticity: 1.0,
            // [D] 300,000 t of magnets made in 2024 less 58,152 t exported, over the latter;
            // compounds are judgement.
            domestic: [3.0, 3.0, 4.2, 4.2],
        }
    }
}
