use super::*;

#[test]
fn shares_that_do_not_add_up() {
    let expected = "ev_traction: the row adds up to 101 (allowed: 100)";
    wrong("sectors.csv", "DE,magnets,26,", "DE,magnets,27,", expected);
}

#[test]
fn a_share_beyond_the_whole() {
    let expected = "ev_traction: 126 is beyond 100 (allowed: 0 to 100)";
    wrong("sectors.csv", "DE,magnets,26,", "DE,magnets,126,", expected);
}

#[test]
fn a_share_below_nothing() {
    let expected = "ev_traction: -26 is below 0 (allowed: 0 to 100)";
    wrong("sectors.csv", "DE,magnets,26,", "DE,magnets,-26,", expected);
}

#[test]
fn a_region_that_is_unknown() {
    let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
    wrong("sectors.csv", "DE,magnets,", "XX,magnets,", expected);
}

#[test]
fn a_series_that_is_unknown() {
    let expected = "series: 'compounds' is unknown (allowed: lox, hox, magnets)";
    wrong("sectors.csv", "DE,magnets,", "DE,compounds,", expected);
}

#[test]
fn magnets_of_all_regions_together() {
    let expected = "region: '*' with magnets (allowed: a region with magnets, * with lox and hox)";
    wrong("sectors.csv", "DE,magnets,", "*,magnets,", expected);
}

#[test]
fn oxides_of_one_region() {
    let expected = "region: 'DE' with lox (allowed: a region with magnets, * with lox and hox)";
    wrong("sectors.csv", "*,lox,", "DE,lox,", expected);
}

#[test]
fn a_region_without_shares() {
    let row = row("sectors.csv", "DE,magnets,");
    let expected = "region: DE has no row of magnets \
                    (allowed: every region with magnets, * with lox and hox)";
    wrong_table("sectors.csv", &format!("{row}\n"), "", expected);
}

#[test]
fn oxides_without_shares() {
    let row = row("sectors.csv", "*,hox,");
    let expected = "region: * has no row of hox \
                    (allowed: every region with magnets, * with lox and hox)";
    wrong_table("sectors.csv", &format!("{row}\n"), "", expected);
}

#[test]
fn a_region_twice() {
    let line = line_of("sectors.csv", "DE,magnets,");
    let expected = format!("DE magnets is already on line {line} (allowed: one row of each)");
    wrong_addition("sectors.csv", &row("sectors.csv", "DE,magnets,"), &expected);
}
