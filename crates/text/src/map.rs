//! The words on the map, and what its parts say when they are read aloud.

use crate::language::said;
use crate::number::{fixed, percent, tonnes};

/// A region's name where room is short: `Spain + Portugal`.
#[must_use]
pub fn short_name(name: &str) -> String {
    name.replace(t!(" and "), " + ")
}

/// The figure beside a name: `1,238 t`; `~` before an estimate, an arrow after what is above
/// the baseline, because the drawing is capped there.
#[must_use]
pub fn label_value(figure: &str, more: bool, estimated: bool) -> String {
    let about = if estimated { "~" } else { "" };
    let more = if more { " ↑" } else { "" };
    format!("{about}{figure}{more}")
}

/// What has not left China: `Waiting for a licence: 4,300 t, 3.8 weeks of normal exports; held by
/// customs: 900 t, 0.8 weeks.`
#[must_use]
pub fn pile(waiting: f64, held: f64, waiting_weeks: f64, held_weeks: f64) -> String {
    say!(
        "Waiting for a licence or a ship: {waiting}, {waiting_weeks} weeks of normal exports; held by customs: {held}, {held_weeks} weeks.",
        waiting = tonnes(waiting),
        waiting_weeks = fixed(waiting_weeks, 1),
        held = tonnes(held),
        held_weeks = fixed(held_weeks, 1)
    )
}

/// One flow: `Germany: 103 t of rare earth magnets in May 2025, 13 % of the 801 t of an average
/// month of 2024 (estimated).`
#[must_use]
pub fn flow(
    name: &str,
    words: &str,
    month: &str,
    value: f64,
    baseline: f64,
    estimated: bool,
    compared: bool,
) -> String {
    if compared {
        let (change, tonnes) = (tonnes((value - baseline).abs()), tonnes(value));
        return if value < baseline {
            say!(
                "{name}: {tonnes} of {words} in {month}, {change} less than in the other scenario.",
                name,
                tonnes,
                words,
                month,
                change
            )
        } else {
            say!(
                "{name}: {tonnes} of {words} in {month}, {change} more than in the other scenario.",
                name,
                tonnes,
                words,
                month,
                change
            )
        };
    }
    let estimated = if estimated { t!(" (estimated)") } else { "" };
    if baseline <= 0.0 {
        return say!(
            "{name}: {tonnes} of {words} in {month}.",
            name,
            tonnes = tonnes(value),
            words,
            month
        );
    }
    say!(
        "{name}: {tonnes} of {words} in {month}, {share} of the {usual} of an average month of 2024{estimated}.",
        name,
        tonnes = tonnes(value),
        words,
        month,
        share = percent(value / baseline),
        usual = tonnes(baseline),
        estimated
    )
}

/// The origin: `China: 5,148 t of rare earth magnets exported in May 2025.`
#[must_use]
pub fn origin(name: &str, words: &str, month: &str, total: f64) -> String {
    say!(
        "{name}: {total} of {words} exported in {month}.",
        name,
        total = tonnes(total),
        words,
        month
    )
}

/// A hub: `Baotou: light separation, metal and magnets. 120 t of rare earth magnets in May 2025,
/// 22 % of the 545 t of an average month of 2024 (assumed share).`
#[must_use]
pub fn hub(name: &str, role: &str, words: &str, month: &str, value: f64, baseline: f64) -> String {
    if baseline <= 0.0 {
        return say!("{name}: {role}. No exports of {words} are assumed.", name, role, words);
    }
    say!(
        "{name}: {role}. {tonnes} of {words} in {month}, {share} of the {usual} of an average month of 2024 (assumed share).",
        name,
        role,
        tonnes = tonnes(value),
        words,
        month,
        share = percent(value / baseline),
        usual = tonnes(baseline)
    )
}

/// Another supplier's flow: `From Malaysia and Singapore to Japan: 320 t of … in May 2025, 310 t in
/// an average month of 2024 (assumed customers).`
#[must_use]
pub fn other(from: &str, to: &str, words: &str, month: &str, value: f64, baseline: f64) -> String {
    say!(
        "From {from} to {to}: {tonnes} of {words} in {month}, {usual} in an average month of 2024 (assumed customers).",
        from,
        to,
        tonnes = tonnes(value),
        words,
        month,
        usual = tonnes(baseline)
    )
}

/// What is passed on: `From Vietnam to the United States, passed on: 40 t of … in May 2025.`
#[must_use]
pub fn passed(from: &str, to: &str, words: &str, month: &str, value: f64) -> String {
    say!(
        "From {from} to {to}, passed on: {tonnes} of {words} in {month}.",
        from,
        to,
        tonnes = tonnes(value),
        words,
        month
    )
}

