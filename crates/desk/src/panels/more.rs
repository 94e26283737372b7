//! The assumptions beside the seven main controls, as native fields. They are told once for each
//! preset; the page's script keeps their values in step with the address (`public/later/panels.js`).

use model::data::REGIONS;
use model::decimal::{millionths, shortest};
use model::scenario::choice::{self, ALIGN};
use model::scenario::{CONTROLS, Control, Embargo, Scenario, Scope, Sharing};
use model::units::{DAYS_PER_WEEK, Date};
use text::language::{both, word};
use text::panels::more as words;
use text::{controls, number};

use super::Present;
use crate::markup::Html;

/// All of them, with the preset's values.
pub(super) fn more(present: &Present<'_>) -> String {
    let plain = present.read.preset.scenario();
    let mut html = Html::default();
    html.raw("<h2 class=\"unseen\">").text(text::page::more()).raw("</h2>");
    // Where the page's own sliders are to show the preset's value.
    for control in CONTROLS
        .iter()
        .filter(|control| !words::groups().iter().any(|(_, keys)| keys.contains(&control.key)))
    {
        html.raw("<i hidden data-mark=\"").raw(control.key).raw("\" data-at=\"");
        html.raw(&at(control, control.get(&plain))).raw("\"></i>");
    }
    for (head, keys) in words::groups() {
        html.el("h3", head).raw("<div class=\"sliders\">");
        for key in keys {
            field(&mut html, key, &plain);
        }
        html.raw("</div>");
    }
    html.finish()
}

fn field(html: &mut Html, key: &str, plain: &Scenario) {
    match key {
        "scope" => radios(html, key, plain, &Scope::ALL.map(|one| (one.id(), words::scope(one)))),
        "sharing" => {
            radios(html, key, plain, &Sharing::ALL.map(|one| (one.id(), words::sharing(one))));
        }
        "embargo" => radios(html, key, plain, &words::embargoes()),
        "start" | "end" => day(html, key, plain),
        "path" => path(html, plain),
        "align" => regions(html, plain),
        _ => {
            if let Some(control) = Control::find(key) {
                slider(html, control, plain);
            }
        }
    }
}

/// The head of a field: its name, and the way back to the preset.
fn begin(html: &mut Html, class: &str, key: &str, plain: &str) {
    html.raw("<div class=\"").raw(class).raw("\" data-key=\"").raw(key).raw("\" data-plain=\"");
    html.text(plain).raw("\">");
}

fn reset(html: &mut Html, key: &str) {
    html.raw("<button type=\"button\" class=\"reset\" disabled aria-label=\"");
    html.text(&controls::reset(words::name(key))).raw("\">").text(controls::back());
    html.raw("</button>");
}

/// As the page's own sliders: name, the number to type, its unit, the slider, what it does.
fn slider(html: &mut Html, control: &'static Control, plain: &Scenario) {
    let (key, value) = (control.key, control.get(plain));
    let number = shortest(value);
    begin(html, "slider", key, &number);
    html.raw("<label for=\"").raw(key).raw("\">").text(words::name(key)).raw("</label>");
    html.raw("<span class=\"typed\"><input inputmode=\"decimal\" autocomplete=\"off\" value=\"");
    html.raw(&number).raw("\" aria-label=\"").text(&controls::field(control)).raw("\"> ");
    html.text(controls::unit(control.unit)).raw("</span>");
    reset(html, key);
    html.raw("<input type=\"range\" id=\"").raw(key).raw("\" style=\"--plain:");
    html.raw(&at(control, value));
    for (name, value) in
        [("min", control.min), ("max", control.max), ("step", control.step), ("value", value)]
    {
        html.raw("\" ").raw(name).raw("=\"").raw(&shortest(value));
    }
    html.raw("\" aria-describedby=\"").raw(key).raw("-hint\"><p class=\"hint\" id=\"").raw(key);
    let hint = both(words::sentence(key), &controls::about(control));
    html.raw("-hint\">").text(&hint).raw("</p></div>");
}

/// Where a value stands between a control's limits, 0 to 1.
fn at(control: &Control, value: f64) -> String {
    shortest(millionths((value - control.min) / (control.max - control.min)))
}

/// A group of native radio buttons.
fn radios(html: &mut Html, key: &str, plain: &Scenario, options: &[(&str, &str)]) {
    let chosen = choice::get(plain, key).unwrap_or_default();
    begin(html, "field", key, &chosen);
    html.raw("<fieldset class=\"choice\" id=\"").raw(key).raw("\"><legend>");
    html.text(words::name(key)).raw("</legend>");
    reset(html, key);
    for (id, name) in options {
        html.raw("<label><input type=\"radio\" name=\"").raw(key).raw("\" value=\"").raw(id);
        html.raw(if *id == chosen { "\" checked>" } else { "\">" }).text(name).raw("</label>");
    }
    html.el("p", words::sentence(key)).raw("</fieldset></div>");
}

