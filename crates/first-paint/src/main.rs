//! Puts the first picture, headline and table into the built `index.html`, so that the page tells
//! its story before any script runs, without scripts, and if the program cannot start. Made by
//! the same code as the living page.

mod controls;
mod desk;
mod layouts;
mod markup;
mod methods;
mod notes;
mod opening;
mod origins;
mod page;
mod preview;
mod smaller;
mod table;
mod tongues;

use std::path::Path;
use std::process::ExitCode;

/// Where the first picture goes. Land and borders stand before it: the living page draws with
/// them, too.
const FIRST: &str = "<div id=\"first\">first-paint</div>";

/// Where limits and sources go. They are the same for every scenario, so that no program is
/// needed to show them.
const NOTES: &str = "<footer class=\"notes\">notes</footer>";

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("first-paint: name the folder that holds index.html");
        return ExitCode::from(2);
    };
    let url = std::env::args().nth(2).unwrap_or_default();
    match fill(&Path::new(&folder).join("index.html"), &url) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("first-paint: {error}");
            ExitCode::FAILURE
        }
    }
}

fn fill(file: &Path, url: &str) -> Result<(), String> {
    let name = file.display();
    let html = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    let site = file.parent().unwrap_or(Path::new("."));
    let folder = layouts::files(site).map_err(|error| format!("{name}: layouts: {error}"))?;
    // Trunk runs this in the project's folder.
    let project = Path::new(".");
    let messages = languages::messages(project)?;
    let words = tongues::files(site, project, &messages)?;
    let english = tongues::english(site, &messages)?;
    let first = format!(
        "{}<div id=\"first\">{}</div>\
         <div hidden id=\"layouts\" data-folder=\"{folder}\" data-words=\"{words}\">{}{english}</div>",
        scene::svg::defs(),
        page::first(),
        layouts::embedded()
    );
    let notes = format!("<footer class=\"notes\">{}</footer>", notes::notes());
    let url = preview::folder(url)?;
    let tags = preview::tags(site, &url).map_err(|error| format!("{name}: preview: {error}"))?;
    preview::icons(site).map_err(|error| format!("{name}: icons: {error}"))?;
    let filled = put(&html, FIRST, &first)
        .and_then(|html| put(&html, NOTES, &notes))
        .and_then(|html| put(&html, preview::PLACE, &tags));
    let filled = filled.map_err(|place| format!("{name}: {place:?} is missing"))?;
    smaller::scripts(site)
        .and_then(|()| smaller::scripts(&site.join(desk::FOLDER)))
        .map_err(|error| format!("{name}: scripts: {error}"))?;
    let filled = desk::named(&filled, site)
        .and_then(|html| desk::scripts_named(&html, site))
        .map_err(|error| format!("{name}: desk: {error}"))?;
    let filled = smaller::styles(&filled, site)
        .map_err(|error| format!("{name}: what it names: {error}"))?;
    methods::write(site, project, &filled)?;
    tongues::each(project, &messages, &mut |_, _, _| methods::write(site, project, &filled))?;
    let sources = file.with_file_name(notes::SOURCES_FILE);
    std::fs::write(sources, notes::sources_page(&filled))
        .and_then(|()| std::fs::write(file, filled))
        .map_err(|error| format!("{name}: {error}"))
}

/// The text with `place` replaced; the place, if it is not there.
fn put<'a>(html: &str, place: &'a str, content: &str) -> Result<String, &'a str> {
    let (before, after) = html.split_once(place).ok_or(place)?;
    Ok([before, content, after].concat())
}
