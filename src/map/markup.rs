//! What stands around the map's picture: fixed markup with fixed words. As views its thirty
//! elements would be five kilobytes of the program.

use text::explore::{closer, farther, figures, find, keys, parts, tools, wheel};

/// The inside of the figure.
pub(super) fn markup() -> String {
    let (find, keys, tools, wheel) = (find(), keys(), tools(), wheel());
    let parts: String = parts()
        .iter()
        .zip(["0", "1", "2", "3", "4"])
        .map(|(name, tool)| button(tool, "", name))
        .collect();
    let figures: String =
        figures().iter().map(|head| ["<dt>", head, "</dt><dd></dd>"].concat()).collect();
    let zoom = |name: &str| format!("aria-label=\"{name}\" title=\"{name}\"");
    format!(
        "<div class=\"sheet\"><svg id=\"flow-map\" role=\"group\" tabindex=\"0\" \
         aria-labelledby=\"headline\" aria-describedby=\"map-keys\"></svg>\
         <canvas aria-hidden=\"true\" hidden></canvas><p id=\"map-keys\" class=\"unseen\">{keys}</p>\
         <p class=\"wheel-hint\" aria-hidden=\"true\">{wheel}</p><div class=\"card\" hidden>\
         <p></p><dl>{figures}</dl><p class=\"hint\"></p><p class=\"hint\"></p></div></div>\
         <div class=\"tools\" role=\"group\" aria-label=\"{tools}\"><div class=\"search\">\
         <input type=\"search\" id=\"find\" role=\"combobox\" autocomplete=\"off\" \
         spellcheck=\"false\" placeholder=\"{find}\" aria-label=\"{find}\" \
         aria-autocomplete=\"list\" aria-controls=\"found\" aria-expanded=\"false\">\
         <ul id=\"found\" role=\"listbox\" aria-label=\"{find}\" hidden></ul></div>\
         <div class=\"zoom\">{}{}</div><div class=\"parts\">{parts}</div></div>",
        button("+", &zoom(closer()), "+"),
        button("-", &zoom(farther()), "−"),
    )
}

fn button(tool: &str, more: &str, words: &str) -> String {
    format!("<button type=\"button\" data-tool=\"{tool}\" {more}>{words}</button>")
}
