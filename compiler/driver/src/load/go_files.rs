//! Overlays that change a package of Go's rather than replace it. A folder of `stdlib-machine/overlay` stands for the whole package of its path,
//! unless it has a file `go.files`: a list of the files of Go's that take part beside the folder's own, one name to a line.
//!
//! A file that is named takes part whatever its build constraints say. A line `*` stands for all other files of Go's whose constraints hold,
//! without those of a name that a file of the overlay has. `#` begins a comment.

use vole_diag::Diagnostic;
use vole_source::constraint::BuildTags;
use vole_source::{SourceFs, Span};

use super::package::{SourceText, is_go_file, read_file, unreadable};

/// The name of the list in a folder of the overlay.
pub(super) const LIST: &str = "go.files";

/// The files of Go's package that take part beside those of an overlay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct GoFiles {
    /// Go's own folder.
    folder: String,
    /// Those that take part in any case.
    named: Vec<String>,
    /// The overlay's own, if the others of Go's take part too.
    all_but: Option<Vec<String>>,
}

impl GoFiles {
    /// What the list of an overlay's folder says; nothing if it has none. `go_folder` finds Go's package.
    ///
    /// # Errors
    /// When there is no such package.
    pub(super) fn of(
        fs: &dyn SourceFs,
        overlay: &str,
        go_folder: impl FnOnce() -> Result<String, Box<Diagnostic>>,
    ) -> Result<Option<Self>, Box<Diagnostic>> {
        let Ok(text) = fs.read(&format!("{overlay}/{LIST}")) else { return Ok(None) };
        let text = String::from_utf8_lossy(&text).into_owned();
        let lines = text.lines().map(|line| line.split_once('#').map_or(line, |(line, _)| line).trim());
        let (others, named): (Vec<&str>, Vec<&str>) =
            lines.filter(|line| !line.is_empty()).partition(|line| *line == "*");
        let own = || fs.read_dir(overlay).unwrap_or_default().into_iter().map(|entry| entry.name).collect();
        Ok(Some(Self {
            folder: go_folder()?,
            named: named.into_iter().map(str::to_owned).collect(),
            all_but: (!others.is_empty()).then(own),
        }))
    }

    /// Reads them.
    ///
    /// # Errors
    /// When one cannot be read; the diagnostic stands at `from`.
    pub(super) fn read(
        &self,
        fs: &dyn SourceFs,
        tags: &BuildTags,
        from: Span,
    ) -> Result<Vec<SourceText>, Box<Diagnostic>> {
        let mut texts = Vec::new();
        for name in &self.named {
            texts.push(read_file(fs, &format!("{}/{name}", self.folder), from)?);
        }
        let Some(own) = &self.all_but else { return Ok(texts) };
        let entries = fs.read_dir(&self.folder).map_err(|error| unreadable(&self.folder, &error, from))?;
        for entry in entries.iter().filter(|entry| is_go_file(entry) && tags.matches_file_name(&entry.name)) {
            if own.contains(&entry.name) || self.named.contains(&entry.name) {
                continue;
            }
            let file = read_file(fs, &format!("{}/{}", self.folder, entry.name), from)?;
            texts.extend(tags.matches_text(&file.text).then_some(file));
        }
        Ok(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vole_source::MemoryFs;

    /// The files of Go's that take part beside an overlay of `a.go` and `b.go`.
    fn beside(list: &str) -> Result<Vec<String>, Box<Diagnostic>> {
        let fs = MemoryFs::new()
            .with("o/p/go.files", list.as_bytes().to_vec())
            .with("o/p/a.go", *b"package p")
            .with("o/p/b.go", *b"package p")
            .with("g/p/a.go", *b"package p")
            .with("g/p/c.go", *b"package p")
            .with("g/p/c_test.go", *b"package p")
            .with("g/p/d_windows.go", *b"package p")
            .with("g/p/e.go", *b"//go:build never\npackage p");
        let files = GoFiles::of(&fs, "o/p", || Ok("g/p".to_owned()))?;
        let read = files.map(|files| files.read(&fs, &BuildTags::new("noos", "arm", []), Span::NONE));
        Ok(read.transpose()?.unwrap_or_default().into_iter().map(|text| text.name).collect())
    }

    #[test]
    fn a_list_names_files_whatever_their_constraints_or_takes_the_others() {
        let names = |list| beside(list).unwrap_or_default();
        assert_eq!(names("# c.go\nd_windows.go # as there\n\ne.go\n"), ["g/p/d_windows.go", "g/p/e.go"]);
        assert_eq!(names("*\n"), ["g/p/c.go"]);
        assert_eq!(names("e.go\n*\n"), ["g/p/e.go", "g/p/c.go"]);
        assert!(beside("z.go\n").is_err());
    }

    #[test]
    fn without_a_list_an_overlay_stands_for_the_package() {
        let fs = MemoryFs::new().with("o/p/a.go", *b"package p");
        assert!(GoFiles::of(&fs, "o/p", || Ok("g/p".to_owned())).is_ok_and(|files| files.is_none()));
    }
}
