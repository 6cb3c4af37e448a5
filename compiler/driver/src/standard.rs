//! Checking the whole of Go's standard library at once: the largest body of correct Go there is.

use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;
use vole_source::Name;
use vole_types::{PackageId, Types};

use crate::load::{LoadedPackage, load_packages, standard_packages};
use crate::{Options, Reported, Session};

/// What was checked, and how long it took.
#[derive(Clone, Copy, Debug)]
pub struct Survey {
    /// How many packages.
    pub packages: usize,
    /// Lines of all their files.
    pub lines: usize,
    /// From finding the first file to the last diagnostic.
    pub took: Duration,
}

/// Checks every package of Go's standard library that has files for the platform. Functions may lack bodies: they are written in
/// assembly. A package is checked even if one it imports has errors.
///
/// # Errors
/// When not all could be loaded. Mistakes found in the packages are in the session.
pub fn check_standard(session: &mut Session, options: &Options) -> Result<Survey, Reported> {
    let start = Instant::now();
    let paths = standard_packages(session, options)?;
    let packages = on_one_core(|| load_packages(session, options, &paths))?;
    session.timings.add("load and parse", start.elapsed());
    let count = packages.iter().filter(|package| !package.files.is_empty()).count();
    let checking = Instant::now();
    check(session, packages);
    session.timings.add("check", checking.elapsed());
    let go_files = session.sources.files().filter(|(_, file)| file.name.ends_with(".go"));
    let lines = go_files.map(|(_, file)| file.lines().line_count() as usize - 1).sum();
    Ok(Survey { packages: count, lines, took: start.elapsed() })
}

/// Keeps parsing to one thread, so that the time measured is the work done.
fn on_one_core<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

fn check(session: &mut Session, packages: Vec<LoadedPackage>) {
    let mut types = Types::new();
    let mut known: FxHashMap<Name, PackageId> = FxHashMap::default();
    for LoadedPackage { path, files, node_count, .. } in packages {
        let options = vole_types::Options { sources: Some(&session.sources), ..vole_types::Options::default() };
        let mut importer = |path: &str| known.get(path).copied();
        let (checked, diagnostics) =
            vole_types::check_package(&mut types, &path, files, node_count, &mut importer, &options);
        known.insert(path, checked.id);
        session.report(diagnostics);
    }
}
