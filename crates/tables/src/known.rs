//! The ids that other tables may name.

use crate::regions::Region;
use crate::sources::Source;
use std::collections::BTreeSet;

/// The ids of regions and sources.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    regions: Vec<String>,
    sources: BTreeSet<String>,
}

impl Known {
    /// Adds the sources.
    pub(crate) fn add_sources(&mut self, sources: &[Source]) {
        self.sources.extend(sources.iter().map(|source| source.id.clone()));
    }

    /// Adds the regions, in their order.
    pub(crate) fn add_regions(&mut self, regions: &[Region]) {
        self.regions.extend(regions.iter().map(|region| region.id.clone()));
    }

    /// The place of the region with that id.
    pub(crate) fn region(&self, id: &str) -> Option<usize> {
        self.regions.iter().position(|known| known == id)
    }

    /// Whether there is a source with that id.
    pub(crate) fn has_source(&self, id: &str) -> bool {
        self.sources.contains(id)
    }
}
