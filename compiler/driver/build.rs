//! Makes cargo look again at what is embedded when a file is added.

fn main() {
    for folder in ["runtime-cm7", "stdlib-machine", "targets"] {
        println!("cargo:rerun-if-changed=../../{folder}");
    }
}
