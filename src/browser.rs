//! The only place that touches the page around the views: it does what it is told and decides
//! nothing.
#![allow(clippy::disallowed_methods, reason = "this is the one door to the page")]

pub mod address;
pub mod keys;
pub mod marked;
pub mod page;
pub mod paint;
pub mod ticker;
pub mod timing;
pub mod visible;
