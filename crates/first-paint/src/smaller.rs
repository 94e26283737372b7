//! Makes what the browser reads smaller: the stylesheets become one, without what is there for
//! people alone; the scripts lose their comments, their
//! indentation and the hashes in the names of what they import.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Puts all stylesheets that the page names into one, named after its content; gives the page with
/// one link in place of them.
pub(crate) fn styles(html: &str, site: &Path) -> std::io::Result<String> {
    let mut parts = html.split(LINK);
    let mut page = parts.next().unwrap_or_default().to_owned();
    let (mut css, mut rest) = (String::new(), String::new());
    for part in parts {
        let (name, after) = part.split_once('"').unwrap_or((part, ""));
        css.push_str(&without_comments(&fs::read_to_string(site.join(name))?));
        fs::remove_file(site.join(name))?;
        // What ends the tag goes with it.
        rest.push_str(after.split_once('>').map_or("", |(_, after)| after));
    }
    let mut hasher = DefaultHasher::new();
    css.hash(&mut hasher);
    let name = format!("style-{:016x}.css", hasher.finish());
    fs::write(site.join(&name), css)?;
    page.push_str(LINK);
    page.push_str(&name);
    page.push_str("\">");
    page.push_str(&rest);
    Ok(page)
}

/// CSS without comments, and with no more space than it needs.
fn without_comments(css: &str) -> String {
    let mut short = String::new();
    let mut parts = css.split("/*");
    short.push_str(parts.next().unwrap_or_default());
    for part in parts {
        short.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    let lines = short.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: String = lines.map(|line| [line, "\n"].concat()).collect();
    // A line that ends without a mark goes on: a list of selectors, a value of several lines.
    lines
        .replace("{\n", "{")
        .replace(";\n", ";")
        .replace(";}", "}")
        .replace("}\n", "}")
        .replace(",\n", ",")
        .replace(" {", "{")
        .replace(": ", ":")
        .replace('\n', " ")
        .replace("} ", "}")
        .replace(";}", "}")
}

/// Makes the scripts in a folder smaller, those that wasm-bindgen wrote and our own.
pub(crate) fn scripts(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "js") {
            fs::write(&path, code_alone(&fs::read_to_string(&path)?))?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let program = path.with_file_name(format!("{name}_bg.wasm"));
            if program.exists() {
                names(&path, &program)?;
            }
        }
    }
    Ok(())
}

/// A script without comments that fill their lines, and without indentation. No text of several
/// lines may stand in it: wasm-bindgen writes none, nor do we.
fn code_alone(script: &str) -> String {
    let mut commented = false;
    let mut short = String::new();
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let skip = commented || begins || line.starts_with("//") || line.is_empty();
        commented = (commented || begins) && !line.ends_with("*/");
        if !skip {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

/// Length of the hash at the end of a name that wasm-bindgen gives.
const HASH: usize = 16;

/// The hashes in the names by which a script and its program know one another become numbers: they
/// can hardly be compressed, and stand in both. Each keeps its length, so that nothing in the program
/// moves.
pub(crate) fn names(script: &Path, program: &Path) -> std::io::Result<()> {
    let (mut text, mut code) = (fs::read(script)?, fs::read(program)?);
    let mut known: Vec<Vec<u8>> = Vec::new();
    each_hash(&text.clone(), &mut |at, hash| {
        let number = known.iter().position(|one| one == hash).unwrap_or_else(|| {
            known.push(hash.to_vec());
            known.len() - 1
        });
        put(&mut text, at, number);
    });
    each_hash(&code.clone(), &mut |at, hash| {
        if let Some(number) = known.iter().position(|one| one == hash) {
            put(&mut code, at, number);
        }
    });
    fs::write(script, text)?;
    fs::write(program, code)
}

/// Every place where an underscore and so many hexadecimal digits stand, no more of them behind.
fn each_hash(bytes: &[u8], tell: &mut dyn FnMut(usize, &[u8])) {
    let hex = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
    for (at, window) in bytes.windows(HASH + 1).enumerate() {
        if let [b'_', hash @ ..] = window
            && hash.iter().all(hex)
            && !bytes.get(at + HASH + 1).is_some_and(hex)
        {
            tell(at + 1, hash);
        }
    }
}

fn put(bytes: &mut [u8], at: usize, number: usize) {
    if let Some(place) = bytes.get_mut(at..at + HASH) {
        place.copy_from_slice(format!("{number:0HASH$}").as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_keeps_what_it_says() {
        let css = "/* a */\n.a,\n.b > :is(c, d) {\n  margin: 0 auto;\n  grid-template:\n    a\n    b;\n}\n\n@media (min-width: 1px) {\n  /* b */\n  .c { color: red; }\n}\n";
        assert_eq!(
            without_comments(css),
            ".a,.b > :is(c, d){margin:0 auto;grid-template: a b}@media (min-width:1px){.c{ color:red; }}"
        );
    }

    #[test]
    fn a_script_and_its_program_keep_the_same_names() {
        let site = std::env::temp_dir().join(format!("names-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        let (script, program) = (site.join("a.js"), site.join("a.wasm"));
        fs::write(&script, "x_0123456789abcdef: 1, x_fedcba9876543210: x_0123456789abcdef")
            .unwrap();
        fs::write(&program, "\0\x12x_fedcba9876543210\x12x_0123456789abcdef_aaaaaaaaaaaaaaaa")
            .unwrap();
        names(&script, &program).unwrap();
        let text = fs::read_to_string(&script).unwrap();
        let (zero, one) = ("0".repeat(16), format!("{:016}", 1));
        assert_eq!(text, format!("x_{zero}: 1, x_{one}: x_{zero}"));
        let code = fs::read_to_string(&program).unwrap();
        assert_eq!(code, format!("\0\x12x_{one}\x12x_{zero}_aaaaaaaaaaaaaaaa"));
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn scripts_keep_their_code() {
        let script = "// a\n/** b\n * c\n */\nf(\"//d\"); // e\n  /* g */\n\n  h();\n";
        assert_eq!(code_alone(script), "f(\"//d\"); // e\nh();\n");
    }

    #[test]
    fn several_sheets_become_one() {
        let site = std::env::temp_dir().join(format!("first-paint-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("a.css"), "a {\n  b: c;\n}\n").unwrap();
        fs::write(site.join("d.css"), "d {\n  e: f;\n}\n").unwrap();
        let html = format!("<head>{LINK}a.css\"/>\n{LINK}d.css\"/><title>");
        let page = styles(&html, &site).unwrap();
        let name = page.split_once("./").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(fs::read_to_string(site.join(name)).unwrap(), "a{b:c}d{e:f}");
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(page.ends_with("\n<title>"), "{page}");
        assert!(!site.join("a.css").exists());
        fs::remove_dir_all(site).unwrap();
    }
}
