//! Words of the model's checks.

use model::query::checks::{Check, Checked};

use crate::language::said;
use crate::number::{count, whole};

/// Head.
#[must_use]
pub fn heading() -> &'static str {
    t!("Does this run add up?")
}

/// What comes of all checks together.
#[must_use]
pub fn verdict(checks: &[Checked]) -> String {
    let failed = checks.iter().filter(|one| one.faults > 0).count();
    let places: f64 = checks.iter().map(|one| one.places as f64).sum();
    if failed == 0 {
        say!(
            "Yes. The model's {checks} checks were run on the present scenario just now, {places} comparisons; all hold.",
            checks = count(checks.len()),
            places = whole(places)
        )
    } else {
        say!(
            "No: {failed} of {checks} checks do not hold for this scenario.",
            failed = count(failed),
            checks = count(checks.len())
        )
    }
}

/// What a check says.
#[must_use]
pub fn claim(check: Check) -> &'static str {
    said(match check {
        Check::Pipeline => {
            m!(
                "Every tonne ever ordered from China was exported, refused or barred, or still waits."
            )
        }
        Check::Stocks => m!("What arrived or was recycled was used or is in stock."),
        Check::PassedOn => m!("What some regions pass on is what others are passed."),
        Check::Negative => m!("No flow and no stock is negative, and each is a number."),
        Check::Use => m!("Nobody uses more than they need."),
        Check::Shares => {
            m!("Output and the share of lines that have stopped lie between nothing and all.")
        }
        Check::Prices => m!("No price is negative or above the ceiling of the model."),
    })
}

/// What came of it.
#[must_use]
pub fn result(one: &Checked) -> String {
    let places = whole(one.places as f64);
    if one.faults > 0 {
        return say!(
            "does not hold in {faults} of {places} places",
            faults = whole(one.faults as f64),
            places
        );
    }
    let balance = matches!(one.check, Check::Pipeline | Check::Stocks | Check::PassedOn);
    if balance {
        say!("holds in {places} places, to less than a part in a billion", places)
    } else {
        say!("holds in {places} places", places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_said() {
        let good = Checked { check: Check::Use, places: 1_200, faults: 0, worst: 0.0 };
        let bad = Checked { faults: 2, ..good };
        assert_eq!(result(&good), "holds in 1,200 places");
        assert_eq!(result(&bad), "does not hold in 2 of 1,200 places");
        assert!(
            verdict(&[good]).starts_with("Yes.") && verdict(&[good, bad]).starts_with("No: 1 of 2")
        );
    }
}
