//! Reads `data/*.csv`, checks every row, and writes the tables as Rust for the model.
//!
//! Runs at build time only: `crates/model/build.rs` calls [`load`] and [`Tables::to_rust`], so that
//! a wrong row stops the build and names its file, line and column. What the tables hold, and how
//! to change a figure, is in `docs/data.md`.

mod baseline;
mod basis;
mod class_split;
mod classes;
mod day;
mod elements;
mod emit;
mod error;
mod fit;
mod hubs;
mod inputs;
mod known;
mod one;
mod plants;
mod prices;
mod projects;
mod read;
mod reconcile;
mod recorded;
mod regions;
mod sectors;
mod sites;
mod source_list;
mod sources;
mod stage_shares;
mod sums;
mod suppliers;
mod timeline;

pub use error::Error;
pub use one::One;
pub use reconcile::baseline;

use baseline::BaselineFlow;
use class_split::ClassSplit;
use elements::Element;
use hubs::Hub;
use inputs::Inputs;
use known::Known;
use plants::Plant;
use prices::Price;
use projects::Project;
use read::{Record, Rows};
use recorded::{RecordedDestination, RecordedTotal};
use regions::Region;
use sectors::SectorShares;
use sites::Site;
use sources::Source;
use stage_shares::StageShare;
use std::collections::BTreeSet;
use std::path::Path;
use suppliers::Supplier;
use timeline::PolicyEvent;

/// Every table, checked.
#[derive(Clone, Debug)]
pub struct Tables {
    sources: Rows<Source>,
    elements: Rows<Element>,
    regions: Rows<Region>,
    hubs: Rows<Hub>,
    sites: Rows<Site>,
    baseline: Rows<BaselineFlow>,
    class_split: Rows<ClassSplit>,
    recorded_totals: Rows<RecordedTotal>,
    recorded_destinations: Rows<RecordedDestination>,
    stage_shares: Rows<StageShare>,
    plants: Rows<Plant>,
    sectors: Rows<SectorShares>,
    suppliers: Rows<Supplier>,
    projects: Rows<Project>,
    timeline: Rows<PolicyEvent>,
    prices: Rows<Price>,
    inputs: Inputs,
}

/// Reads and checks every table in the directory.
///
/// # Errors
/// The first fault found, with its file, line and column.
pub fn load(dir: &Path) -> Result<Tables, Error> {
    let mut known = Known::default();
    let sources = read::read(dir, &known)?;
    known.add_sources(Rows::records(&sources));
    let regions = read::read(dir, &known)?;
    known.add_regions(Rows::records(&regions));
    let tables = Tables {
        sources,
        elements: read::read(dir, &known)?,
        regions,
        hubs: read::read(dir, &known)?,
        sites: read::read(dir, &known)?,
        baseline: read::read(dir, &known)?,
        class_split: read::read(dir, &known)?,
        recorded_totals: read::read(dir, &known)?,
        recorded_destinations: read::read(dir, &known)?,
        stage_shares: read::read(dir, &known)?,
        plants: read::read(dir, &known)?,
        sectors: read::read(dir, &known)?,
        suppliers: read::read(dir, &known)?,
        projects: read::read(dir, &known)?,
        timeline: read::read(dir, &known)?,
        prices: read::read(dir, &known)?,
        inputs: Inputs::read(dir, &known)?,
    };
    tables.check()?;
    Ok(tables)
}

impl Tables {
    /// What holds between tables.
    fn check(&self) -> Result<(), Error> {
        baseline::check(&self.baseline, self.regions.records(), &self.inputs.totals)?;
        sectors::check(&self.sectors, self.regions.records())?;
        let uses = self.uses();
        let used: BTreeSet<&str> = uses.iter().map(|(_, id)| *id).collect();
        sources::check_used(&self.sources, &used)
    }

    /// Each table with the sources that it names, in the order of the tables.
    fn uses(&self) -> Vec<(&'static str, &str)> {
        let mut uses = Vec::new();
        collect(&mut uses, &self.elements);
        collect(&mut uses, &self.regions);
        collect(&mut uses, &self.hubs);
        collect(&mut uses, &self.sites);
        collect(&mut uses, &self.baseline);
        collect(&mut uses, &self.class_split);
        collect(&mut uses, &self.recorded_totals);
        collect(&mut uses, &self.recorded_destinations);
        collect(&mut uses, &self.stage_shares);
        collect(&mut uses, &self.plants);
        collect(&mut uses, &self.sectors);
        collect(&mut uses, &self.suppliers);
        collect(&mut uses, &self.projects);
        collect(&mut uses, &self.timeline);
        collect(&mut uses, &self.prices);
        collect(&mut uses, &self.inputs.importers);
        collect(&mut uses, &self.inputs.totals);
        collect(&mut uses, &self.inputs.shares);
        collect(&mut uses, &self.inputs.three_codes);
        collect(&mut uses, &self.inputs.known);
        collect(&mut uses, &self.inputs.order);
        uses
    }

