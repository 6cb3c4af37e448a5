//! Declarations: everything at the top level of the program.

mod consts;
mod functions;
mod generics;
mod globals;
mod hashes;
mod interfaces;
mod methods;
mod recursion;
mod test_functions;
mod types;

use super::generator::Generator;
use super::tree::{Tree, decl};
use super::types::Types;

/// What the program needs besides what is generated.
const PRELUDE: &str = include_str!("../prelude.go");

/// A program and its types.
pub struct Program {
    pub tree: Tree,
    pub types: Types,
}

/// The program of a seed, with so many tests in it.
pub fn program(seed: u64, tests: usize) -> Program {
    let mut generator = Generator::new(seed);
    generator.declare_types();
    generator.declare_consts();
    generator.declare_interfaces();
    generator.declare_generics();
    for _ in 0..5 {
        generator.pure_function();
        generator.declare_global();
        generator.generic_function();
        generator.recursive_function();
        generator.declare_global();
    }
    for _ in 0..6 {
        generator.pure_function();
        generator.impure_function();
    }
    for _ in 0..2 {
        generator.unwinding_function();
    }
    let main = generator.declare_tests(tests);
    generator.declare_hashes();
    let mut decls = std::mem::take(&mut generator.decls);
    // Go wants nothing declared before it is used, and initialises variables as they depend on each other.
    generator.random.shuffle(&mut decls);
    let mut parts: Vec<Tree> = PRELUDE.split("\n\n").map(|part| decl!["$\n", part]).collect();
    parts.extend(decls);
    parts.push(main);
    Program { tree: Tree::joined(parts, "\n"), types: generator.types }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_makes_the_same_program() {
        let source = program(7, 3).tree.print();
        assert_eq!(source, program(7, 3).tree.print());
        assert_ne!(source, program(8, 3).tree.print());
        assert!(source.contains("func main() {"));
    }

    #[test]
    fn programs_are_of_a_size_that_can_be_run() {
        let lines: Vec<usize> = (1..40).map(|seed| program(seed, 10).tree.print().lines().count()).collect();
        assert!(lines.iter().all(|lines| (500..20_000).contains(lines)), "{lines:?}");
    }
}
