use super::*;

#[test]
fn a_flow_below_nothing() {
    let expected = "tonnes_per_year: -1 is below 0 (allowed: 0 to 1000000)";
    wrong_addition("baseline.csv", "DE,magnets,-1,note,S17,derived", expected);
}

#[test]
fn a_region_without_a_flow() {
    let row = row("baseline.csv", "DE,compounds,");
    let expected = "region: DE has no row of compounds (allowed: every region in each series)";
    wrong_table("baseline.csv", &format!("{row}\n"), "", expected);
}

#[test]
fn flows_that_do_not_add_up() {
    let expected = "tonnes_per_year: magnets add up to 58153 \
                    (allowed: 58152, as in inputs/totals.csv)";
    let row = row("baseline.csv", "US,magnets,");
    let more = row.replace("6850.8", "6851.8");
    assert_ne!(row, more);
    wrong_table("baseline.csv", &row, &more, expected);
}

#[test]
fn a_region_twice_in_a_series() {
    let line = line_of("baseline.csv", "DE,magnets,");
    let expected = format!("DE magnets is already on line {line} (allowed: one row of each)");
    wrong_addition("baseline.csv", "DE,magnets,1,note,S17,derived", &expected);
}
