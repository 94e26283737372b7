//! The scenario file: a preset, and everything in which a scenario differs from it, as JSON.
//!
//! A crate of its own because reading JSON weighs 17 kB after brotli: the page loads it only when
//! a reader opens or saves a file, and the programs link it.
//!
//! [`shape`] says once what a file may hold. The check of what is read, the JSON Schema and the
//! documentation are made from it; plain numbers come from [`model::scenario::parameters::every`].

mod check;
mod error;
mod limits;
mod node;
mod read;
mod schema;
pub mod shape;
mod write;

pub use error::Error;
pub use read::{Found, read, read_from};
pub use schema::schema;
pub use write::write;

/// Version of the file's scheme.
pub const VERSION: u32 = 1;

/// The largest file that is read, bytes.
pub const MAX_BYTES: usize = 1_000_000;
