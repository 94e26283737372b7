//! The numbers of a scenario that only a scenario file says: with those of [`super::CONTROLS`] they
//! are every plain number there is. Ranges and defaults: section 3 of the model.

mod buyers;
mod damage;
mod policy;
mod supply;

use super::control::{CONTROLS, Control};

/// A number and what it means, in one sentence.
#[derive(Debug)]
pub struct Parameter {
    /// The number: key, unit, limits, evidence.
    pub control: Control,
    /// What it means.
    pub says: &'static str,
}

/// All of them, in the order of the model's sections.
pub fn parameters() -> impl Iterator<Item = &'static Parameter> {
    policy::LIST.iter().chain(&buyers::LIST).chain(&supply::LIST).chain(&damage::LIST)
}

/// The number with that key, be it a control of the page or a parameter of the file.
#[must_use]
pub fn find(key: &str) -> Option<&'static Control> {
    every().find(|control| control.key == key)
}

/// Every plain number: the controls, then the parameters.
pub fn every() -> impl Iterator<Item = &'static Control> {
    CONTROLS.iter().chain(parameters().map(|parameter| &parameter.control))
}
