//! The pages of methods: `docs/model.md`, and what it is in other languages, as pages of their own in the
//! page's style. They read the few things that the document uses: headings, paragraphs, lists, tables,
//! bold, code, links.

use std::fs;
use std::path::Path;

use languages::LANGUAGES;
use text::language::spoken;
use text::page::{contents, methods, sources, title};

use crate::markup::escaped;
use crate::notes::{SOURCES_FILE, styles};

/// The page in a language, beside `index.html`.
pub(crate) fn file(id: &str) -> String {
    if id == ENGLISH { "methods.html".to_owned() } else { format!("methods.{id}.html") }
}

/// The language of `docs/model.md`.
const ENGLISH: &str = "en";

/// The document in a language, as it is when the site is built.
fn document(project: &Path, id: &str) -> Result<String, String> {
    let name =
        if id == ENGLISH { "docs/model.md".to_owned() } else { format!("docs/model.{id}.md") };
    fs::read_to_string(project.join(&name)).map_err(|error| format!("{name}: {error}"))
}

/// What the page has beyond the style sheets of `index.html`.
const STYLE: &str = "<style>.methods{display:block;max-width:75rem;border:0;color:var(--text)}\
.methods :is(p,li){max-width:80ch}.methods p{margin:.6rem 0}.methods h1{font-size:var(--lede)}\
.methods h2{margin:2.5rem 0 .5rem;font-size:var(--large)}.methods h3{margin:1.75rem 0 .4rem}\
.methods .wide{overflow-x:auto;margin:.75rem 0}.methods table{border-collapse:collapse;min-width:40rem}\
.methods :is(th,td){padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--rule);\
text-align:left;vertical-align:top;font-weight:400}.methods th{color:var(--quiet)}\
.methods code{font-size:.92em;background:var(--land);padding:0 .2em;border-radius:2px}\
.methods nav ul{columns:18rem;list-style:none;padding:0}.methods b{font-weight:600}</style>";

/// Writes the page in the language spoken, in the style sheets of `index`.
pub(crate) fn write(site: &Path, project: &Path, index: &str) -> Result<(), String> {
    let (id, name) = (spoken(), file(spoken()));
    fs::write(site.join(&name), page(project, id, index)?)
        .map_err(|error| format!("{name}: {error}"))
}

fn page(project: &Path, id: &str, index: &str) -> Result<String, String> {
    let mut english = Writer::default();
    english.read(&document(project, ENGLISH)?);
    let mut own = Writer { anchors: english.anchors, ..Writer::default() };
    own.read(&document(project, id)?);
    let (methods, title) = (methods(), title());
    let own_language = if id == ENGLISH { String::new() } else { format!("?v=1&amp;lang={id}") };
    let tag = LANGUAGES.iter().find(|one| one.id == id).map_or(id, |one| one.tag);
    Ok(format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{methods} · {title}</title>{}{STYLE}</head><body><main class=\"page notes methods\">\
         <p><a href=\"index.html{own_language}\">{title}</a> · <a href=\"{SOURCES_FILE}\">{}</a>{}</p>\
         <nav aria-label=\"{}\"><ul>{}</ul></nav>{}</main></body></html>",
        styles(index),
        sources(),
        others(id),
        contents(),
        own.contents,
        own.html
    ))
}

/// The ways to the page in the other languages.
fn others(id: &str) -> String {
    let all = [(ENGLISH, ENGLISH, "English")]
        .into_iter()
        .chain(LANGUAGES.iter().map(|one| (one.id, one.tag, one.name)));
    all.filter(|(other, ..)| *other != id)
        .map(|(other, tag, name)| {
            let file = file(other);
            format!(" · <a href=\"{file}\" lang=\"{tag}\" hreflang=\"{tag}\">{name}</a>")
        })
        .collect()
}

/// The kinds of block that a document has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    List(&'static str),
    Table,
}

/// A document as markup, and its headings as a list of links.
#[derive(Default)]
struct Writer {
    html: String,
    contents: String,
    open: Option<Block>,
    /// The words of the paragraph, item or row that is being read.
    held: String,
    /// The headings' names in links: those of the English document, where it was read before.
    anchors: Vec<String>,
    headings: usize,
}

