use super::*;

#[test]
fn a_site_outside_china() {
    let expected = "lat: 122.07 is beyond 54 (allowed: 18 to 54)";
    wrong("sites.csv", "port,122.07,30.62,", "port,122.07,122.07,", expected);
}

#[test]
fn a_kind_that_is_unknown() {
    let expected = "kind: 'quarry' is unknown (allowed: mine, port)";
    wrong("sites.csv", "Weishan Lake,mine,", "Weishan Lake,quarry,", expected);
}
