//! From an address to a scenario and a view.

use model::data::{REGIONS, region_by_code};
use model::decimal;
use model::scenario::choice::{self, Refused};
use model::scenario::{Control, Preset, Scenario};
use model::units::{Month, Selection, Unit};

use crate::query::{parse, push};
use crate::view::{BESIDE, LANGUAGES, Theme, View};
use crate::{MAX_LENGTH, VERSION};

/// What an address says.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The preset that the rest differs from.
    pub preset: Preset,
    /// The scenario.
    pub scenario: Scenario,
    /// The view.
    pub view: View,
    /// What could not be taken as it stood, in the order in which it stood.
    pub repairs: Vec<Repair>,
}

/// Something in an address that could not be taken as it stood.
#[derive(Clone, Debug, PartialEq)]
pub enum Repair {
    /// A key that means nothing; it is ignored.
    UnknownKey {
        /// The key, cut to a readable length.
        key: String,
    },
    /// A value that cannot be read; the preset's is used.
    Unreadable {
        /// The key.
        key: String,
        /// What stood there, cut to a readable length.
        found: String,
        /// What is allowed, as ids or a form.
        allowed: String,
    },
    /// A value that is used after it was put right.
    Mended {
        /// The key.
        key: &'static str,
        /// What stood there, cut to a readable length.
        found: String,
        /// What is used.
        used: String,
    },
    /// A number beyond its limits; the nearest limit is used.
    OutOfRange {
        /// The key.
        key: &'static str,
        /// What stood there.
        found: f64,
        /// What is used.
        used: f64,
        /// The least allowed.
        min: f64,
        /// The greatest allowed.
        max: f64,
    },
    /// The address was made by a newer version of the page.
    NewerVersion {
        /// Its version.
        found: String,
    },
    /// The address goes on beyond [`MAX_LENGTH`]; the rest was not read.
    TooLong,
}

/// Reads the query of an address, with or without its question mark.
#[must_use]
pub fn read(query: &str) -> Read {
    read_one(query, false)
}

/// The same; one in another names nothing to compare with.
fn read_one(query: &str, nested: bool) -> Read {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut repairs = Vec::new();
    let kept = cut(query, MAX_LENGTH);
    if kept.len() < query.len() {
        repairs.push(Repair::TooLong);
    }
    let pairs = parse(kept);
    let preset = read_preset(&pairs, &mut repairs);
    let mut read = Read { preset, scenario: preset.scenario(), view: View::of(preset), repairs };
    for (key, value) in &pairs {
        read.take(key, value, nested);
    }
    read
}

/// The preset comes first: everything else is a difference from it.
fn read_preset(pairs: &[(String, String)], repairs: &mut Vec<Repair>) -> Preset {
    let Some((_, found)) = pairs.iter().rfind(|(key, _)| key == "preset") else {
        return Preset::default();
    };
    Preset::parse(found).unwrap_or_else(|| {
        repairs.push(unreadable("preset", found, &Preset::ALL.map(Preset::id)));
        Preset::default()
    })
}

impl Read {
    fn take(&mut self, key: &str, value: &str, nested: bool) {
        match key {
            "preset" => {}
            "v" => self.take_version(value),
            "month" => self.take_month(value),
            "region" => self.take_region(value),
            "class" => {
                let ids = Selection::ALL.map(Selection::id);
                let found = Selection::parse(value);
                self.choose("class", value, &ids, found, |view, found| view.selection = found);
            }
            "theme" => {
                let ids = Theme::ALL.map(Theme::id);
                let found = Theme::ALL.into_iter().find(|theme| theme.id() == value);
                self.choose("theme", value, &ids, found, |view, found| view.theme = found);
            }
            "unit" => {
                let ids = Unit::ALL.map(Unit::id);
                let found = Unit::ALL.into_iter().find(|unit| unit.id() == value);
                self.choose("unit", value, &ids, found, |view, found| view.unit = found);
            }
            "compare" if !nested => self.take_compare(value),
            "motion" => self.switch("motion", value, ["off", "auto"], |v, on| v.motion = on),
            "changes" => self.switch("changes", value, ["0", "1"], |v, on| v.changes = on),
            "embed" => self.switch("embed", value, ["0", "1"], |v, on| v.embed = on),
            "lang" if !LANGUAGES.contains(&value) => {
                self.repairs.push(unreadable("lang", value, &LANGUAGES));
            }
            // What pym.js adds to the address of a frame.
            "initialWidth" | "childId" | "parentTitle" | "parentUrl" => {}
            _ if BESIDE.contains(&key) => self.keep(key, value),
            _ => match Control::find(key) {
                Some(control) => self.take_control(control, value),
                None => self.take_choice(key, value),
            },
        }
    }

    fn keep(&mut self, key: &str, value: &str) {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || b" ,-".contains(&byte);
        if value.is_empty() || !value.bytes().all(good) {
            let key = cut(key, 40).to_owned();
            return self.repairs.push(Repair::UnknownKey { key });
        }
        push(&mut self.view.beside, key, value);
    }

