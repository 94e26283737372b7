//! From a scenario and a view to an address.

use model::data::REGIONS;
use model::decimal;
use model::scenario::choice;
use model::scenario::{CONTROLS, Preset, Scenario};

use crate::VERSION;
use crate::query::push;
use crate::view::{Theme, View};

/// Writes a query, without its question mark: the version, the preset unless it is the default,
/// and what differs from the preset.
#[must_use]
pub fn write(preset: Preset, scenario: &Scenario, view: &View) -> String {
    let mut query = String::new();
    push(&mut query, "v", &VERSION.to_string());
    if preset != Preset::default() {
        push(&mut query, "preset", preset.id());
    }
    write_scenario(&mut query, preset, scenario);
    write_view(&mut query, view, &View::of(preset));
    if !view.beside.is_empty() {
        query.push('&');
        query.push_str(&view.beside);
    }
    query
}

/// A scenario alone, as a value of `compare`: the id of its preset, or a query.
#[must_use]
pub fn scenario(preset: Preset, scenario: &Scenario) -> String {
    let mut rest = String::new();
    write_scenario(&mut rest, preset, scenario);
    let id = preset.id();
    if rest.is_empty() { id.to_owned() } else { ["preset=", id, "&", &rest].concat() }
}

fn write_scenario(query: &mut String, preset: Preset, scenario: &Scenario) {
    let plain = preset.scenario();
    for control in &CONTROLS {
        let value = control.get(scenario);
        if value.to_bits() != control.get(&plain).to_bits() {
            push(query, control.key, &decimal::shortest(value));
        }
    }
    for key in choice::CHOICES {
        let value = choice::get(scenario, key);
        if value != choice::get(&plain, key) {
            push(query, key, &value.unwrap_or_default());
        }
    }
    for (region, (here, there)) in
        REGIONS.iter().zip(scenario.alignment.iter().zip(&plain.alignment))
    {
        if here.to_bits() != there.to_bits() {
            push(query, &format!("{}{}", choice::ALIGN, region.id), &decimal::shortest(*here));
        }
    }
}

fn write_view(query: &mut String, view: &View, plain: &View) {
    if view.month != plain.month {
        push(query, "month", &view.month.to_string());
    }
    if let Some(region) = view.region.and_then(|index| REGIONS.get(index)) {
        push(query, "region", region.id);
    }
    if view.selection != plain.selection {
        push(query, "class", view.selection.id());
    }
    if view.unit != plain.unit {
        push(query, "unit", view.unit.id());
    }
    if view.changes {
        push(query, "changes", "1");
    }
    if !view.compare.is_empty() {
        push(query, "compare", &view.compare);
    }
    if view.theme != Theme::Auto {
        push(query, "theme", view.theme.id());
    }
    if !view.motion {
        push(query, "motion", "off");
    }
    if view.embed {
        push(query, "embed", "1");
    }
}
