//! What stands below everything: limits, sources, where borders and type come from.

use model::data::{SOURCES, Source};
use text::page::{LIMITS, LIMITS_TITLE, RECORD_ENDS, sources_title};

use crate::markup::escaped;

/// Limits and sources.
pub(crate) fn notes() -> String {
    let limits: String = LIMITS.iter().map(|one| format!("<li>{}</li>", escaped(one))).collect();
    let sources: String = SOURCES.iter().map(source).collect();
    format!(
        "<section id=\"limits\"><h2>{LIMITS_TITLE}</h2><ul>{limits}</ul></section>\
         <section id=\"sources\"><details><summary>{}</summary><ol>{sources}</ol></details>\
         <p>{RECORD_ENDS}</p></section>",
        sources_title(SOURCES.len())
    )
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