/// A day, or none.
fn day(html: &mut Html, key: &str, plain: &Scenario) {
    let value = choice::get(plain, key).unwrap_or_default();
    begin(html, "field", key, &value);
    html.raw("<label for=\"").raw(key).raw("\">").text(words::name(key)).raw("</label>");
    reset(html, key);
    html.raw("<input type=\"date\" id=\"").raw(key).raw("\" value=\"");
    html.raw(if value == "none" { "" } else { &value });
    html.raw("\">").el("p", words::sentence(key)).raw("</div>");
}

/// The pace over time: what the script needs to draw it.
fn path(html: &mut Html, plain: &Scenario) {
    let value = choice::get(plain, "path").unwrap_or_default();
    begin(html, "field path", "path", &value);
    html.raw("<h4>").text(words::name("path")).raw("</h4>");
    reset(html, "path");
    html.raw("<div class=\"drawing\" data-first=\"").raw(&plain.first.first_day().to_string());
    html.raw("\" data-last=\"").raw(&plain.last.plus(1).first_day().to_string());
    html.raw("\" data-start=\"").raw(&now(plain)).raw("\" data-point=\"").text(words::path_point());
    html.raw("\"></div><p class=\"ends\">");
    for month in [plain.first, plain.last] {
        html.raw("<span>").text(&number::month(month)).raw("</span>");
    }
    html.raw("</p><div class=\"row\">");
    for (does, name) in ["draw", "add", "delete", "leave"].iter().zip(words::path_buttons()) {
        html.raw("<button type=\"button\" data-path=\"").raw(does).raw("\">").text(name);
        html.raw("</button>");
    }
    html.raw("</div>").el("p", words::sentence("path")).el("p", words::path_help()).raw("</div>");
}

/// The preset's own pace as a path to begin with: slow at first, then mature.
fn now(plain: &Scenario) -> String {
    let (policy, last) = (&plain.policy, plain.last.first_day());
    let start = policy.from.unwrap_or(plain.first.first_day());
    let after = |weeks: f64| -> Date {
        #[expect(clippy::cast_possible_truncation, reason = "at most a year")]
        let days = (weeks * DAYS_PER_WEEK).round() as i32;
        start.plus_days(days)
    };
    let (early, mature) = (policy.early_pace.min(policy.pace), policy.pace);
    let points = [
        // From the first day on, so that it stands clear of the second point.
        (plain.first.first_day(), early),
        (after(policy.ramp), early),
        (after(policy.ramp + policy.ramp_length), mature),
        (last.max(after(policy.ramp + policy.ramp_length)), mature),
    ];
    let point = |(day, pace): &(Date, f64)| format!("{day}:{}", shortest((pace * 100.0).round()));
    points.iter().map(point).collect::<Vec<_>>().join(",")
}

/// Alignment and embargo of every region.
fn regions(html: &mut Html, plain: &Scenario) {
    html.raw("<div class=\"field\">").el("p", words::sentence("align"));
    html.table(words::name("align"), &words::region_heads());
    for (at, region) in REGIONS.iter().enumerate() {
        html.row(word(region.name)).raw("<td>");
        alignment(html, at, plain, plain);
        html.raw("</td><td>");
        cut(html, at, plain);
        html.raw("</td></tr>");
    }
    html.end().raw("</div>");
}

/// The field of a region's alignment.
pub(super) fn alignment(html: &mut Html, at: usize, plain: &Scenario, scenario: &Scenario) {
    let Some(region) = REGIONS.get(at) else { return };
    let of = |scenario: &Scenario| shortest(scenario.alignment.get(at).copied().unwrap_or(0.0));
    html.raw("<input type=\"number\" min=\"-1\" max=\"1\" step=\"0.1\" data-key=\"").raw(ALIGN);
    html.raw(region.id).raw("\" data-plain=\"").raw(&of(plain)).raw("\" value=\"");
    html.raw(&of(scenario)).raw("\" aria-label=\"").text(words::region_heads()[1]).raw(", ");
    html.text(word(region.name)).raw("\">");
}

/// Whether a region is cut off.
pub(super) fn cut(html: &mut Html, at: usize, scenario: &Scenario) {
    let Some(region) = REGIONS.get(at) else { return };
    html.raw("<input type=\"checkbox\" data-cut=\"").raw(region.id);
    html.raw(if Embargo::ALLIANCE.contains(&region.id) { "\" data-alliance=\"" } else { "" });
    html.raw(if scenario.policy.embargo.hits(at) { "\" checked" } else { "\"" });
    html.raw(" aria-label=\"")
        .text(words::region_heads()[2])
        .raw(", ")
        .text(word(region.name))
        .raw("\">");
}
