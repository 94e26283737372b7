use super::*;

#[test]
fn a_hub_outside_china() {
    let expected = "lon: 40.61 is below 73 (allowed: 73 to 136)";
    wrong("hubs.csv", "Baotou,109.87,40.61,", "Baotou,40.61,109.87,", expected);
}

#[test]
fn a_share_in_per_cent() {
    let expected = "share_lox: 75 is beyond 1 (allowed: 0 to 1)";
    wrong("hubs.csv", ",0.75,0.02,0.14,0.1,", ",75,0.02,0.14,0.1,", expected);
}

#[test]
fn shares_that_do_not_add_up() {
    let expected = "share_lox: the column adds up to 0.95 (allowed: 1)";
    wrong_table("hubs.csv", ",0.75,0.02,0.14,0.1,", ",0.7,0.02,0.14,0.1,", expected);
}
