use super::*;

#[test]
fn an_element_that_is_no_rare_earth() {
    let expected = "number: 26 is no rare earth (allowed: 21, 39 and 57 to 71)";
    wrong("elements.csv", "Dy,Dysprosium,66,", "Fe,Iron,26,", expected);
}

#[test]
fn a_number_that_is_not_whole() {
    let expected = "number: '66.5' is not a whole number (allowed: 1 to 118)";
    wrong("elements.csv", "Dy,Dysprosium,66,", "Dy,Dysprosium,66.5,", expected);
}

#[test]
fn a_number_of_another_element() {
    let expected = "symbol: Dy is not element 65 (allowed: Tb)";
    wrong("elements.csv", "Dy,Dysprosium,66,", "Dy,Dysprosium,65,", expected);
}

#[test]
fn an_element_that_is_missing() {
    let row = row("elements.csv", "Dy,");
    let expected = "symbol: Dy (66) is missing (allowed: all seventeen rare earths)";
    wrong_table("elements.csv", &format!("{row}\n"), "", expected);
}

#[test]
fn a_group_that_is_unknown() {
    let expected = "group: 'dense' is unknown (allowed: light, medium, heavy)";
    wrong("elements.csv", "Dysprosium,66,heavy,", "Dysprosium,66,dense,", expected);
}

#[test]
fn a_class_of_magnets() {
    let expected = "class: 'magh' is unknown (allowed: lox, hox)";
    wrong("elements.csv", "66,heavy,hox,", "66,heavy,magh,", expected);
}

#[test]
fn an_announcement_without_a_day() {
    let expected = "controlled_from: empty (allowed: a day where there is an announcement)";
    let (old, new) = ("66,heavy,hox,No. 18 of 2025,2025-04-04,", "66,heavy,hox,No. 18 of 2025,,");
    wrong("elements.csv", old, new, expected);
}

#[test]
fn a_control_without_an_announcement() {
    let expected = "controlled_from: 2025-04-04 without an announcement \
                    (allowed: empty where there is no announcement)";
    let (old, new) = ("66,heavy,hox,No. 18 of 2025,", "66,heavy,hox,,");
    wrong("elements.csv", old, new, expected);
}

#[test]
fn a_suspension_without_a_control() {
    let expected = "suspended_until: a suspension without a control (allowed: empty)";
    wrong("elements.csv", "58,light,lox,,,,", "58,light,lox,,,2026-11-10,", expected);
}

#[test]
fn a_suspension_that_ends_before_the_control() {
    let expected = "suspended_until: 2024-11-10 is before 2025-11-08 \
                    (allowed: 2025-11-08 or later)";
    let old = "67,heavy,,No. 57 of 2025,2025-11-08,2026-11-10,";
    wrong("elements.csv", old, &old.replace("2026-11-10", "2024-11-10"), expected);
}

#[test]
fn a_class_of_controlled_elements_without_a_control_in_force() {
    let expected = "class: 'hox' (allowed: hox for the elements under a control in force, \
                    and for no other)";
    wrong("elements.csv", "58,light,lox,", "58,light,hox,", expected);
}

#[test]
fn a_control_in_force_outside_the_class_of_controlled_elements() {
    let expected = "class: '' (allowed: hox for the elements under a control in force, \
                    and for no other)";
    wrong("elements.csv", "66,heavy,hox,", "66,heavy,,", expected);
}
