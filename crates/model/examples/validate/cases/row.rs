//! A case as a table.

use std::fmt;

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The rule is kept.
    Pass,
    /// It is not.
    Miss,
    /// There is no rule.
    Shown,
}

/// One comparison.
pub(crate) struct Row {
    /// What is compared.
    pub(crate) what: String,
    /// The recorded figure with its source.
    pub(crate) recorded: String,
    /// The model's figure.
    pub(crate) computed: String,
    /// When it passes.
    pub(crate) rule: &'static str,
    pub(crate) verdict: Verdict,
}

/// A case.
pub(crate) struct Case {
    /// Its number in the model's section 5.
    pub(crate) id: &'static str,
    /// What is asked.
    pub(crate) asked: &'static str,
    pub(crate) rows: Vec<Row>,
    /// What to make of it.
    pub(crate) remark: String,
}

impl Row {
    /// A row that passes if `kept`.
    pub(crate) fn judged(
        what: impl Into<String>,
        recorded: impl Into<String>,
        computed: impl Into<String>,
        rule: &'static str,
        kept: bool,
    ) -> Self {
        let verdict = if kept { Verdict::Pass } else { Verdict::Miss };
        Self {
            what: what.into(),
            recorded: recorded.into(),
            computed: computed.into(),
            rule,
            verdict,
        }
    }

    /// A row without a rule.
    pub(crate) fn shown(
        what: impl Into<String>,
        recorded: impl Into<String>,
        computed: impl Into<String>,
    ) -> Self {
        Self { verdict: Verdict::Shown, ..Self::judged(what, recorded, computed, "–", true) }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## {}: {}\n", self.id, self.asked)?;
        writeln!(f, "| what | recorded | computed | rule | |\n|---|---|---|---|---|")?;
        for Row { what, recorded, computed, rule, verdict } in &self.rows {
            let verdict = match verdict {
                Verdict::Pass => "pass",
                Verdict::Miss => "**MISS**",
                Verdict::Shown => "–",
            };
            writeln!(f, "| {what} | {recorded} | {computed} | {rule} | {verdict} |")?;
        }
        writeln!(f, "\n{}", self.remark)
    }
}
