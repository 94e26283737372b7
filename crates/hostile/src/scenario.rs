//! The scenario file.

use file::{read, write};
use model::scenario::parameters;

/// No line about a file is longer, bytes: the path of the place and the list of what is allowed.
const LONGEST_LINE: usize = 20_000;

/// Reads a scenario file: a scenario within the limits, which is written and read again as it was,
/// or one line that names the place and what is allowed.
pub fn scenario(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match read(&text) {
        Err(error) => {
            let line = error.to_string();
            assert!(line.len() <= LONGEST_LINE, "{} bytes: {line}", line.len());
            assert!(!line.contains(char::is_control), "more than a line: {line:?}");
            assert!(!error.at.is_empty() && !error.allowed.is_empty(), "{line}");
        }
        Ok((preset, scenario)) => {
            for control in parameters::every() {
                let value = control.get(&scenario);
                assert!(value.is_finite(), "{} is {value}", control.key);
            }
            let written = write(preset, &scenario);
            let again = read(&written).is_ok_and(|again| again == (preset, scenario.clone()));
            assert!(again, "another scenario is read from {written}, of {text}");
            if super::is_run(bytes) {
                super::run(&scenario);
            }
        }
    }
}
