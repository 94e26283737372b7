//! Regimes, measures, a quota and paths over time.

use model::scenario::{Drawn, Embargo, Measure, Quota, Regime, Scenario, parameters};
use model::units::Class;

use super::{Out, day, per_cent, region};
use crate::node::Node;
use crate::shape::policy::REGIME;

pub(super) fn write(out: &mut Out, scenario: &Scenario, base: &Scenario) {
    regime(out, "start", &scenario.policy, &base.policy);
    if scenario.end != base.end {
        out.put("end", day(scenario.end));
    }
    if scenario.supply.sharing != base.supply.sharing {
        out.put("sharing", Node::text(scenario.supply.sharing.id()));
    }
    if scenario.before != base.before {
        let before = scenario.before.iter().map(|regime| earlier(regime, scenario));
        out.put("before", Node::List(before.collect()));
    }
    if scenario.measures != base.measures {
        out.put("measures", Node::List(scenario.measures.iter().map(measure).collect()));
    }
    if scenario.quota != base.quota {
        out.put("quota", scenario.quota.as_ref().map_or(Node::Null, quota));
    }
    if scenario.drawn != base.drawn {
        let mut paths = Out(Vec::new());
        for (drawn, path) in &scenario.drawn {
            let value = |value: f64| match drawn {
                Drawn::Steering => Node::Number(value),
                _ => per_cent(value),
            };
            let points = path.0.iter();
            let points = points.map(|&(day, at)| Node::List(vec![Node::text(day), value(at)]));
            paths.put(drawn.key(), Node::List(points.collect()));
        }
        out.put("paths", paths.object());
    }
}

/// What of a regime is no number.
fn regime(out: &mut Out, from: &str, regime: &Regime, base: &Regime) {
    if regime.scope != base.scope {
        out.put("scope", Node::text(regime.scope.id()));
    }
    if regime.embargo != base.embargo {
        out.put("embargo", embargo(&regime.embargo));
    }
    if regime.from != base.from {
        out.put(from, day(regime.from));
    }
}

fn embargo(embargo: &Embargo) -> Node {
    match embargo {
        Embargo::Regions(regions) => {
            Node::List(regions.iter().map(|index| region(*index)).collect())
        }
        word => Node::text(word.id()),
    }
}

/// A regime before the last: what differs from free trade.
fn earlier(found: &Regime, scenario: &Scenario) -> Node {
    let mut out = Out(Vec::new());
    out.put("from", day(found.from));
    let plain = Regime { from: found.from, ..Regime::plain() };
    regime(&mut out, "from", found, &plain);
    // Controls read the regime of a scenario.
    let [with, without] =
        [found.clone(), plain].map(|policy| Scenario { policy, ..scenario.clone() });
    for control in REGIME.into_iter().filter_map(parameters::find) {
        let value = control.get(&with);
        if value.to_bits() != control.get(&without).to_bits() {
            out.put(control.key, Node::Number(value));
        }
    }
    out.object()
}

fn classes(out: &mut Out, hit: [bool; Class::COUNT]) {
    let named = Class::ALL.into_iter().filter(|class| hit[class.index()]);
    out.put("classes", Node::List(named.map(|class| Node::text(class.id())).collect()));
}

fn measure(measure: &Measure) -> Node {
    let mut out = Out(Vec::new());
    out.put("region", region(measure.region));
    classes(&mut out, measure.classes);
    out.put("from", Node::text(measure.from));
    out.put("until", day(measure.until));
    out.put("pace", per_cent(measure.pace));
    out.put("approval", measure.approval.map_or(Node::Null, per_cent));
    out.object()
}

fn quota(quota: &Quota) -> Node {
    let mut out = Out(Vec::new());
    out.put("from", Node::text(quota.from));
    out.put("until", day(quota.until));
    classes(&mut out, quota.classes);
    out.put("share", Node::Number(quota.share));
    out.put("duty", Node::Number(quota.duty));
    out.object()
}