impl Writer {
    fn read(&mut self, document: &str) {
        // A comment says from which text a translation was made.
        for line in document.lines().filter(|line| !line.starts_with("<!--")) {
            self.line(line);
        }
        self.close();
    }

    fn line(&mut self, line: &str) {
        let words = line.trim();
        let numbered = words.split_once(". ").filter(|(number, _)| {
            !number.is_empty() && number.bytes().all(|letter| letter.is_ascii_digit())
        });
        if words.is_empty() {
            self.close();
        } else if let Some(heading) = words.strip_prefix('#') {
            self.close();
            let level = 1 + heading.bytes().take_while(|letter| *letter == b'#').count();
            self.heading(level, heading.trim_start_matches('#').trim());
        } else if let Some(row) = words.strip_prefix('|') {
            self.row(row);
        } else if let Some(item) = line.strip_prefix("- ") {
            self.item("ul", item);
        } else if let Some((_, item)) = numbered.filter(|_| !line.starts_with(' ')) {
            self.item("ol", item);
        } else {
            if self.open.is_none() {
                self.begin(Block::Paragraph);
            }
            if !self.held.is_empty() {
                self.held.push(' ');
            }
            self.held.push_str(words);
        }
    }

    fn begin(&mut self, block: Block) {
        self.close();
        self.html.push_str(match block {
            Block::Paragraph => "<p>",
            Block::List("ol") => "<ol>",
            Block::List(_) => "<ul>",
            Block::Table => "<div class=\"wide\" tabindex=\"0\"><table>",
        });
        self.open = Some(block);
    }

    /// Ends the block that is open.
    fn close(&mut self) {
        let held = inline(&std::mem::take(&mut self.held));
        match self.open.take() {
            Some(Block::Paragraph) => self.html.push_str(&format!("{held}</p>")),
            Some(Block::List(kind)) => self.html.push_str(&format!("<li>{held}</li></{kind}>")),
            Some(Block::Table) => self.html.push_str("</table></div>"),
            None => {}
        }
    }

    fn item(&mut self, kind: &'static str, words: &str) {
        if self.open == Some(Block::List(kind)) {
            let held = inline(&std::mem::take(&mut self.held));
            self.html.push_str(&format!("<li>{held}</li>"));
        } else {
            self.begin(Block::List(kind));
        }
        words.clone_into(&mut self.held);
    }

    fn row(&mut self, row: &str) {
        let head = self.open != Some(Block::Table);
        if head {
            self.begin(Block::Table);
        }
        let row = row.trim_end().trim_end_matches('|');
        if row.bytes().all(|letter| b"-| :".contains(&letter)) {
            return;
        }
        let tag = if head { "th" } else { "td" };
        let cells: String =
            row.split('|').map(|cell| format!("<{tag}>{}</{tag}>", inline(cell.trim()))).collect();
        self.html.push_str(&format!("<tr>{cells}</tr>"));
    }

    fn heading(&mut self, level: usize, words: &str) {
        let anchor = self.anchors.get(self.headings).cloned().unwrap_or_else(|| self.anchor(words));
        self.headings += 1;
        let said = inline(words);
        if level == 2 {
            self.contents.push_str(&format!("<li><a href=\"#{anchor}\">{said}</a></li>"));
        }
        self.html.push_str(&format!("<h{level} id=\"{anchor}\">{said}</h{level}>"));
    }

    fn anchor(&mut self, words: &str) -> String {
        let number = words.split(' ').next().unwrap_or_default().trim_end_matches('.');
        let numbered = number.starts_with(|letter: char| letter.is_ascii_digit());
        let name = if numbered { number } else { words };
        let mut anchor: String = name
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
            .collect();
        anchor.insert(0, 's');
        if self.anchors.contains(&anchor) {
            anchor.push_str("-more");
        }
        self.anchors.push(anchor.clone());
        anchor
    }
}

/// Code, bold and links in a line; ids of sources lead to the list of sources.
fn inline(words: &str) -> String {
    let mut html = linked(words);
    while let Some((before, rest)) = html.split_once("**") {
        let Some((bold, after)) = rest.split_once("**") else { break };
        html = [before, "<b>", bold, "</b>", after].concat();
    }
    html
}

