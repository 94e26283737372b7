use super::*;

#[test]
fn a_site_outside_china() {
    let expected = "lat: 122.07 is beyond 54 (allowed: 18 to 54)";
    wrong("sites.csv", "port,122.07,30.62,", "port,122.07,122.07,", expected);
}

#[test]
fn a_kind_that_is_unknown() {
    let expected = "kind: 'quarry' is unknown (allowed: mine, port, origin)";
    wrong("sites.csv", "Weishan Lake,mine,", "Weishan Lake,quarry,", expected);
}

#[test]
fn a_second_point_where_the_flows_start() {
    let expected = "kind: 2 of the kind origin (allowed: one)";
    wrong_table("sites.csv", "Weishan Lake,mine,", "Weishan Lake,origin,", expected);
}

#[test]
fn no_point_where_the_flows_start() {
    let expected = "kind: 0 of the kind origin (allowed: one)";
    wrong_table("sites.csv", "CN,China,origin,", "CN,China,port,", expected);
}
