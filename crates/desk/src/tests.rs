//! What the desk answers.

use super::*;

/// Some charts, one after the other, as the page's script asks for them.
fn charts(desk: &mut Desktop, query: &str, figures: &str, size: &str) -> Vec<String> {
    figures.split(' ').flat_map(|figure| desk.charts(query, figure, size)).collect()
}

#[test]
fn charts_come_for_the_address_that_was_asked() {
    let mut desk = Desktop::default();
    let plain = charts(&mut desk, "v=1", "exports nonsense", "wide");
    assert_eq!(plain.len(), 3);
    assert_eq!(plain[0], "exports");
    assert!(plain[1].contains("var(--flow)") && plain[2].contains("<table>"));
    let slow = charts(&mut desk, "v=1&pace=10", "exports", "wide");
    assert_ne!(plain, slow);
    assert_eq!(charts(&mut desk, "v=1", "exports", "wide"), plain);
}

#[test]
fn an_outcome_goes_over_whole() {
    let (mut desk, mut taken) = (Desktop::default(), Outcome::default());
    for query in ["v=1&pace=10", "v=1&preset=full-embargo", "v=1&preset=build-out-2030"] {
        let numbers = desk.outcome(query);
        let scenario = address::read(query).scenario;
        assert!(taken.take_numbers(&scenario, &numbers[1..]).is_none());
        assert!(taken.take_numbers(&scenario, &numbers).is_some());
        assert_eq!(taken, desk.runs[0].outcome);
    }
}

#[test]
fn what_is_drawn_after_the_next_run_is_of_its_own_address() {
    let fresh = |query: &str| charts(&mut Desktop::default(), query, "exports queue", "wide");
    let mut desk = Desktop::default();
    for pace in 0..4 {
        let [now, next] = [pace, pace + 1].map(|pace| format!("v=1&pace={}", 20 + 9 * pace));
        desk.outcome(&now);
        desk.outcome(&next);
        assert_eq!(charts(&mut desk, &now, "exports queue", "wide"), fresh(&now));
        assert_eq!(charts(&mut desk, &next, "exports queue", "wide"), fresh(&next));
    }
}

#[test]
fn files_stand_alone() {
    let mut desk = Desktop::default();
    let files = desk.files("v=1", "exports", "phone", "dark");
    assert!(files[0].contains("xmlns") && !files[0].contains("var("));
    let (above, rows) = files[1].split_once("\nMonth,").unwrap_or_default();
    assert!(above.lines().all(|line| line.starts_with("# ")));
    for part in ["exported least in May 2025", "customs", "Scenario: April 2025 controls", "?v=1"] {
        assert!(above.contains(part), "{part} in {above}");
    }
    assert!(rows.contains("May 2025,"));
    assert!(desk.files("v=1", "nonsense", "phone", "dark").is_empty());
}

#[test]
fn who_loses_and_who_gains_is_told_against_another_scenario() {
    let mut desk = Desktop::default();
    assert_eq!(desk.compared("v=1"), [""]);
    let tables = desk.compared("v=1&month=2025-06&compare=full-embargo").concat();
    assert!(!tables.contains("Who loses"), "nobody gets less than nothing");
    assert!(tables.contains("Who gains") && tables.contains("Germany"));
    assert!(tables.contains("Stock (weeks)"));
    let plain = charts(&mut desk, "v=1", "exports stocks output prices", "wide");
    let both =
        charts(&mut desk, "v=1&compare=full-embargo", "exports stocks output prices", "wide");
    for (plain, both) in plain.chunks(3).zip(both.chunks(3)) {
        assert_ne!(plain[1], both[1], "{}: both lines", plain[0]);
    }
    assert!(both[2].contains("The other scenario (t)"));
    let figures = "queue shortfall capacity";
    let plain_ones = charts(&mut desk, "v=1&month=2025-06", figures, "wide");
    let other = "v=1&month=2025-06&compare=preset%3Dbuild-out-2030%26build%3D2";
    for (plain, both) in
        plain_ones.chunks(3).zip(charts(&mut desk, other, figures, "wide").chunks(3))
    {
        assert_ne!(plain[1], both[1], "{}: what is compared is drawn", plain[0]);
        assert!(both[1].contains("the other scenario"), "{}: and in the key", plain[0]);
        assert!(both[2].contains("the other scenario"), "{}: and in the table", plain[0]);
    }
    assert!(desk.compared("v=1&compare=quotas-2010")[0].contains("does not run in this month"));
    assert_eq!(charts(&mut desk, "v=1", "exports stocks output prices", "wide"), plain);
}

