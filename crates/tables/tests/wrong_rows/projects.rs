use super::*;

#[test]
fn a_region_that_is_unknown() {
    let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
    let row = "plant,Plant,XX,lox,100,2027-07-01,4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_class_that_is_unknown() {
    let expected = "class_group: 'magh' is unknown (allowed: lox, hox, magnets)";
    let row = "plant,Plant,DE,magh,100,2027-07-01,4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_plant_of_no_size() {
    let expected = "tonnes_per_year: 0 is below 1 (allowed: 1 to 1000000)";
    let row = "plant,Plant,DE,lox,0,2027-07-01,4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_start_that_is_a_year() {
    let expected = "start: '2027' is not a day (allowed: a day of the calendar, as 2025-04-04)";
    let row = "plant,Plant,DE,lox,100,2027,4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_start_in_the_baseline() {
    let expected = "start: 2024-12-31 is in the baseline (allowed: after 2024-12-31)";
    let row = "plant,Plant,DE,lox,100,2024-12-31,4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_delay_back_in_time() {
    let expected = "delay_years: -4 is below 0 (allowed: 0 to 20)";
    let row = "plant,Plant,DE,lox,100,2027-07-01,-4,0.5,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_probability_in_per_cent() {
    let expected = "success: 50 is beyond 1 (allowed: 0 to 1)";
    let row = "plant,Plant,DE,lox,100,2027-07-01,4,50,note,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_start_that_does_not_say_on_what_it_rests() {
    let expected = "note: empty (allowed: any text)";
    let row = "plant,Plant,DE,lox,100,2027-07-01,4,0.5,,S58,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_size_without_a_source() {
    let expected = "source: empty (allowed: a source, unless assumption or unverified)";
    let row = "plant,Plant,DE,lox,100,2027-07-01,4,0.5,note,,seen";
    wrong_addition("projects.csv", row, expected);
}

#[test]
fn a_project_twice() {
    let line = line_of("projects.csv", "mp-10x,");
    let expected = format!("mp-10x is already on line {line} (allowed: one row of each)");
    wrong_addition("projects.csv", &row("projects.csv", "mp-10x,"), &expected);
}
