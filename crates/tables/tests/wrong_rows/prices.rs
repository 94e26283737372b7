use super::*;

#[test]
fn ends_the_wrong_way_round() {
    let expected = "high: 90 is below 100 (allowed: 100 to 100000)";
    wrong_addition("prices.csv", "Oxide,2026,100,90,USD/kg,basis,,S42,seen", expected);
}

#[test]
fn a_unit_that_is_unknown() {
    let expected = "unit: 'USD/t' is unknown (allowed: USD/kg)";
    wrong_addition("prices.csv", "Oxide,2026,100,110,USD/t,basis,,S42,seen", expected);
}
