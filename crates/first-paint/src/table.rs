//! The table of the first picture.

use address::View;
use model::data::REGIONS;
use model::query::Comparison;
use model::rank::descending;
use text::number;
use text::table::{caption, heads, total};
use text::words;

use crate::markup::escaped;

/// The table, largest baseline first.
pub(crate) fn table(comparisons: &[Comparison], view: &View) -> String {
    let baselines: Vec<f64> = comparisons.iter().map(|one| one.baseline).collect();
    let order = descending(&baselines);
    let caption = caption(words::selection(view.selection), &number::month(view.month), false);
    let heads = heads().map(|head| format!("<th scope=\"col\">{head}</th>")).concat();
    let rows: String = order
        .iter()
        .filter_map(|at| Some((REGIONS.get(*at)?, comparisons.get(*at)?)))
        .map(|(region, one)| {
            let name =
                format!("<button type=\"button\" disabled>{}</button>", escaped(region.name));
            format!("<tr data-region=\"{}\">{}</tr>", region.id, row(&name, one))
        })
        .collect();
    let sum = comparisons.iter().copied().sum();
    format!(
        "<section class=\"figures\"><table id=\"flows-table\"><caption>{}</caption>\
         <thead><tr>{heads}</tr></thead><tbody>{rows}</tbody><tfoot><tr>{}</tr></tfoot></table>\
         </section>",
        escaped(&caption),
        row(total(), &sum)
    )
}

fn row(name: &str, one: &Comparison) -> String {
    format!(
        "<th scope=\"row\">{name}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>",
        number::tonnes_bare(one.value),
        number::tonnes_bare(one.baseline),
        number::tonnes_bare(one.change()),
        number::percent(one.share())
    )
}
