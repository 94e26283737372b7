//! The only place that touches the page around the views: it does what it is told and decides
//! nothing.
#![allow(clippy::disallowed_methods, reason = "this is the one door to the page")]

pub mod address;
pub mod board;
pub mod bridge;
pub mod canvas;
pub mod desk;
pub mod download;
pub mod field;
pub mod files;
pub mod frames;
pub mod keys;
pub mod marked;
pub mod names;
pub mod page;
pub mod paint;
pub mod pointer;
pub mod ticker;
pub mod timing;
pub mod visible;
