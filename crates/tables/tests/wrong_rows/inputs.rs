use super::*;

#[test]
fn a_total_that_is_missing() {
    let row = row("inputs/totals.csv", "compounds,");
    let expected = "series: compounds is missing (allowed: magnets and compounds)";
    wrong_table("inputs/totals.csv", &format!("{row}\n"), "", expected);
}

#[test]
fn a_total_of_another_year() {
    let expected = "year: 2025 is beyond 2024 (allowed: 2024 to 2024)";
    wrong("inputs/totals.csv", "magnets,2024,", "magnets,2025,", expected);
}

#[test]
fn an_importer_twice() {
    let line = line_of("inputs/baci_2024.csv", "DE,");
    let expected = format!("DE is already on line {line} (allowed: one row of each)");
    wrong_addition("inputs/baci_2024.csv", "DE,Germany,1,S39,second-hand", &expected);
}

#[test]
fn a_share_of_a_region_that_is_unknown() {
    let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
    wrong_addition("inputs/shares_2019.csv", "XX,1,,S128,second-hand", expected);
}

#[test]
fn a_part_that_is_more_than_the_whole() {
    let expected = "magnets_tonnes: 12 is beyond 10 (allowed: 0 to 10)";
    wrong_addition("inputs/three_codes_2024.csv", "FR,10,12,,S127,second-hand", expected);
}

#[test]
fn a_sum_over_a_region_that_is_unknown() {
    let expected = "regions: 'XX' is unknown (allowed: an id of regions.csv)";
    wrong_addition("inputs/known_2024.csv", "some,DE XX,10,,S120,seen", expected);
}

#[test]
fn a_rank_twice() {
    let line = line_of("inputs/order_2024.csv", "4,");
    let expected = format!("4 is already on line {line} (allowed: one row of each)");
    wrong_addition("inputs/order_2024.csv", "4,KR,S19,seen", &expected);
}

#[test]
fn sums_that_contradict_each_other() {
    let copy = Copy::new();
    let text = copy.read("inputs/known_2024.csv");
    copy.write("inputs/known_2024.csv", text + "also,US,5000,,S129,second-hand\n");
    let fault = tables::baseline(&copy.dir()).expect_err("no such baseline");
    let expected = "data/inputs/known_2024.csv: sums or an order that cannot hold together \
                    (allowed: sums that can)";
    assert_eq!(fault.to_string(), expected);
}
