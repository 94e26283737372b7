use super::*;

#[test]
fn a_country_of_another_form() {
    let expected = "countries: 'Ger' is no code (allowed: two capitals, as DE)";
    wrong("regions.csv", "DE,Germany,DE,", "DE,Germany,Ger,", expected);
}

#[test]
fn a_country_in_two_regions() {
    let expected = "countries: US is in US already (allowed: each territory once)";
    wrong("regions.csv", "DE,Germany,DE,", "DE,Germany,DE US,", expected);
}

#[test]
fn two_regions_for_the_rest() {
    let expected = "countries: empty, as in DE (allowed: one region for the rest)";
    let copy = Copy::new();
    let text = copy.read("regions.csv").replace("DE,Germany,DE,", "DE,Germany,,");
    copy.write("regions.csv", text);
    let line = line_of("regions.csv", "ROW,");
    assert_eq!(copy.fault(), format!("data/regions.csv:{line}: {expected}"));
}

#[test]
fn no_region_for_the_rest() {
    let expected = "countries: no region without countries (allowed: one region for the rest)";
    wrong_table("regions.csv", "ROW,Rest of the world,,", "ROW,Rest of the world,AU,", expected);
}

#[test]
fn an_alignment_beyond_full() {
    let expected = "alignment: 1.5 is beyond 1 (allowed: -1 to 1)";
    wrong("regions.csv", "DE,9.6,50.3,6,-0.1,", "DE,9.6,50.3,6,1.5,", expected);
}

#[test]
fn a_transit_back_in_time() {
    let expected = "transit_weeks: -6 is below 0 (allowed: 0 to 26)";
    wrong("regions.csv", "DE,9.6,50.3,6,", "DE,9.6,50.3,-6,", expected);
}

#[test]
fn no_stock_at_all() {
    let expected = "cover_multiplier: 0 is below 0.1 (allowed: 0.1 to 10)";
    wrong("regions.csv", "50.3,6,-0.1,1,0.03,", "50.3,6,-0.1,0,0.03,", expected);
}

#[test]
fn a_sensitive_share_in_per_cent() {
    let expected = "sensitive_share: 3 is beyond 1 (allowed: 0 to 1)";
    wrong("regions.csv", "50.3,6,-0.1,1,0.03,", "50.3,6,-0.1,1,3,", expected);
}

#[test]
fn a_product_in_dollars() {
    let expected = "gdp_usd_bn: 4660000000000 is beyond 200000 (allowed: 1 to 200000)";
    wrong("regions.csv", "0.03,4660,2,", "0.03,4660000000000,2,", expected);
}

#[test]
fn an_exposure_beyond_the_whole() {
    let expected = "exposure_pct: 200 is beyond 100 (allowed: 0 to 100)";
    wrong("regions.csv", "0.03,4660,2,", "0.03,4660,200,", expected);
}
