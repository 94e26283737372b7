//! Every kind of wrong row is refused, with its file, its line and the reason.

mod any_table;
mod baseline;
mod chain;
mod class_split;
mod elements;
mod hubs;
mod inputs;
mod prices;
mod projects;
mod recorded;
mod regions;
mod sectors;
mod sites;
mod sources;
mod suppliers;
#[cfg(test)]
mod support;
mod timeline;

use support::{Copy, line_of, row, wrong, wrong_addition, wrong_table};
