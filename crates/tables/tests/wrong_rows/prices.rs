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

#[test]
fn a_second_average_value_of_a_series() {
    let basis = "average customs value of China's exports";
    let copy = Copy::new();
    let text = copy.read("prices.csv");
    copy.write("prices.csv", format!("{text}magnets,2025,50,50,USD/kg,{basis},,S42,seen\n"));
    let expected =
        format!("2 rows of magnets with the basis '{basis}' (allowed: 1, with low = high)");
    assert_eq!(copy.fault(), format!("data/prices.csv:1: basis: {expected}"));
}
