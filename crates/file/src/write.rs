//! From a scenario to a file that holds what differs from a preset.

mod lists;
mod policy;

use model::scenario::{Preset, Scenario, parameters};
use model::units::Date;

use crate::VERSION;
use crate::node::Node;

/// Writes a scenario as what differs from a preset: [`crate::read`] gives the same scenario back.
///
/// Exact for every scenario that an address, the controls or a file can make: there numbers of
/// the model have six decimals in their unit at most.
#[must_use]
pub fn write(preset: Preset, scenario: &Scenario) -> String {
    let mut base = preset.scenario();
    let mut out = Out(Vec::new());
    out.put("version", Node::Number(f64::from(VERSION)));
    out.put("preset", Node::text(preset.id()));
    if scenario.first != base.first {
        out.put("first", Node::text(scenario.first));
    }
    if scenario.last != base.last {
        out.put("last", Node::text(scenario.last));
    }
    let numbers = out.0.len();
    for control in parameters::every().filter(|control| control.key != "controlled-share") {
        let value = control.get(scenario);
        if value.to_bits() != control.get(&base).to_bits() {
            control.set(&mut base, value);
            out.put(control.key, Node::Number(value));
        }
    }
    lists::baseline(&mut out, numbers, scenario, &base);
    policy::write(&mut out, scenario, &base);
    lists::write(&mut out, scenario, &base);
    // Text cannot fail to be written.
    let mut text = serde_json::to_string_pretty(&Node::Object(out.0)).unwrap_or_default();
    text.push('\n');
    text
}

/// The keys of an object, in the order in which they are written.
struct Out(Vec<(String, Node)>);

impl Out {
    fn put(&mut self, key: &str, node: Node) {
        self.0.push((key.to_owned(), node));
    }

    fn object(self) -> Node {
        Node::Object(self.0)
    }
}

fn day(day: Option<Date>) -> Node {
    day.map_or(Node::Null, Node::text)
}

fn region(index: usize) -> Node {
    model::data::REGIONS.get(index).map_or(Node::Null, |region| Node::text(region.id))
}

/// The percentage that becomes this fraction again when it is divided by 100.
fn per_cent(fraction: f64) -> Node {
    let raw = fraction * 100.0;
    let tidy = (raw * 1e6).round() / 1e6;
    let near = [tidy, raw, raw.next_up(), raw.next_down()];
    let exact = near.into_iter().find(|value| (value / 100.0).to_bits() == fraction.to_bits());
    Node::Number(exact.unwrap_or(raw))
}
