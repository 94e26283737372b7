//! Numbers as a table of the page.

use scene::charts::table::{Cell, Table};

/// The table, its first column as heads of the rows.
pub(crate) fn table(caption: &str, table: &Table) -> String {
    let mut html = String::from("<table><caption>");
    push(&mut html, caption);
    html.push_str("</caption><thead><tr>");
    for head in &table.heads {
        html.push_str("<th scope=\"col\">");
        push(&mut html, head);
        html.push_str("</th>");
    }
    html.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        html.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let (open, close) = match (column, cell) {
                (0, _) => ("<th scope=\"row\">", "</th>"),
                (_, Cell::Words(_)) => ("<td class=\"words\">", "</td>"),
                _ => ("<td>", "</td>"),
            };
            html.push_str(open);
            push(&mut html, &cell.read());
            html.push_str(close);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

/// A line of words; nothing for none.
pub(crate) fn paragraph(words: &str) -> String {
    let mut html = String::new();
    if !words.is_empty() {
        html.push_str("<p class=\"hint\">");
        push(&mut html, words);
        html.push_str("</p>");
    }
    html
}

/// Text in which nothing is markup.
fn push(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let rows = vec![vec![Cell::words("<b>&"), Cell::Number(1_500.0, 0)]];
        let html = table("A", &Table { heads: vec!["x".to_owned(), "y".to_owned()], rows });
        assert!(html.contains("<th scope=\"row\">&lt;b&gt;&amp;</th><td>1,500</td>"), "{html}");
    }
}
