//! What a scenario has that its preset has not, beside the numbers of the controls: in words that
//! stand inside a sentence.

use model::data::REGIONS;
use model::scenario::{Embargo, Scenario, Scope, Sharing};

use crate::headline::place;
use crate::language::said;
use crate::number;

/// Each choice that differs, as in 'with an embargo on the United States'.
#[must_use]
pub fn changed(scenario: &Scenario, plain: &Scenario) -> Vec<String> {
    let mut changed = Vec::new();
    if scenario.policy.scope != plain.policy.scope {
        changed.push(scope(scenario.policy.scope).to_owned());
    }
    if scenario.policy.embargo != plain.policy.embargo {
        changed.push(embargo(&scenario.policy.embargo));
    }
    if scenario.supply.sharing != plain.supply.sharing {
        changed.push(sharing(scenario.supply.sharing).to_owned());
    }
    if scenario.policy.from != plain.policy.from {
        changed.push(match scenario.policy.from {
            Some(day) => say!("controls from {day}", day = number::date(day)),
            None => t!("no day on which controls begin").to_owned(),
        });
    }
    if scenario.end != plain.end {
        changed.push(match scenario.end {
            Some(day) => say!("controls that end on {day}", day = number::date(day)),
            None => t!("controls without an end").to_owned(),
        });
    }
    if scenario.drawn != plain.drawn {
        changed.push(t!("a licence pace drawn over time").to_owned());
    }
    let aligned = scenario.alignment.iter().zip(&plain.alignment);
    match aligned.filter(|(here, there)| here.to_bits() != there.to_bits()).count() {
        0 => {}
        1 => changed.push(t!("another political alignment of one region").to_owned()),
        many => changed.push(say!(
            "another political alignment of {many} regions",
            many = number::count(many)
        )),
    }
    changed
}

fn scope(scope: Scope) -> &'static str {
    said(match scope {
        Scope::None => m!("no goods under control"),
        Scope::Heavy => m!("heavy rare earths and their magnets under control"),
        Scope::Light => m!("light oxides under control as well"),
        Scope::Magnets => m!("all magnets under control"),
        Scope::Downstream => m!("components abroad under control as well"),
    })
}

fn sharing(sharing: Sharing) -> &'static str {
    said(match sharing {
        Sharing::Compete => m!("buyers competing for other supplies"),
        Sharing::Contracts => m!("other suppliers keeping to their contracts"),
        Sharing::Allied => m!("other supplies shared by need"),
    })
}

fn embargo(embargo: &Embargo) -> String {
    match embargo {
        Embargo::None => t!("no embargo").to_owned(),
        Embargo::All => t!("an embargo on everybody").to_owned(),
        Embargo::Alliance => t!("an embargo on the United States and its allies").to_owned(),
        Embargo::Regions(regions) => {
            let mut known = regions.iter().filter(|region| **region < REGIONS.len());
            match (known.next(), known.next(), known.count()) {
                (None, ..) => t!("no embargo").to_owned(),
                (Some(&one), None, _) => say!("an embargo on {one}", one = place(one)),
                (Some(&one), Some(&two), 0) => {
                    say!("an embargo on {one} and {two}", one = place(one), two = place(two))
                }
                (Some(&one), Some(_), more) => {
                    say!(
                        "an embargo on {one} and {more} other regions",
                        one = place(one),
                        more = number::count(more + 1)
                    )
                }
            }
        }
    }
}
