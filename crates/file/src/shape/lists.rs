//! What is listed by sector, class, tier, month of the year or plant.

use model::scenario::{TIERS, parameters};
use model::units::{Class, Sector};

use super::{Field, Shape};
use crate::limits::{COVER, COVER_WEEKS, DOMESTIC, PLANTS, SEASON, SHARE, TONNES, YEARS};

/// What others make.
pub(crate) const SUPPLIED: [&str; 3] = ["lox", "hox", "magnets"];

pub(super) fn fields() -> Vec<Field> {
    let growth = parameters::find("demand").map_or(SHARE, Shape::of);
    let season = Shape::list(SEASON, 12, 12);
    let cells = model::data::REGION_COUNT * Class::COUNT;
    vec![
        Field::new(
            "cover-by-sector",
            by_sector(&COVER_WEEKS),
            "Weeks of use that a sector keeps in stock.",
        ),
        Field::new("growth", by_sector(&growth), "Growth of demand by sector; wins over demand."),
        Field::new(
            "tiers",
            Shape::list(COVER, TIERS, TIERS),
            "Cover of each tier of firms as a multiple of its sector's, from the least stocked to the best.",
        ),
        Field::new(
            "season",
            season,
            "Demand of each month of the year, January first, as a multiple of the average.",
        ),
        Field::new(
            "news-only",
            Shape::Flag,
            "Whether news alone alarms buyers, and not a delivery that fails to come.",
        ),
        Field::new(
            "product",
            Shape::Flag,
            "Whether all classes that a sector uses count by their weights, and not the scarcest alone.",
        ),
        Field::new(
            "domestic",
            Shape::Object(Class::ALL.map(|class| Field::new(class.id(), DOMESTIC, "")).to_vec()),
            "Use inside China by class, as a multiple of the baseline exports.",
        ),
        Field::new(
            "sectors",
            Shape::list(sectors(), 0, cells),
            "Share of a class that each sector of a region uses. A row holds all of its sectors: one that is left out has 0, and together they are 1.",
        ),
        Field::new(
            "suppliers",
            Shape::list(supplier(), 0, PLANTS),
            "Suppliers outside China in the baseline year; the list replaces the preset's.",
        ),
        Field::new(
            "projects",
            Shape::list(project(), 0, PLANTS),
            "Plants that are being built or planned; the list replaces the preset's.",
        ),
        Field::new(
            "baseline",
            Shape::list(baseline(), 0, cells),
            "Exports of the baseline year. The list replaces all flows: a region and class that is not in it has none.",
        ),
    ]
}

fn by_sector(shape: &Shape) -> Shape {
    Shape::Object(Sector::ALL.map(|sector| Field::new(sector.id(), shape.clone(), "")).to_vec())
}

fn cell() -> Vec<Field> {
    vec![
        Field::new("region", Shape::Region, "").required(),
        Field::new("class", Shape::Id(Class::ALL.map(Class::id).to_vec()), "").required(),
    ]
}

fn sectors() -> Shape {
    let mut fields = cell();
    fields.extend(Sector::ALL.map(|sector| Field::new(sector.id(), SHARE, "")));
    Shape::Object(fields)
}

fn baseline() -> Shape {
    let mut fields = cell();
    fields.push(Field::new("tonnes_per_year", TONNES, "").required());
    Shape::Object(fields)
}

fn plant() -> Vec<Field> {
    vec![
        Field::new("region", Shape::Region, "").required(),
        Field::new("class", Shape::Id(SUPPLIED.to_vec()), "").required(),
        Field::new("tonnes_per_year", TONNES, "").required(),
    ]
}

fn supplier() -> Shape {
    let mut fields = plant();
    fields.extend([
        Field::new("capacity_per_year", TONNES, "As tonnes_per_year if it is left out."),
        Field::new("home_share", SHARE, "0 if it is left out."),
        Field::new(
            "main_customer",
            Shape::or_null(Shape::Region),
            "Nobody if it is left out or null.",
        ),
        Field::new("main_share", SHARE, "0 if it is left out."),
    ]);
    Shape::Object(fields)
}

fn project() -> Shape {
    let mut fields = plant();
    fields.extend([
        Field::new("start", Shape::Day, "").required(),
        Field::new("delay_years", YEARS, "3 if it is left out."),
        Field::new("success", SHARE, "1 if it is left out."),
    ]);
    Shape::Object(fields)
}
