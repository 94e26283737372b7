//! A7 and A8: published losses, in static mode: the production function and exposure alone.

use super::row::{Case, Row};
use model::data::{REGIONS, region_by_code};
use model::maths::ces::exact;
use model::scenario::Damage;

pub(crate) fn cases() -> [Case; 2] {
    let elasticity = model::scenario::Prices::default().elasticity;
    // The shortage at which the price would be that multiple.
    let shortage = |multiple: f64| 100.0 * (1.0 - multiple.powf(-elasticity));
    let published = "USGS 2024-1057, full ban";
    let a7 = Case {
        id: "A7",
        asked: "Gallium and germanium, full ban",
        rows: vec![
            Row::shown(
                format!(
                    "gallium: price more than + 150 %, GDP of the US − 3.1 bn USD ({published})"
                ),
                "–",
                format!("as at a shortage of {:.0} %", shortage(2.5)),
            ),
            Row::shown(
                format!("germanium: price + 26 %, GDP − 0.4 bn USD ({published})"),
                "–",
                format!("as at a shortage of {:.0} %", shortage(1.26)),
            ),
        ],
        remark:
            "Not scored. The tables that the published losses rest on are not in hand, and the \
                 model holds no figure for use of either metal. What can be said is the order: at \
                 the model's price elasticity gallium's price is that of the greater shortage."
                .to_owned(),
    };
    [a7, monetary_fund()]
}

fn monetary_fund() -> Case {
    let damage = Damage::default();
    let loss = |sigma: f64, exposure: f64| exposure * (1.0 - exact(damage.alpha, sigma, 0.2));
    let mut rows = Vec::new();
    let mut long = 0.0_f64;
    for (code, recorded) in [("JP", 1.8), ("US", 1.5), ("DE", 1.2)] {
        let Some(region) = region_by_code(code).and_then(|at| REGIONS.get(at)) else { continue };
        let value = loss(damage.sigma, region.exposure_pct);
        long = long.max(loss(0.5, region.exposure_pct));
        rows.push(Row::judged(
            format!("{}: loss of GDP in the first year, cut of 80 %", region.name),
            format!("{recorded:.1} % (S163)"),
            format!("{value:.2} %"),
            "within 0.05 points",
            (value - recorded).abs() <= 0.05,
        ));
    }
    rows.push(Row::judged(
        "the same with an elasticity of 0.5, the greatest of the three",
        "negligible in the long run (S163)",
        format!("{long:.3} %"),
        "below 0.05 %",
        long < 0.05,
    ));
    Case {
        id: "A8",
        asked: "Losses published by the International Monetary Fund, static mode",
        rows,
        remark: "The first three are met because exposure was derived from them: no evidence. The \
                 last follows from the form of the function alone."
            .to_owned(),
    }
}
