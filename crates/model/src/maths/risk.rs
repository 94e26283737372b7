//! Scores of dependence as agencies publish them (section 2.13 of the model).

/// Herfindahl and Hirschman's index of concentration: the sum of squared shares, from `1/n` for `n`
/// equals to 1 for one alone. `amounts` are 0 or more, in any one unit; `None` if all are 0.
#[must_use]
pub fn concentration(amounts: &[f64]) -> Option<f64> {
    weighted_concentration(amounts.iter().map(|&amount| (amount, 1.0)))
}

/// The same where every supplier's square counts with a weight: pairs of amount and weight. For the
/// European Union's index the weight is poor governance (0 to 10) times the parameter of trade,
/// above 1 for a country that restricts exports and 0.8 within the Union.
#[must_use]
pub fn weighted_concentration(suppliers: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (mut total, mut squares) = (0.0, 0.0);
    for (amount, weight) in suppliers {
        total += amount;
        squares += weight * amount * amount;
    }
    (total > 0.0).then(|| squares / (total * total))
}

/// How much of the rest's demand the rest of the world can supply when one country drops out with
/// its supply and its demand. All in one unit, the world including the country. `None` if nobody
/// else has demand.
#[must_use]
pub fn coverage_without(
    world_supply: f64,
    lost_supply: f64,
    world_demand: f64,
    lost_demand: f64,
) -> Option<f64> {
    let demand = world_demand - lost_demand;
    (demand > 0.0).then(|| (world_supply - lost_supply) / demand)
}

/// What the European Union's supply risk is made of (its method of 2017).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EuropeanRisk {
    /// Weighted concentration of the world's supply, 0 to 10 times the trade parameter.
    pub world: f64,
    /// Weighted concentration of what the Union is supplied from, likewise.
    pub union: f64,
    /// Reliance on imports, 0 to 1.
    pub import_reliance: f64,
    /// Share of demand met by recycling at the end of life, 0 to 1.
    pub recycling: f64,
    /// Index of substitution, 0 (easily replaced) to 1.
    pub substitution: f64,
}

impl EuropeanRisk {
    /// The score: 0 and up, critical above 1.
    #[must_use]
    pub fn score(&self) -> f64 {
        let half = self.import_reliance / 2.0;
        (self.world * half + self.union * (1.0 - half)) * (1.0 - self.recycling) * self.substitution
    }
}

/// The score of the United States' survey: the geometric mean of the potential for a disruption,
/// the exposure of trade and the vulnerability of the economy, each 0 to 1.
#[must_use]
pub fn three_factor(disruption: f64, exposure: f64, vulnerability: f64) -> f64 {
    (disruption * exposure * vulnerability).cbrt()
}
