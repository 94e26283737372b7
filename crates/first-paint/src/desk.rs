//! Names the folder of the page's second program after what is in it, as Trunk does with the
//! first: a browser that kept files of an older build asks for the new ones.

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