    fn choose<T>(
        &mut self,
        key: &'static str,
        value: &str,
        ids: &[&str],
        found: Option<T>,
        put: fn(&mut View, T),
    ) {
        match found {
            Some(found) => put(&mut self.view, found),
            None => self.repairs.push(unreadable(key, value, ids)),
        }
    }

    /// One of two values: the first means no, the second yes.
    fn switch(&mut self, key: &'static str, value: &str, ids: [&str; 2], put: fn(&mut View, bool)) {
        let found = ids.iter().position(|id| *id == value).map(|at| at == 1);
        self.choose(key, value, &ids, found, put);
    }

    fn take_version(&mut self, value: &str) {
        match value.parse::<u32>() {
            Ok(1..=VERSION) => {}
            Ok(newer) if newer > VERSION => {
                self.repairs.push(Repair::NewerVersion { found: cut(value, 12).to_owned() });
            }
            _ => self.repairs.push(unreadable("v", value, &["1"])),
        }
    }

    fn take_month(&mut self, value: &str) {
        let (first, last) = (self.scenario.first, self.scenario.last);
        match Month::parse(value) {
            Some(month) if (first..=last).contains(&month) => self.view.month = month,
            _ => self.repairs.push(Repair::Unreadable {
                key: "month".to_owned(),
                found: cut(value, 40).to_owned(),
                allowed: format!("{first} to {last}"),
            }),
        }
    }

    fn take_region(&mut self, value: &str) {
        match region_by_code(value) {
            Some(region) => self.view.region = Some(region),
            None => {
                let ids: Vec<&str> = REGIONS.iter().map(|region| region.id).collect();
                self.repairs.push(unreadable("region", value, &ids));
            }
        }
    }

    fn take_compare(&mut self, value: &str) {
        match nested(value) {
            Some(read) => {
                self.view.compare = crate::scenario(read.preset, &read.scenario);
                self.repairs.extend(read.repairs);
            }
            None => self.repairs.push(Repair::Unreadable {
                key: "compare".to_owned(),
                found: cut(value, 40).to_owned(),
                allowed: Preset::ALL.map(Preset::id).join(", ") + ", or a scenario as pace=10",
            }),
        }
    }

    fn take_choice(&mut self, key: &str, value: &str) {
        let found = || cut(value, 40).to_owned();
        match choice::set(&mut self.scenario, key, value) {
            Ok(()) => {
                let used = choice::get(&self.scenario, key).unwrap_or_default();
                if key == "path" && used != value {
                    self.repairs.push(Repair::Mended { key: "path", found: found(), used });
                }
            }
            Err(Refused::UnknownKey) => {
                self.repairs.push(Repair::UnknownKey { key: cut(key, 40).to_owned() });
            }
            Err(Refused::Allowed(allowed)) => {
                let key = cut(key, 40).to_owned();
                self.repairs.push(Repair::Unreadable { key, found: found(), allowed });
            }
        }
    }

    fn take_control(&mut self, control: &'static Control, value: &str) {
        self.repairs.extend(set(&mut self.scenario, control, value));
    }
}

/// Puts what was written for a control into a scenario; gives what had to be repaired. Text that is
/// no number leaves the scenario as it was.
pub fn set(scenario: &mut Scenario, control: &'static Control, value: &str) -> Option<Repair> {
    let (min, max) = (control.min, control.max);
    let Some(found) = decimal::parse(value) else {
        return Some(Repair::Unreadable {
            key: control.key.to_owned(),
            found: cut(value, 40).to_owned(),
            allowed: [&decimal::shortest(min), " to ", &decimal::shortest(max)].concat(),
        });
    };
    // To as many decimals as are written, so that a link made of this one is the same.
    let used = control.set(scenario, decimal::millionths(found));
    let beyond = !(min..=max).contains(&found);
    beyond.then_some(Repair::OutOfRange { key: control.key, found, used, min, max })
}

/// The scenario that a value of `compare` means, with the preset that it started from.
#[must_use]
pub fn other(compare: &str) -> Option<(Preset, Scenario)> {
    nested(compare).map(|read| (read.preset, read.scenario))
}

/// An address in an address: of it the scenario counts alone.
fn nested(value: &str) -> Option<Read> {
    if Preset::parse(value).is_some() {
        return Some(read_one(&["preset=", value].concat(), true));
    }
    value.contains('=').then(|| read_one(value, true))
}

fn unreadable(key: &'static str, found: &str, ids: &[&str]) -> Repair {
    Repair::Unreadable {
        key: key.to_owned(),
        found: cut(found, 40).to_owned(),
        allowed: ids.join(", "),
    }
}

/// The text, or as much of it as fits into `length` bytes.
fn cut(text: &str, length: usize) -> &str {
    let mut end = text.len().min(length);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
