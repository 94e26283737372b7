//! Markup that is put together from words: nothing in the words becomes markup.

use scene::charts::table::{Cell, Table};

/// Markup under construction.
#[derive(Debug, Default)]
pub(crate) struct Html(String);

impl Html {
    /// Markup as it stands.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words.
    pub(crate) fn text(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            match letter {
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '&' => self.0.push_str("&amp;"),
                '"' => self.0.push_str("&quot;"),
                letter => self.0.push(letter),
            }
        }
        self
    }

    /// Words in an element of that name.
    pub(crate) fn el(&mut self, name: &str, words: &str) -> &mut Self {
        self.raw("<").raw(name).raw(">").text(words).raw("</").raw(name).raw(">")
    }

    /// A figure that tells where it comes from when it is pressed; `origin` is the question that
    /// `crate::panels::origin` answers.
    pub(crate) fn figure(&mut self, origin: &str, words: &str) -> &mut Self {
        self.raw("<button type=\"button\" class=\"fig\" data-origin=\"")
            .text(origin)
            .raw("\">")
            .text(words)
            .raw("</button>")
    }

    /// The beginning of a table: its caption and the heads of its columns.
    pub(crate) fn table(&mut self, caption: &str, heads: &[&str]) -> &mut Self {
        self.raw("<table>");
        if !caption.is_empty() {
            self.el("caption", caption);
        }
        self.raw("<thead><tr>");
        for head in heads {
            self.raw("<th scope=\"col\">").text(head).raw("</th>");
        }
        self.raw("</tr></thead><tbody>")
    }

    /// The beginning of a row: its head.
    pub(crate) fn row(&mut self, head: &str) -> &mut Self {
        self.raw("<tr><th scope=\"row\">").text(head).raw("</th>")
    }

    /// A cell with a figure in it.
    pub(crate) fn cell(&mut self, origin: &str, words: &str) -> &mut Self {
        self.raw("<td>").figure(origin, words).raw("</td>")
    }

    /// The end of a table.
    pub(crate) fn end(&mut self) -> &mut Self {
        self.raw("</tbody></table>")
    }

    /// The markup.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// A chart's numbers, the first column as heads of the rows.
pub(crate) fn table(caption: &str, table: &Table) -> String {
    let mut html = Html::default();
    let heads: Vec<&str> = table.heads.iter().map(String::as_str).collect();
    html.table(caption, &heads);
    for row in &table.rows {
        html.raw("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let (open, close) = match (column, cell) {
                (0, _) => ("<th scope=\"row\">", "</th>"),
                (_, Cell::Words(_)) => ("<td class=\"words\">", "</td>"),
                _ => ("<td>", "</td>"),
            };
            html.raw(open).text(&cell.read()).raw(close);
        }
        html.raw("</tr>");
    }
    html.end();
    html.finish()
}

/// A line of words; nothing for none.
pub(crate) fn paragraph(words: &str) -> String {
    let mut html = Html::default();
    if !words.is_empty() {
        html.raw("<p class=\"hint\">").text(words).raw("</p>");
    }
    html.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let rows = vec![vec![Cell::words("<b>&"), Cell::Number(1_500.0, 0)]];
        let html = table("A", &Table { heads: vec!["x".to_owned(), "y".to_owned()], rows });
        assert!(html.contains("<th scope=\"row\">&lt;b&gt;&amp;</th><td>1,500</td>"), "{html}");
        let mut html = Html::default();
        html.figure("a\"b", "<i>");
        assert!(html.finish().contains("data-origin=\"a&quot;b\">&lt;i&gt;<"));
    }
}
