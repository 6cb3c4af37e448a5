//! What build constraints see: the operating system and architecture that packages are compiled for.

use vole_source::constraint::BuildTags;

/// The platform whose files take part, and whether Vole's own packages stand in for Go's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Platform {
    /// The operating system, as in `GOOS`.
    pub goos: String,
    /// The architecture, as in `GOARCH`.
    pub goarch: String,
    /// Tags that hold beside those two.
    pub tags: Vec<String>,
    /// Whether Vole's runtime and overlay take the place of Go's packages of the same paths.
    pub overlay: bool,
}

/// The experiments that Go 1.24 has on where nothing else is said (`internal/buildcfg`), and the levels of 32-bit Arm below its default.
const OFFICIAL_TAGS: &[&str] = &[
    "gc",
    "goexperiment.aliastypeparams",
    "goexperiment.coverageredesign",
    "goexperiment.spinbitmutex",
    "goexperiment.swissmap",
    "goexperiment.synchashtriemap",
    "arm.5",
    "arm.6",
    "arm.7",
];

impl Platform {
    /// Vole's own: no operating system, and Go's sources in their portable variants.
    pub fn bare_metal() -> Self {
        let tags = ["purego", "math_big_pure_go", "baremetal", "vole"].map(str::to_owned).to_vec();
        Self { goos: "noos".to_owned(), goarch: "arm".to_owned(), tags, overlay: true }
    }

    /// One of Go's own, as its toolchain builds for it without cgo.
    pub fn official(goos: &str, goarch: &str) -> Self {
        let tags = OFFICIAL_TAGS.iter().map(|tag| (*tag).to_owned()).collect();
        Self { goos: goos.to_owned(), goarch: goarch.to_owned(), tags, overlay: false }
    }

    /// The tags that hold, with further ones.
    pub(crate) fn build_tags(&self, further: impl IntoIterator<Item = String>) -> BuildTags {
        BuildTags::new(&self.goos, &self.goarch, self.tags.iter().cloned().chain(further))
    }
}
