//! From a scenario and a view to an address.

use form_urlencoded::Serializer;
use model::data::REGIONS;
use model::decimal;
use model::scenario::choice;
use model::scenario::{CONTROLS, Preset, Scenario};

use crate::VERSION;
use crate::view::{Theme, View};

/// Writes a query, without its question mark: the version, the preset unless it is the default,
/// and what differs from the preset.
#[must_use]
pub fn write(preset: Preset, scenario: &Scenario, view: &View) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("v", &VERSION.to_string());
    if preset != Preset::default() {
        query.append_pair("preset", preset.id());
    }
    write_scenario(&mut query, preset, scenario);
    write_view(&mut query, view, &View::of(preset));
    query.finish()
}

/// A scenario alone, as a value of `compare`: the id of its preset, or a query.
#[must_use]
pub fn scenario(preset: Preset, scenario: &Scenario) -> String {
    let mut query = Serializer::new(String::new());
    write_scenario(&mut query, preset, scenario);
    let rest = query.finish();
    let id = preset.id();
    if rest.is_empty() { id.to_owned() } else { ["preset=", id, "&", &rest].concat() }
}

fn write_scenario(query: &mut Serializer<'_, String>, preset: Preset, scenario: &Scenario) {
    let plain = preset.scenario();
    for control in &CONTROLS {
        let value = control.get(scenario);
        if value.to_bits() != control.get(&plain).to_bits() {
            query.append_pair(control.key, &decimal::shortest(value));
        }
    }
    for key in choice::CHOICES {
        let value = choice::get(scenario, key);
        if value != choice::get(&plain, key) {
            query.append_pair(key, &value.unwrap_or_default());
        }
    }
    for (region, (here, there)) in
        REGIONS.iter().zip(scenario.alignment.iter().zip(&plain.alignment))
    {
        if here.to_bits() != there.to_bits() {
            query
                .append_pair(&format!("{}{}", choice::ALIGN, region.id), &decimal::shortest(*here));
        }
    }
}

fn write_view(query: &mut Serializer<'_, String>, view: &View, plain: &View) {
    if view.month != plain.month {
        query.append_pair("month", &view.month.to_string());
    }
    if let Some(region) = view.region.and_then(|index| REGIONS.get(index)) {
        query.append_pair("region", region.id);
    }
    if view.selection != plain.selection {
        query.append_pair("class", view.selection.id());
    }
    if view.unit != plain.unit {
        query.append_pair("unit", view.unit.id());
    }
    if view.changes {
        query.append_pair("changes", "1");
    }
    if !view.compare.is_empty() {
        query.append_pair("compare", &view.compare);
    }
    if view.theme != Theme::Auto {
        query.append_pair("theme", view.theme.id());
    }
    if !view.motion {
        query.append_pair("motion", "off");
    }
    if view.embed {
        query.append_pair("embed", "1");
    }
}
