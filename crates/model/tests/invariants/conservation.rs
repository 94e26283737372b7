//! Invariants 1 and 2: nothing is lost and nothing comes from nowhere.

use super::*;
use crate::mass::Balance;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn mass_balances(case in scenarios::any()) {
        let outcome = simulate(&case.scenario);
        let fault = Balance::default().fault(&case.scenario, &outcome);
        prop_assert!(fault.is_none(), "{}", fault.unwrap());
    }
}
