//! The identity of a diagnostic.

use std::fmt;

/// What is known of one diagnostic code. Each stands in a file of its own under `codes/`.
#[derive(Debug)]
pub struct CodeInfo {
    /// `V` and four digits; never reused. V00 driver, V01 syntax, V02-V05 types, V06 SSA and code, V07 targets, V08 link, V09 tools.
    pub id: &'static str,
    /// A few words that name the mistake.
    pub title: &'static str,
    /// What it means, when it occurs and what to do, in Markdown.
    pub explanation: &'static str,
    /// A complete source file that triggers it, where one file can.
    pub example: Option<&'static str>,
}

/// A diagnostic code: a reference to its only [`CodeInfo`].
#[derive(Clone, Copy)]
pub struct Code(pub &'static CodeInfo);

impl Code {
    /// The stable identifier, such as `V0103`.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// A few words that name the mistake.
    pub fn title(self) -> &'static str {
        self.0.title
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.id().cmp(other.id())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