/// How other suppliers' arrows look.
#[must_use]
pub fn other_mark() -> &'static str {
    t!("suppliers outside China")
}

/// How flows look that are passed on.
#[must_use]
pub fn passed_mark() -> &'static str {
    t!("passed on by others")
}

/// A hub's share of what leaves, beside its name: `~28 %`, as all shares of hubs are assumed.
#[must_use]
pub fn hub_share(baseline: f64, total: f64) -> String {
    if total > 0.0 && baseline > 0.0 {
        format!("~{}", percent(baseline / total))
    } else {
        String::new()
    }
}

/// A mine's or a port's name.
#[must_use]
pub fn site(name: &str, port: bool) -> String {
    if port { say!("{name} (port)", name) } else { say!("{name} (mine)", name) }
}

/// The picture's name.
#[must_use]
pub fn title(words: &str, month: &str) -> String {
    say!("Map of China's exports of {words} in {month}", words, month)
}

/// What the picture shows, for a reader who cannot see it.
#[must_use]
pub fn description(words: &str, month: &str, total: f64) -> String {
    say!(
        "Flow map of the world. Arrows from China to each region are as wide as its exports of {words} in an average month of 2024; the part that gets through in {month} is filled in. In all {total}. The table holds the same figures.",
        words,
        month,
        total = tonnes(total)
    )
}

/// Head of the scale of widths.
#[must_use]
pub fn width_heading() -> &'static str {
    t!("Width: tonnes a month")
}

/// Head of the colour scale.
#[must_use]
pub fn colour_heading(changes: bool, compared: bool) -> &'static str {
    said(if changes && compared {
        m!("Colour: against the other scenario")
    } else if changes {
        m!("Colour: what has changed")
    } else {
        m!("Colour: per cent that gets through")
    })
}

/// What the two colours of changes stand for.
#[must_use]
pub fn changes(compared: bool) -> [&'static str; 2] {
    (if compared { [m!("less"), m!("more")] } else { [m!("lost"), m!("gained")] }).map(said)
}

/// What a region's ring stands for.
#[must_use]
pub fn stock_mark() -> &'static str {
    t!("users' stock left, red below half, a red disc below 5 %")
}

/// What the rings around China stand for.
#[must_use]
pub fn pile_mark() -> &'static str {
    t!("waiting for a licence; held by customs")
}

/// A number at the colour scale: `20`.
#[must_use]
pub fn colour_tick(percent: u32) -> String {
    crate::number::count(percent as usize)
}

/// What the pale slot and the fill in it stand for.
#[must_use]
pub fn slot_and_fill(changes: bool, compared: bool) -> &'static str {
    said(if changes && compared {
        m!("slot: average of 2024; fill: difference")
    } else if changes {
        m!("slot: average of 2024; fill: change")
    } else {
        m!("slot: average of 2024; fill: this month")
    })
}

/// How estimates look.
#[must_use]
pub fn estimate() -> &'static str {
    t!("dashed outline, ~: estimated")
}

/// A width of the scale: `1,000 t`.
#[must_use]
pub fn width_example(tonnes_per_month: f64) -> String {
    tonnes(tonnes_per_month)
}

/// Why some flows are dashed: `slot under 135 t: not to scale`.
#[must_use]
pub fn least_width(tonnes_per_month: f64) -> String {
    say!("slot under {tonnes}: not to scale", tonnes = tonnes(tonnes_per_month))
}

/// The projection and what bends it.
#[must_use]
pub fn projection(europe: f64, east_asia: f64) -> String {
    say!(
        "Equal Earth, centred on 150° E; Europe enlarged ×{europe}, East Asia ×{east_asia}",
        europe = fixed(europe, 1),
        east_asia = fixed(east_asia, 1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_in_a_sentence() {
        assert_eq!(
            flow("Germany", "rare earth magnets", "May 2025", 103.2, 800.9, true, false),
            "Germany: 103 t of rare earth magnets in May 2025, 13 % of the 801 t of an average \
             month of 2024 (estimated)."
        );
        assert_eq!(
            flow("Brazil", "rare earth magnets", "May 2025", 0.0, 0.0, false, false),
            "Brazil: 0 t of rare earth magnets in May 2025."
        );
    }

    #[test]
    fn figures_beside_names() {
        assert_eq!(label_value("1,238 t", false, false), "1,238 t");
        assert_eq!(label_value("3.3 t", true, true), "~3.3 t ↑");
        assert_eq!(least_width(135.0), "slot under 135 t: not to scale");
    }
}