/// Links to other documents become their words, which the page has not.
fn linked(words: &str) -> String {
    let link = words.split_once("](").and_then(|(before, after)| {
        let (before, said) = before.rsplit_once('[')?;
        let (target, after) = after.split_once(')')?;
        Some((before, said, target, after))
    });
    let Some((before, said, target, after)) = link else { return coded(words) };
    let said = coded(said);
    let said = if target.contains("SOURCES") {
        format!("<a href=\"{SOURCES_FILE}\">{said}</a>")
    } else {
        said
    };
    [coded(before), said, linked(after)].concat()
}

fn coded(words: &str) -> String {
    let part = |(place, part): (usize, &str)| {
        if place % 2 == 1 { format!("<code>{}</code>", escaped(part)) } else { cited(part) }
    };
    words.split('`').enumerate().map(part).collect()
}

/// Text in which `S81` and the like lead to their source.
fn cited(text: &str) -> String {
    let mut html = String::new();
    let mut word = String::new();
    let end = |word: &mut String, html: &mut String| {
        let digits = word.strip_prefix('S').unwrap_or_default();
        if !digits.is_empty() && digits.bytes().all(|letter| letter.is_ascii_digit()) {
            html.push_str(&format!("<a href=\"{SOURCES_FILE}#{word}\">{word}</a>"));
        } else {
            html.push_str(&escaped(word));
        }
        word.clear();
    };
    for letter in text.chars() {
        // Chinese and Japanese write no space before a name.
        if letter.is_ascii_alphanumeric() {
            word.push(letter);
        } else {
            end(&mut word, &mut html);
            html.push_str(&escaped(&letter.to_string()));
        }
    }
    end(&mut word, &mut html);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(document: &str) -> Writer {
        let mut writer = Writer::default();
        writer.read(document);
        writer
    }

    #[test]
    fn what_the_document_uses_is_read() {
        let Writer { html: body, contents, .. } = read(
            "<!-- From another -->\n# One\n\nA **bold `a<b`** line\nand见S81的, [more](data.md).\n\n## 2. Two\n\n- first\n  goes on\n- second\n\n\
             1. one\n2. two\n\n| a | b |\n|---|---|\n| `x` | 1 & 2 |\n",
        );
        assert_eq!(
            body,
            "<h1 id=\"sOne\">One</h1><p>A <b>bold <code>a&lt;b</code></b> line and见\
             <a href=\"sources.html#S81\">S81</a>的, more.</p><h2 id=\"s2\">2. Two</h2>\
             <ul><li>first goes on</li><li>second</li></ul><ol><li>one</li><li>two</li></ol>\
             <div class=\"wide\" tabindex=\"0\"><table><tr><th>a</th><th>b</th></tr><tr><td><code>x</code></td>\
             <td>1 &amp; 2</td></tr></table></div>"
        );
        assert_eq!(contents, "<li><a href=\"#s2\">2. Two</a></li>");
    }

    #[test]
    fn nothing_of_the_documents_is_left_unread() {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for id in LANGUAGES.iter().map(|one| one.id).chain([ENGLISH]) {
            let document = document(&project, id).unwrap();
            whole(&document, &read(&document).html);
        }
    }

    fn whole(document: &str, body: &str) {
        let outside: String = body
            .split("<code>")
            .map(|part| part.split_once("</code>").map_or(part, |(_, after)| after))
            .collect();
        for mark in ["**", "`", "](", "|--", "## "] {
            assert!(!outside.contains(mark), "{mark}");
        }
        for (open, close) in [("<p>", "</p>"), ("<li>", "</li>"), ("<table>", "</table>")] {
            assert_eq!(body.matches(open).count(), body.matches(close).count(), "{open}");
        }
        let rows =
            document.lines().filter(|line| line.starts_with('|') && !line.starts_with("|--"));
        assert_eq!(body.matches("<tr>").count(), rows.count());
        let headings = document.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(body.matches(" id=\"s").count(), headings);
    }
}
