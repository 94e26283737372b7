//! `SOURCES.md`: the sources as a list to read.

use crate::sources::Source;
use std::collections::BTreeSet;

const HEAD: &str = "\
<!-- Made by `cargo run -p tables --example sources > data/SOURCES.md`; do not edit. -->

# Sources

Every figure in `data/` names its sources by these ids. News and agency figures are second-hand
reports of customs data. After each source: the tables that use it.

";

/// The list.
pub(crate) fn text(sources: &[Source], uses: &[(&str, &str)]) -> String {
    let mut text = HEAD.to_owned();
    for source in sources {
        text += &entry(source, uses);
    }
    text
}

fn entry(source: &Source, uses: &[(&str, &str)]) -> String {
    let Source { id, title, publisher, url, date } = source;
    let title = if url.is_empty() { title.clone() } else { format!("[{title}](<{url}>)") };
    let date = if date.is_empty() { String::new() } else { format!(", {date}") };
    let tables: BTreeSet<&str> =
        uses.iter().filter(|(_, used)| used == id).map(|(file, _)| *file).collect();
    let tables: Vec<String> = tables.into_iter().map(|file| format!("`{file}`")).collect();
    format!("- **{id}** {title}, {publisher}{date}: {}\n", tables.join(", "))
}