/// All panels for an address, as the page's script asks for them.
fn panels(desk: &mut Desktop, query: &str) -> Vec<String> {
    (0..6).flat_map(|number| desk.panels(query, number)).collect()
}

/// The panel in a place.
fn panel<'a>(answer: &'a [String], id: &str) -> &'a str {
    let at = answer.iter().step_by(2).position(|one| one == id);
    at.and_then(|at| answer.get(2 * at + 1)).map_or("", String::as_str)
}

#[test]
fn a_region_in_focus_has_its_panel_and_a_place_is_told_once() {
    let mut desk = Desktop::default();
    let answer = panels(&mut desk, "v=1&region=DE");
    assert_eq!(answer[0], "focus");
    let region = panel(&answer, "panel-region");
    for part in ["<h2>Germany", "Japan", "Vacuumschmelze", "May 2025", "Licence pace"] {
        assert!(region.contains(part), "{part}: {region}");
    }
    assert!(panel(&answer, "panel-checks").contains("all hold"));
    assert_eq!(panel(&answer, "panel-why"), "");
    assert!(panels(&mut desk, "v=1&region=DE").is_empty());
    // Without a region its panel alone is told anew: it is empty.
    assert_eq!(panels(&mut desk, "v=1"), ["panel-region", ""]);
}

#[test]
fn a_recorded_half_year_stands_beside_its_six_months() {
    let mut desk = Desktop::default();
    let answer = panels(&mut desk, "v=1&preset=truce&region=US");
    let recorded = panel(&answer, "panel-region").split("What was recorded").nth(1);
    let rows: Vec<&str> = recorded.unwrap_or_default().split("<tr>").collect();
    // The cells of a period's row as numbers; a dash and what is no number is none.
    let row = |period: &str| -> Vec<Option<f64>> {
        let head = ["<th scope=\"row\">", period, "</th>"].concat();
        let row = rows.iter().find_map(|row| row.strip_prefix(head.as_str()));
        let cells = row.unwrap_or_default().split("<td>").skip(1);
        let words = cells.map(|cell| cell.rsplit("\">").next().unwrap_or_default());
        let number = |words: &str| words.split('<').next()?.replace(',', "").parse().ok();
        words.map(number).collect()
    };
    let half = row("January to June 2025");
    assert_eq!(half[0], Some(2_510.0));
    let months = half[1].unwrap_or_default();
    assert!((1_500.0..3_500.0).contains(&months), "{half:?}");
    assert!(row("2025")[1].unwrap_or_default() > months, "{rows:?}");
    assert!(row("May 2025")[1].unwrap_or_default() < months / 5.0, "{rows:?}");
    // The run begins in 2025: nothing is computed of the year before.
    assert_eq!(row("2024")[..2], [Some(7_444.0), None]);
    // Importers' figures are of compounds and carry a star.
    assert_eq!(row("2025*")[0], Some(12_047.0));
    assert!(recorded.is_some_and(|told| told.contains("* Counted by the importers")));
    for (question, unit, side) in [
        ("recorded 0", "in the period", "Exporter: China's customs"),
        ("recorded 1", "in the month", "Exporter: China's customs"),
        ("recorded 37", "in the period", "Importers: customs of the importers"),
    ] {
        let told = &desk.origin(question)[1];
        assert!(told.contains(unit) && told.contains(side), "{question}: {told}");
    }
}

#[test]
fn members_of_the_european_union_have_its_half_year() {
    let mut desk = Desktop::default();
    let mut told = |region: &str| {
        let answer = panels(&mut desk, &["v=1&preset=truce&region=", region].concat());
        panel(&answer, "panel-region").to_owned()
    };
    for member in ["DE", "IT"] {
        let told = told(member);
        let union = told.split("the European Union: rare earth magnets").nth(1);
        let union = union.unwrap_or_default();
        assert!(union.contains("January to June 2025") && union.contains("8,360"), "{told}");
    }
    assert!(!told("GB").contains("European Union"));
}

#[test]
fn a_plant_without_a_printed_start_says_so() {
    let answer = panels(&mut Desktop::default(), "v=1&region=JP");
    let plants = panel(&answer, "panel-region").split("mines and plants").nth(1);
    let plants = plants.unwrap_or_default();
    assert!(plants.contains("Start not stated. Capacity: not stated"), "{plants}");
    assert!(!plants.contains("TDK"), "what is remembered alone is not shown: {plants}");
}

