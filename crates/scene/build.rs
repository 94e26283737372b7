//! Projects the land once, so that the page only has to paint it.
//!
//! `data/land/land.txt` becomes three SVG paths in the base plane: land, borders and graticule.

#[path = "build/line.rs"]
mod line;
#[path = "build/path.rs"]
mod path;
// The page projects places with the same two files.
#[path = "src/lens.rs"]
#[allow(dead_code, unreachable_pub)]
mod lens;
#[path = "src/projection.rs"]
#[allow(dead_code, unreachable_pub)]
mod projection;

use std::path::PathBuf;
use std::{env, error::Error, fs};

/// How far a simplified line may lie from the true one, px of the base plane: a coast; a border, which
/// is drawn faintly; a meridian or parallel, which is smooth. Together they are a twentieth of the first
/// load: `docs/performance.md`.
const COAST: f64 = 0.6;
const BORDER: f64 = 0.8;
const GRATICULE: f64 = 0.4;

#[allow(clippy::disallowed_methods)] // a build script is told its folders by the environment
fn main() -> Result<(), Box<dyn Error>> {
    let source = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../data/land/land.txt");
    println!("cargo::rerun-if-changed={}", source.display());
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/projection.rs");
    println!("cargo::rerun-if-changed=src/lens.rs");

    let lines = line::read(&fs::read_to_string(&source)?)
        .map_err(|problem| format!("{}: {problem}", source.display()))?;
    let pick = |closed: bool| {
        let chosen = lines.iter().filter(|line| line.closed == closed);
        path::data(chosen.map(|line| line.projected(if closed { COAST } else { BORDER })))
    };
    let graticule = path::data(line::graticule().iter().map(|line| line.projected(GRATICULE)));
    let code = format!(
        "/// Land, every ring of it.\npub const LAND: &str = {:?};\n\
         /// Borders between countries, each once.\npub const BORDERS: &str = {:?};\n\
         /// Meridians and parallels every 30 degrees.\npub const GRATICULE: &str = {:?};\n",
        pick(true),
        pick(false),
        graticule,
    );
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("land.rs"), code)?;
    Ok(())
}
