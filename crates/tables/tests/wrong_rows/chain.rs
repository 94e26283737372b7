use super::*;

#[test]
fn a_share_beyond_the_whole() {
    let expected = "percent: 101 is beyond 100 (allowed: 0 to 100)";
    wrong_addition("stage_shares.csv", "mining,Moon,101,2025,,S42,seen", expected);
}

#[test]
fn a_capacity_in_words() {
    let expected = "capacity: 'large' is not a number (allowed: 0 to 1000000)";
    let row = "Firm,Site,Country,0,0,mine,large,t,,planned,,S58,seen";
    wrong_addition("plants.csv", row, expected);
}

#[test]
fn a_start_in_words() {
    let expected = "start: 'soon' is not a whole number (allowed: 1900 to 2050)";
    let row = "Firm,Site,Country,0,0,mine,1,t,soon,planned,,S58,seen";
    wrong_addition("plants.csv", row, expected);
}

#[test]
fn a_plant_off_the_globe() {
    let expected = "lat: 100 is beyond 90 (allowed: -90 to 90)";
    let row = "Firm,Site,Country,0,100,mine,1,t,,planned,,S58,seen";
    wrong_addition("plants.csv", row, expected);
}
