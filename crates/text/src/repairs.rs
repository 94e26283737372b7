//! What an address said that could not be taken as it stood.

use address::{MAX_LENGTH, Repair, VERSION};

use crate::{controls, number};

/// One repair as a sentence that names what was found and what is allowed.
#[must_use]
pub fn sentence(repair: &Repair) -> String {
    let said = found(repair);
    let name = match repair {
        Repair::Unreadable { key, .. } => controls::name(key),
        Repair::OutOfRange { key, .. } | Repair::Mended { key, .. } => controls::name(key),
        _ => "",
    };
    if name.is_empty() { said } else { say!("{name}: {said}", name, said) }
}

/// The same without the name of the control.
fn found(repair: &Repair) -> String {
    match repair {
        Repair::UnknownKey { key } => {
            say!("The address has “{key}”, which means nothing here; it is left out.", key)
        }
        Repair::Unreadable { key, found, allowed } => {
            say!(
                "{key}={found} cannot be used: allowed is {allowed}. It stays as it was.",
                key,
                found,
                allowed
            )
        }
        Repair::OutOfRange { key, found, used, min, max } => say!(
            "{key}={found} is beyond the limits: allowed is {min} to {max}. {used} is used.",
            key,
            found = plain(*found),
            min = plain(*min),
            max = plain(*max),
            used = plain(*used)
        ),
        Repair::Mended { key, found, used } => {
            say!("{key}={found} is put right: {used} is used.", key, found, used)
        }
        Repair::NewerVersion { found } => say!(
            "The address was made by version {found} of this page, which reads up to version {version}; what could be read is shown.",
            found,
            version = number::count(VERSION as usize)
        ),
        Repair::TooLong => say!(
            "The address is longer than {most} characters; the rest was not read.",
            most = number::whole(f64::from(u32::try_from(MAX_LENGTH).unwrap_or(u32::MAX)))
        ),
    }
}

fn plain(value: f64) -> String {
    model::decimal::shortest(value)
}
