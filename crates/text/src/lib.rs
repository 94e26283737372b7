//! Every sentence that a reader sees, made from values. British spelling in English.
//!
//! Numbers get their units here, so that a figure reads the same in the sentence, on the map, in
//! a chart, in the table and in a file.

#[macro_use]
pub mod language;

pub mod address;
pub mod charts;
pub mod choices;
pub mod compare;
pub mod controls;
pub mod explore;
pub mod figure;
pub mod headline;
pub mod map;
pub mod number;
pub mod origin;
pub mod page;
pub mod panels;
pub mod repairs;
pub mod share;
pub mod table;
pub mod timeline;
pub mod words;
