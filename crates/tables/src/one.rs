//! One table by itself, from bytes: what the fuzzing of the data build calls.

use crate::baseline::BaselineFlow;
use crate::class_split::ClassSplit;
use crate::elements::Element;
use crate::emit::{self, Emit};
use crate::error::Error;
use crate::hubs::Hub;
use crate::inputs::{Importer, KnownSum, Rank, Share, ThreeCodes, Total};
use crate::known::Known;
use crate::plants::Plant;
use crate::prices::Price;
use crate::projects::Project;
use crate::read::{self, Record, Rows};
use crate::recorded::{RecordedDestination, RecordedTotal};
use crate::regions::Region;
use crate::sectors::SectorShares;
use crate::sites::Site;
use crate::sources::Source;
use crate::stage_shares::StageShare;
use crate::suppliers::Supplier;
use crate::timeline::PolicyEvent;
use std::path::Path;

/// Reads tables one by one. Regions and sources, which other tables name, are the real ones.
#[derive(Clone, Debug)]
pub struct One {
    known: Known,
}

impl One {
    /// Takes regions and sources from the directory of the tables.
    ///
    /// # Errors
    /// If one of the two is at fault.
    pub fn of(dir: &Path) -> Result<Self, Error> {
        let mut known = Known::default();
        let sources: Rows<Source> = read::read(dir, &known)?;
        known.add_sources(sources.records());
        let regions: Rows<Region> = read::read(dir, &known)?;
        known.add_regions(regions.records());
        Ok(Self { known })
    }

    /// Reads and checks a table as the build does: by its file's name below the data directory,
    /// and its bytes. Gives it as Rust, empty for tables that the model does not get.
    ///
    /// # Errors
    /// The first fault found. A name that is no table's is one.
    pub fn table(&self, file: &str, bytes: &[u8]) -> Result<String, Error> {
        match file {
            Source::FILE => self.emitted::<Source>(bytes),
            Element::FILE => self.emitted::<Element>(bytes),
            Region::FILE => self.emitted::<Region>(bytes),
            Hub::FILE => self.emitted::<Hub>(bytes),
            Site::FILE => self.emitted::<Site>(bytes),
            BaselineFlow::FILE => self.emitted::<BaselineFlow>(bytes),
            ClassSplit::FILE => self.emitted::<ClassSplit>(bytes),
            RecordedTotal::FILE => self.emitted::<RecordedTotal>(bytes),
            RecordedDestination::FILE => self.emitted::<RecordedDestination>(bytes),
            StageShare::FILE => self.emitted::<StageShare>(bytes),
            Plant::FILE => self.emitted::<Plant>(bytes),
            SectorShares::FILE => self.emitted::<SectorShares>(bytes),
            Supplier::FILE => self.emitted::<Supplier>(bytes),
            Project::FILE => self.emitted::<Project>(bytes),
            PolicyEvent::FILE => self.emitted::<PolicyEvent>(bytes),
            Price::FILE => self.emitted::<Price>(bytes),
            Importer::FILE => self.read::<Importer>(bytes).map(|_| String::new()),
            Total::FILE => self.read::<Total>(bytes).map(|_| String::new()),
            Share::FILE => self.read::<Share>(bytes).map(|_| String::new()),
            ThreeCodes::FILE => self.read::<ThreeCodes>(bytes).map(|_| String::new()),
            KnownSum::FILE => self.read::<KnownSum>(bytes).map(|_| String::new()),
            Rank::FILE => self.read::<Rank>(bytes).map(|_| String::new()),
            _ => Err(Error::file("data", "no table has that name", "a file of data/")),
        }
    }

    fn read<R: Record>(&self, bytes: &[u8]) -> Result<Rows<R>, Error> {
        read::read_bytes(format!("data/{}", R::FILE).into(), bytes, &self.known)
    }

    fn emitted<R: Record + Emit>(&self, bytes: &[u8]) -> Result<String, Error> {
        let rows = self.read::<R>(bytes)?;
        let mut out = String::new();
        emit::table(&mut out, "TABLE", "One table.", rows.records());
        Ok(out)
    }
}
