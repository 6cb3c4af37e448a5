//! The `targets/` folder of the repository, held in memory.

use std::path::Path;

use vole_source::MemoryFs;

/// All its files, under the paths `vole_target::load` asks for.
pub fn targets() -> MemoryFs {
    let mut fs = MemoryFs::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../targets");
    for folder in ["base", "chips", "boards", "link"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("the folder is there");
        for entry in entries {
            let path = entry.expect("the entry can be read").path();
            let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
            fs.insert(format!("targets/{folder}/{name}"), std::fs::read(&path).expect("the file can be read"));
        }
    }
    fs
}
