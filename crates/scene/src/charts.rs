//! Charts: one file each, drawn by plotters into a [`crate::picture::Picture`].

pub mod exports;

mod canvas;
mod style;