#[test]
fn no_panel_holds_what_is_no_number() {
    for query in [
        "v=1&preset=free-trade&region=US",
        "v=1&preset=full-embargo&region=JP&class=compounds&month=2026-12",
        "v=1&preset=quotas-2010&region=JP",
        "v=1&preset=build-out-2030&region=ROW&class=hox&pace=0",
        "v=1&pace=0&approval=0&review=12&validity=4&general=0&steering=2&region=IN",
    ] {
        let told = panels(&mut Desktop::default(), query).concat();
        let told = told.split("</style>").nth(1).unwrap_or_default();
        assert!(!told.contains("NaN") && !told.contains(">inf"), "{query}: {told}");
    }
}

#[test]
fn the_other_assumptions_are_native_fields_and_told_once_for_a_preset() {
    let mut desk = Desktop::default();
    let answer = panels(&mut desk, "v=1");
    let more = panel(&answer, "panel-more");
    let keys = model::scenario::CONTROLS.iter().skip(7).map(|control| control.key);
    for key in keys.chain(["scope", "sharing", "embargo", "start", "end"]) {
        assert!(more.contains(&format!(" id=\"{key}\"")), "{key}: {more}");
    }
    for part in [
        "0 to 26 weeks. An assumption.",
        "data-mark=\"build\" data-at=\"0.5\"",
        "value=\"heavy\" checked",
        "type=\"date\" id=\"start\" value=\"2025-04-04\"",
        "type=\"date\" id=\"end\" value=\"\"",
        "data-key=\"align.DE\" data-plain=\"-0.1\"",
        "data-cut=\"US\" data-alliance",
        "data-cut=\"IN\" aria",
        "data-start=\"2025-01-01:",
    ] {
        assert!(more.contains(part), "{part}: {more}");
    }
    assert!(!panels(&mut desk, "v=1&ramp=3&embargo=US").contains(&"panel-more".to_owned()));
    let other = panels(&mut desk, "v=1&preset=us-embargo");
    assert!(panel(&other, "panel-more").contains("data-cut=\"US\" data-alliance=\"\" checked"));
}

#[test]
fn a_change_is_split_over_what_differs() {
    let mut desk = Desktop::default();
    let answer = panels(&mut desk, "v=1&pace=40&approval=60");
    let why = panel(&answer, "panel-why");
    for part in ["Licence pace, 115 % → 40 %", "Approval rate", "the whole change", "Shapley"] {
        assert!(why.contains(part), "{part}: {why}");
    }
}

#[test]
fn an_element_is_told_once_and_names_its_act() {
    let mut desk = Desktop::default();
    panels(&mut desk, "v=1");
    let told = desk.element("Dy");
    assert_eq!(told[0], "panel-element");
    for part in ["No. 18 of 2025", "Dysprosium oxide", "USD/kg", "seven controlled elements"] {
        assert!(told[1].contains(part), "{part}: {}", told[1]);
    }
    assert_eq!(panels(&mut desk, "v=1"), ["panel-element", &told[1]]);
    assert!(desk.element("Xx").is_empty());
}

#[test]
fn every_figure_of_the_panels_says_where_it_comes_from() {
    let mut desk = Desktop::default();
    let answer = panels(&mut desk, "v=1&region=JP");
    let region = panel(&answer, "panel-region").to_owned();
    let questions: Vec<&str> =
        region.split("data-origin=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(questions.len() > 40, "{questions:?}");
    for question in
        questions.into_iter().chain(["cell JP 1", "cell JP 2", "cell JP 3", "cell JP 4"])
    {
        let told = desk.origin(question);
        for part in ["<dt>Value", "<dt>Unit", "<dt>Source", "<dt>Confidence"] {
            assert!(told[1].contains(part), "{question}: {}", told[1]);
        }
    }
    // Both sides' reports of compounds.
    assert!(desk.origin("base US compounds")[1].contains("Importers: 10,240 t"));
    assert!(desk.origin("base US compounds")[1].contains("Exporter: 42,128 t"));
    assert!(desk.origin("recorded 15")[1].contains("data-src=\"S156\""));
    for nonsense in ["", "cell", "cell XX 1", "series what DE magnets", "recorded 999"] {
        assert_eq!(desk.origin(nonsense)[1], "", "{nonsense}");
    }
}
