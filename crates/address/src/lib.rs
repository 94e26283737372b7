//! The page's address, version 1: what is in the query is read, repaired where it must be, and
//! reported; what differs from the preset is written. Reading never fails.
//!
//! The keys are promises to everyone who has ever kept a link: see `docs/url.md`.

mod query;
mod read;
mod view;
mod write;

pub use read::{Read, Repair, other, read, set};
pub use view::{BESIDE, LANGUAGES, Theme, View};
pub use write::{scenario, write};

/// Version of the scheme that is written, and the newest that can be read.
pub const VERSION: u32 = 1;

/// No address of ours is longer, bytes; what lies beyond is not read.
pub const MAX_LENGTH: usize = 8_000;
