//! Writing a file so that it is there whole or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

/// Writes under a temporary name beside `path`, then renames; an older file stays as it was if anything goes wrong.
///
/// # Errors
/// The folder is missing or not writable, the disk is full, or `path` is a folder.
pub fn write_output(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let refused = |error: &std::io::Error| {
        let message = format!("cannot write {}: {error}", path.display());
        Diagnostic::error(codes::OUTPUT_NOT_WRITTEN, Span::NONE, message)
    };
    // A device or a pipe takes what is written to it; a file in its place would be something else.
    if fs::metadata(path).is_ok_and(|old| !old.is_file() && !old.is_dir()) {
        return fs::write(path, bytes).map_err(|error| refused(&error));
    }
    let mut file = tempfile::Builder::new().prefix(".vole-").tempfile_in(folder).map_err(|error| refused(&error))?;
    file.write_all(bytes).map_err(|error| refused(&error))?;
    allow_what_others_have(file.as_file(), path).map_err(|error| refused(&error))?;
    file.persist(path).map(drop).map_err(|error| refused(&error.error))
}

/// Temporary files are for their owner alone; an output file is as readable as any file made anew.
#[cfg(unix)]
fn allow_what_others_have(file: &fs::File, path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = match fs::metadata(path) {
        Ok(old) if old.is_file() => old.permissions().mode(),
        _ => 0o644,
    };
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn allow_what_others_have(_: &fs::File, _: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.bin");
        write_output(&path, b"first").unwrap();
        write_output(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_device_stays_a_device() {
        use std::os::unix::fs::FileTypeExt;
        write_output(Path::new("/dev/null"), b"bytes").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("x.bin")).unwrap();
        fs::write(folder.path().join("x.bin/inside"), "").unwrap();
        let error = write_output(&folder.path().join("x.bin"), b"bytes").unwrap_err();
        assert_eq!(error.code, codes::OUTPUT_NOT_WRITTEN);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let error = write_output(&folder.path().join("missing/x.bin"), b"bytes").unwrap_err();
        assert!(error.message.contains("x.bin"), "{}", error.message);
    }
}
