//! What stands below everything: limits, the way to methods and sources, where borders and type come from.

use model::data::{BASELINE, SOURCES, Source};
use text::page::{
    baseline_sources, limits, limits_title, methods as methods_title, record_ends, sources_title,
    title,
};

use crate::markup::escaped;
use crate::methods;

/// The page that lists the sources, beside `index.html`.
pub(crate) const SOURCES_FILE: &str = "sources.html";

/// Limits, and the way to methods and sources.
pub(crate) fn notes() -> String {
    let limits: String = limits().iter().map(|one| format!("<li>{}</li>", escaped(one))).collect();
    let (limits_title, methods, record_ends) = (limits_title(), methods_title(), record_ends());
    let file = methods::file(text::language::spoken());
    format!(
        "<section id=\"limits\"><h2>{limits_title}</h2><ul>{limits}</ul>\
         <p><a href=\"{file}\">{methods}</a></p></section>\
         <section id=\"sources\"><p><a href=\"{SOURCES_FILE}\">{}</a></p>\
         <p>{record_ends}</p><div class=\"address\"><p>{}</p><p id=\"address\"></p></div></section>",
        sources_title(SOURCES.len()),
        escaped(&of_the_baseline()),
    )
}

/// For paper, where no link can be followed: what the baseline was made from.
fn of_the_baseline() -> String {
    let used =
        |one: &&Source| BASELINE.iter().any(|row| row.source.split(' ').any(|id| id == one.id));
    let named: Vec<String> = SOURCES
        .iter()
        .filter(used)
        .map(|one| format!("{}, {}", one.title, one.publisher))
        .collect();
    [baseline_sources(), " ", &named.join("; "), "."].concat()
}

/// The list of sources as a page of its own, in the style sheets of `index`: most readers never
/// open it, and it is a seventh of the markup.
pub(crate) fn sources_page(index: &str) -> String {
    let sources: String = SOURCES.iter().map(source).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title} · {page}</title>{}</head><body><main class=\"page notes\">\
         <p><a href=\"index.html\">{page}</a></p><section><h1>{title}</h1>\
         <ol>{sources}</ol></section></main></body></html>",
        styles(index),
        title = sources_title(SOURCES.len()),
        page = title(),
    )
}

/// What `index` has for its looks: the links to the style sheets, to the typeface and to the icon, and
/// the script that finds the reader's colours.
pub(crate) fn styles(index: &str) -> String {
    index
        .split_inclusive('>')
        .filter_map(|piece| piece.rfind('<').map(|at| &piece[at..]))
        .filter_map(|tag| {
            let link = tag.starts_with("<link")
                && ["stylesheet", "\"icon\"", "\"font\""].iter().any(|what| tag.contains(what));
            let early = tag.starts_with("<script") && tag.contains("blocking=\"render\"");
            (link || early).then(|| [tag, if early { "</script>" } else { "" }].concat())
        })
        .collect()
}

fn source(source: &Source) -> String {
    let (title, publisher) = (escaped(source.title), escaped(source.publisher));
    let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
    let title = if source.url.is_empty() {
        title
    } else {
        format!("<a href=\"{}\" rel=\"noreferrer\">{title}</a>", escaped(source.url))
    };
    format!("<li id=\"{}\">{title}. {publisher}{}</li>", source.id, escaped(&date))
}
