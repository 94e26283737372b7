//! Names the folder of the page's second program, and the scripts that are no part of any, after what
//! is in them, as Trunk does with the first program: a browser that kept files of an older build asks
//! for the new ones.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folder as Trunk makes it.
pub(crate) const FOLDER: &str = "desk";

/// Renames the folder; gives the page with its new name in it.
pub(crate) fn named(html: &str, site: &Path) -> std::io::Result<String> {
    let old = site.join(FOLDER);
    let name = format!("{FOLDER}-{:016x}", digest(&old)?);
    fs::rename(old, site.join(&name))?;
    Ok(html.replace(&format!("\"./{FOLDER}/"), &format!("\"./{name}/")))
}

/// The scripts beside the page, as Trunk copies them.
const SCRIPTS: [&str; 5] = ["early", "start", "faults", "access", "language"];

/// Renames the scripts beside the page; gives the page with their new names in it.
pub(crate) fn scripts_named(html: &str, site: &Path) -> std::io::Result<String> {
    let mut page = html.to_owned();
    for script in SCRIPTS {
        let old = format!("{script}.js");
        let mut hasher = DefaultHasher::new();
        fs::read(site.join(&old))?.hash(&mut hasher);
        let name = format!("{script}-{:016x}.js", hasher.finish());
        fs::rename(site.join(&old), site.join(&name))?;
        page = page.replace(&format!("\"./{old}\""), &format!("\"./{name}\""));
    }
    Ok(page)
}

fn digest(folder: &Path) -> std::io::Result<u64> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = entries.collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files.iter().filter(|file| file.is_file()) {
        file.file_name().hash(&mut hasher);
        fs::read(file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}
