//! Prices as multiples of the normal price, 1 (section 2.12 of the model).

/// The multiple at which a market with constant elasticities clears: `(wanted/available)^(1/ε)`,
/// at least 1 and at most `ceiling`.
///
/// `wanted` and `available` are flows in the same unit (0 and up), `elasticity` is the sum ε of the
/// elasticities of demand and supply (above 0; 0.3 in the short run), `ceiling` at least 1. With
/// nothing available the price is the ceiling, with nothing wanted 1.
#[must_use]
#[inline]
pub fn clearing(wanted: f64, available: f64, elasticity: f64, ceiling: f64) -> f64 {
    if wanted <= available || wanted <= 0.0 {
        return 1.0;
    }
    // Nothing available: infinity, which the ceiling catches.
    (wanted / available.max(0.0)).powf(1.0 / elasticity).min(ceiling).max(1.0)
}

/// The multiple inside China when `stranded` tonnes a week that would have been exported stay
/// beside the `domestic` ones (both 0 and up): `(domestic/(domestic + stranded))^(1/ε)`, 0 to 1.
#[must_use]
#[inline]
pub fn inside(domestic: f64, stranded: f64, elasticity: f64) -> f64 {
    if stranded <= 0.0 {
        return 1.0;
    }
    (domestic / (domestic + stranded)).powf(1.0 / elasticity)
}

/// A price one step later: the fraction `share` (0 to 1; a week over τ) of the gap between its
/// logarithm and the target's is closed, upwards as fast as downwards. Both above 0.
#[must_use]
#[inline]
pub fn step(price: f64, target: f64, share: f64) -> f64 {
    price * (target / price).powf(share)
}

/// What is paid on average where the share `spot_share` (0 to 1) of the tonnes is bought at `spot`
/// and the rest at `contract`.
#[must_use]
#[inline]
pub fn volume_weighted(contract: f64, spot: f64, spot_share: f64) -> f64 {
    contract + spot_share * (spot - contract)
}
