//! A small judge of XML: are all elements closed, all values quoted, all references known?
#![allow(unreachable_pub)]

/// The first fault, if there is one.
pub fn fault(text: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        if let Some(fault) = bad_text(&rest[..start]) {
            return Some(fault);
        }
        let Some(length) = end_of_tag(&rest[start..]) else {
            return Some(format!("a tag without end: {:.60}", &rest[start..]));
        };
        let tag = &rest[start + 1..start + length];
        rest = &rest[start + length + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => return Some(format!("</{name}> closes {last:?}")),
            }
            continue;
        }
        let (body, closed) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let name = body.split(' ').next().unwrap_or_default();
        if let Some(fault) = bad_attributes(&body[name.len()..]) {
            return Some(format!("<{name}>: {fault}"));
        }
        if !closed {
            open.push(name);
        }
    }
    bad_text(rest).or_else(|| open.pop().map(|name| format!("<{name}> is never closed")))
}

/// Where the tag's `>` stands: not the ones in quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(index, c)| {
        quoted ^= c == '"';
        (c == '>' && !quoted).then_some(index)
    })
}

fn bad_attributes(text: &str) -> Option<String> {
    let mut names = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let Some((name, after)) = rest.split_once("=\"") else {
            return Some(format!("no value: {rest:.40}"));
        };
        let Some((value, after)) = after.split_once('"') else {
            return Some(format!("no end of value: {rest:.40}"));
        };
        let known = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':';
        if name.is_empty() || !name.chars().all(known) || names.contains(&name) {
            return Some(format!("bad or double name {name:?}"));
        }
        if value.contains('<') {
            return Some(format!("< in {name}"));
        }
        if let Some(fault) = bad_text(value) {
            return Some(fault);
        }
        names.push(name);
        rest = after.trim_start();
    }
    None
}

fn bad_text(text: &str) -> Option<String> {
    if let Some(c) = text.chars().find(|&c| c < ' ' && c != '\n') {
        return Some(format!("control character {c:?}"));
    }
    let known = ["amp;", "lt;", "gt;", "quot;"];
    text.split('&').skip(1).find_map(|after| {
        let good = known.iter().any(|name| after.starts_with(name));
        (!good).then(|| format!("bad reference &{after:.10}"))
    })
}

#[test]
fn judge_is_strict() {
    assert_eq!(fault("<a b=\"1 &amp; >\"><c/>text</a>"), None);
    for bad in ["<a>", "<a></b>", "<a b=1/>", "<a>&x</a>", "<a b=\"<\"/>", "<a b=\"1\" b=\"2\"/>"] {
        assert!(fault(bad).is_some(), "{bad}");
    }
}
