//! What an address said that could not be taken as it stood.

use address::{MAX_LENGTH, Repair, VERSION};

use crate::number;

/// One repair as a sentence that names what was found and what is allowed.
#[must_use]
pub fn sentence(repair: &Repair) -> String {
    match repair {
        Repair::UnknownKey { key } => {
            format!("The address has “{key}”, which means nothing here; it is left out.")
        }
        Repair::Unreadable { key, found, allowed } => {
            format!("{key}={found} cannot be used: allowed is {allowed}. It stays as it was.")
        }
        Repair::OutOfRange { key, found, used, min, max } => format!(
            "{key}={} is beyond the limits: allowed is {} to {}. {} is used.",
            plain(*found),
            plain(*min),
            plain(*max),
            plain(*used)
        ),
        Repair::Mended { key, found, used } => {
            format!("{key}={found} is put right: {used} is used.")
        }
        Repair::NewerVersion { found } => format!(
            "The address was made by version {found} of this page, which reads up to version \
             {VERSION}; what could be read is shown."
        ),
        Repair::TooLong => format!(
            "The address is longer than {} characters; the rest was not read.",
            number::whole(f64::from(u32::try_from(MAX_LENGTH).unwrap_or(u32::MAX)))
        ),
    }
}

fn plain(value: f64) -> String {
    model::decimal::shortest(value)
}
