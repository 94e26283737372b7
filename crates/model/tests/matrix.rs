//! Every preset with every control at its least, its own and its greatest value: nothing negative,
//! infinite or NaN, and masses balance to 1e-9. Single controls one by one; pairs by a plan in which
//! any two controls stand at any two of those values in some row, for every preset; and the page's
//! sliders two by two.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "common/mass.rs"]
mod mass;
#[path = "common/sane.rs"]
mod sane;

use mass::Balance;
use model::maths::sample::Random;
use model::outcome::Outcome;
use model::scenario::parameters::every;
use model::scenario::{CONTROLS, Control, Preset, Scenario};
use model::simulate::Engine;

/// Months that a run of a pair has; single controls run as long as the preset does, if that is not
/// longer than three years.
const PAIR_MONTHS: i32 = 18;

/// Runs scenarios, memory kept, and collects what is wrong with them.
#[derive(Default)]
struct Check {
    engine: Engine,
    outcome: Outcome,
    balance: Balance,
    runs: usize,
    faults: Vec<String>,
}

impl Check {
    fn run(&mut self, scenario: &Scenario, said: impl FnOnce() -> String) {
        self.engine.run(scenario, &mut self.outcome);
        self.runs += 1;
        let fault = sane::fault(scenario, &self.outcome)
            .or_else(|| self.balance.fault(scenario, &self.outcome));
        if let Some(fault) = fault {
            self.faults.push(format!("{}: {fault}", said()));
        }
    }

    fn end(self, least: usize) {
        assert!(
            self.faults.is_empty(),
            "{} of {}: {:#?}",
            self.faults.len(),
            self.runs,
            self.faults
        );
        assert!(self.runs >= least, "{} runs", self.runs);
    }
}

/// A value of a control in a preset: the least, the preset's own, the greatest.
fn value(control: &Control, base: &Scenario, level: usize) -> f64 {
    [control.min, control.get(base), control.max][level]
}

/// A preset cut to the months around those that tell most about it.
fn short(preset: Preset) -> Scenario {
    let mut scenario = preset.scenario();
    // The last regime must begin within the run.
    let begins = scenario.policy.from.map_or(scenario.first, |day| day.month());
    scenario.first = scenario.first.plus((begins.since(scenario.first) - 9).max(0));
    scenario.last = scenario.first.plus(PAIR_MONTHS - 1);
    scenario
}

fn singles(presets: &[Preset]) {
    let mut check = Check::default();
    for &preset in presets {
        // Four and six years would take longer than all others together.
        let whole = preset.scenario();
        let base = if whole.months() > 36 { short(preset) } else { whole };
        for control in every() {
            for level in [0, 2] {
                let mut scenario = base.clone();
                let value = control.set(&mut scenario, value(control, &base, level));
                check.run(&scenario, || format!("{} {}={value}", preset.id(), control.key));
            }
        }
    }
    check.end(presets.len() * 2 * every().count());
}

#[test]
fn every_control_at_its_limits_in_the_first_presets() {
    singles(&Preset::ALL[..5]);
}

#[test]
fn every_control_at_its_limits_in_the_other_presets() {
    singles(&Preset::ALL[5..]);
}

/// Rows of levels, one for each control, such that any two controls have any two levels in some row.
fn plan(controls: usize) -> Vec<Vec<usize>> {
    let mut random = Random::new(11);
    let mut open = vec![true; controls * controls * 9];
    let at = |one: usize, other: usize, levels: (usize, usize)| {
        (one * controls + other) * 9 + levels.0 * 3 + levels.1
    };
    let mut rows = Vec::new();
    while open.iter().enumerate().any(|(place, open)| {
        let (one, other) = (place / 9 / controls, place / 9 % controls);
        *open && one < other
    }) {
        // Of some random rows the one that has most of what is still open.
        let row = (0..20).map(|_| {
            let row: Vec<usize> = (0..controls).map(|_| random.below(3)).collect();
            let mut new = 0;
            for one in 0..controls {
                for other in one + 1..controls {
                    new += usize::from(open[at(one, other, (row[one], row[other]))]);
                }
            }
            (new, row)
        });
        let (_, row) = row.max_by_key(|(new, _)| *new).unwrap();
        for one in 0..controls {
            for other in one + 1..controls {
                open[at(one, other, (row[one], row[other]))] = false;
            }
        }
        rows.push(row);
    }
    rows
}

#[test]
fn any_two_controls_at_any_two_values_in_every_preset() {
    let controls: Vec<&Control> = every().collect();
    let rows = plan(controls.len());
    let mut check = Check::default();
    for preset in Preset::ALL {
        let base = short(preset);
        for (number, row) in rows.iter().enumerate() {
            let mut scenario = base.clone();
            for (control, &level) in controls.iter().zip(row) {
                control.set(&mut scenario, value(control, &base, level));
            }
            check.run(&scenario, || format!("{} row {number}: {row:?}", preset.id()));
        }
    }
    check.end(rows.len() * Preset::ALL.len());
}

/// The sliders of the page in pairs, all else as the preset says.
#[test]
fn sliders_two_by_two() {
    let mut check = Check::default();
    for preset in [Preset::April2025, Preset::UsEmbargo] {
        let base = short(preset);
        for (at, one) in CONTROLS.iter().enumerate() {
            for other in &CONTROLS[at + 1..] {
                for levels in [(0, 0), (0, 2), (2, 0), (2, 2)] {
                    let mut scenario = base.clone();
                    one.set(&mut scenario, value(one, &base, levels.0));
                    other.set(&mut scenario, value(other, &base, levels.1));
                    check.run(&scenario, || {
                        format!("{} {} and {} {levels:?}", preset.id(), one.key, other.key)
                    });
                }
            }
        }
    }
    check.end(2 * 4 * CONTROLS.len() * (CONTROLS.len() - 1) / 2);
}