    /// `SOURCES.md`: every source with what it is used for.
    #[must_use]
    pub fn source_list(&self) -> String {
        source_list::text(self.sources.records(), &self.uses())
    }

    /// The tables as Rust: one static for each, of the types in the model's `data.rs`.
    #[must_use]
    pub fn to_rust(&self) -> String {
        let mut out = String::new();
        emit_all(self, &mut out);
        out
    }
}

fn collect<'a, R: Record>(uses: &mut Vec<(&'static str, &'a str)>, rows: &'a Rows<R>) {
    for record in rows.records() {
        uses.extend(record.sources().split_terminator(' ').map(|id| (R::FILE, id)));
    }
}

/// Who published the sources of the baseline: all that the page's program says of sources.
fn emit_publishers(tables: &Tables, out: &mut String) {
    let mut uses = Vec::new();
    collect(&mut uses, &tables.baseline);
    let used: BTreeSet<&str> = uses.iter().map(|(_, id)| *id).collect();
    let rows: Vec<String> = tables
        .sources
        .records()
        .iter()
        .filter(|source| used.contains(source.id.as_str()))
        .map(|source| format!("    ({:?}, {:?}),\n", source.id, source.publisher))
        .collect();
    out.push_str(&format!(
        "/// Publishers of the baseline's sources, by id.\npub static PUBLISHERS: [(&str, &str); {}] = [\n{}];\n",
        rows.len(),
        rows.concat()
    ));
}

/// What a tonne of each series was worth in the baseline year, from the rows of `prices.csv` that
/// give the average customs value of all exports.
fn emit_customs_values(tables: &Tables, out: &mut String) {
    let value = |series: &str| {
        let found =
            tables.prices.records().iter().find(|price| {
                price.terms == prices::CUSTOMS_VALUE && price.product.contains(series)
            });
        found.map_or(0.0, |price| price.low * 1000.0)
    };
    out.push_str(&format!(
        "/// Average customs value of China's exports in 2024, USD a tonne: magnets, compounds.\n\
         pub const CUSTOMS_VALUES: [f64; 2] = [{:?}, {:?}];\n",
        value("magnets"),
        value("compounds"),
    ));
}

fn emit_all(tables: &Tables, out: &mut String) {
    let count = tables.regions.records().len();
    out.push_str(&format!(
        "/// How many regions there are.\npub const REGION_COUNT: usize = {count};\n"
    ));
    emit_publishers(tables, out);
    emit_customs_values(tables, out);
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(out, "SOURCES", "Where the figures come from.", tables.sources.records());
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(out, "ELEMENTS", "The seventeen elements.", tables.elements.records());
    emit::table(out, "REGIONS", "The manufacturing regions.", tables.regions.records());
    emit::table(out, "HUBS", "The Chinese processing hubs.", tables.hubs.records());
    let (origins, sites): (Vec<Site>, Vec<Site>) =
        tables.sites.records().iter().cloned().partition(Site::is_origin);
    emit::table(out, "SITES", "Mines and ports in China.", &sites);
    emit::table(out, "ORIGIN", "Where the map's flows start.", &origins);
    emit::table(
        out,
        "BASELINE",
        "What China exported to each region in 2024.",
        tables.baseline.records(),
    );
    emit::table(
        out,
        "CLASS_SPLIT",
        "How much of a series each class is taken to be.",
        tables.class_split.records(),
    );
    emit::table(
        out,
        "RECORDED_TOTALS",
        "Recorded totals by month.",
        tables.recorded_totals.records(),
    );
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(
        out,
        "RECORDED_DESTINATIONS",
        "Recorded figures by destination and period.",
        tables.recorded_destinations.records(),
    );
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(
        out,
        "KNOWN_SUMS",
        "What customs say of compounds of 2024: regions together.",
        tables.inputs.known.records(),
    );
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(
        out,
        "STAGE_SHARES",
        "Countries' shares of the stages of the chain.",
        tables.stage_shares.records(),
    );
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(out, "PLANTS", "Mines and plants outside China.", tables.plants.records());
    emit::table(
        out,
        "SECTORS",
        "What the regions use magnets and oxides for.",
        tables.sectors.records(),
    );
    emit::table(
        out,
        "SUPPLIERS",
        "Who delivered outside China in 2024.",
        tables.suppliers.records(),
    );
    emit::table(
        out,
        "PROJECTS",
        "What is planned or ramping up outside China.",
        tables.projects.records(),
    );
    emit::table(
        out,
        "TIMELINE",
        "Acts of policy, in order of their day.",
        tables.timeline.records(),
    );
    out.push_str("#[cfg(feature = \"record\")]\n");
    emit::table(out, "PRICES", "Printed prices.", tables.prices.records());
    let names = tables.elements.records().iter().map(|element| element.name.as_str());
    let latest: Vec<Price> =
        prices::latest(tables.prices.records(), names).into_iter().cloned().collect();
    out.push_str("#[cfg(feature = \"record\")]\n");
    let what =
        "Of each element's oxide the last yearly price in China and the last quote in Europe.";
    emit::table(out, "LATEST_PRICES", what, &latest);
}
