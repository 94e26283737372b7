//! Text that is safe in SVG: markup escaped, characters that XML forbids left out.

/// Appends ` name="value"`.
pub(super) fn push_attribute(text: &mut String, name: &str, value: &str) {
    text.push(' ');
    text.push_str(name);
    text.push_str("=\"");
    push(text, value, true);
    text.push('"');
}

/// Appends what stands between tags.
pub(super) fn push_text(text: &mut String, content: &str) {
    push(text, content, false);
}

fn push(text: &mut String, content: &str, in_attribute: bool) {
    for c in content.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' if in_attribute => text.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => text.push(' '),
            c => text.push(c),
        }
    }
}
