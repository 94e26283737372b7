use super::*;

#[test]
fn a_stage_that_is_unknown() {
    let expected = "stage: 'mine' is unknown (allowed: oxides, magnets)";
    let row = "firm,Firm,DE,mine,lox,1,2,0.5,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_class_of_the_other_stage() {
    let expected = "class_group: 'magnets' is unknown (allowed: lox, hox)";
    let row = "firm,Firm,DE,oxides,magnets,1,2,0.5,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_region_that_is_unknown() {
    let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
    let row = "firm,Firm,XX,oxides,lox,1,2,0.5,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn deliveries_below_nothing() {
    let expected = "tonnes_per_year: -1 is below 0 (allowed: 0 to 1000000)";
    let row = "firm,Firm,DE,oxides,lox,-1,2,0.5,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn deliveries_beyond_the_capacity() {
    let expected = "capacity_per_year: 2 is below 3 (allowed: 3 to 1000000)";
    let row = "firm,Firm,DE,oxides,lox,3,2,0.5,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_home_share_in_per_cent() {
    let expected = "home_share: 50 is beyond 1 (allowed: 0 to 1)";
    let row = "firm,Firm,DE,oxides,lox,1,2,50,,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_main_customer_that_is_unknown() {
    let expected = "main_customer: 'XX' is unknown (allowed: an id of regions.csv)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,XX,0.5,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_main_customer_at_home() {
    let expected = "main_customer: its own region (allowed: another region, or empty)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,DE,0.5,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_share_of_no_customer() {
    let expected = "main_share: a share of no customer (allowed: 0 without a main customer)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,,0.5,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_main_customer_without_a_share() {
    let expected = "main_share: nothing (allowed: more than 0 with a main customer)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,JP,0,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn shares_beyond_the_whole() {
    let expected = "main_share: with home_share 1.1 (allowed: 1 at most)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,JP,0.6,note,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_judgement_that_does_not_say_on_what() {
    let expected = "note: empty (allowed: any text)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,,0,,,assumption";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_source_that_is_not_listed() {
    let expected = "source: 'S999' is unknown (allowed: an id of sources.csv)";
    let row = "firm,Firm,DE,oxides,lox,1,2,0.5,,0,note,S999,seen";
    wrong_addition("suppliers.csv", row, expected);
}

#[test]
fn a_supplier_twice() {
    let line = line_of("suppliers.csv", "lynas,");
    let expected = format!("lynas is already on line {line} (allowed: one row of each)");
    wrong_addition("suppliers.csv", &row("suppliers.csv", "lynas,"), &expected);
}
