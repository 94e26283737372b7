use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A copy of the project's tables in a directory of its own, removed when it is dropped.
pub(crate) struct Copy(PathBuf);

impl Copy {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tables-{}-{count}", std::process::id());
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        copy_tables(&data, &copy.dir());
        copy_tables(&data.join("inputs"), &copy.dir().join("inputs"));
        copy
    }

    /// The copied `data` directory.
    pub(crate) fn dir(&self) -> PathBuf {
        self.0.join("data")
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.dir().join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.dir().join(file), text).unwrap();
    }

    /// The message of the first fault found.
    pub(crate) fn fault(&self) -> String {
        tables::load(&self.dir()).expect_err("the tables should be faulty").to_string()
    }

    /// Replaces `old`, which must occur once, and returns the line where it begins.
    fn replace(&self, file: &str, old: &str, new: &str) -> usize {
        let text = self.read(file);
        assert_eq!(text.matches(old).count(), 1, "'{old}' must occur once in {file}");
        self.write(file, text.replace(old, new));
        text[..text.find(old).unwrap()].matches('\n').count() + 1
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A directory that cannot be removed harms no other test.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_tables(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// Replaces `old`, which must occur once, by `new`, and asserts the fault reported for the line
/// where it begins.
pub(crate) fn wrong(file: &str, old: &str, new: &str, expected: &str) {
    let copy = Copy::new();
    let line = copy.replace(file, old, new);
    assert_eq!(copy.fault(), format!("data/{file}:{line}: {expected}"));
}

/// As [`wrong`], for a fault of a whole column, which is reported at the header.
pub(crate) fn wrong_table(file: &str, old: &str, new: &str, expected: &str) {
    let copy = Copy::new();
    copy.replace(file, old, new);
    assert_eq!(copy.fault(), format!("data/{file}:1: {expected}"));
}

/// Adds a line at the end and asserts the fault reported for it.
pub(crate) fn wrong_addition(file: &str, row: &str, expected: &str) {
    let copy = Copy::new();
    let text = copy.read(file);
    let line = text.lines().count() + 1;
    copy.write(file, format!("{text}{row}\n"));
    assert_eq!(copy.fault(), format!("data/{file}:{line}: {expected}"));
}

/// The line that begins with `start`.
pub(crate) fn row(file: &str, start: &str) -> String {
    let text = Copy::new().read(file);
    text.lines().find(|line| line.starts_with(start)).unwrap().to_owned()
}

/// Its number.
pub(crate) fn line_of(file: &str, start: &str) -> usize {
    let text = Copy::new().read(file);
    text.lines().position(|line| line.starts_with(start)).unwrap() + 1
}
