//! Test functions, each of which recovers from what goes wrong in it; and `main`, which calls them.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Frame;
use crate::fuzz::tree::{Tree, decl, stmt};
use crate::fuzz::types::TypeId;

/// Steps of a test.
const TEST_COST: u64 = 2500;

impl Generator {
    /// Declares tests and gives `main`.
    pub(super) fn declare_tests(&mut self, tests: usize) -> Tree {
        let mut calls = Vec::new();
        for _ in 0..tests {
            let name = self.test();
            calls.push(stmt!["println(\"== $\")\n$()", &name, &name]);
        }
        let globals: Vec<(String, TypeId)> = self.vars.iter().map(|var| (var.name.clone(), var.ty)).collect();
        for (name, ty) in globals {
            calls.push(self.shown(&name, ty));
        }
        decl!["func main() {\n$\n}\n", Tree::joined(calls, "\n")]
    }

    fn test(&mut self) -> String {
        let name = self.name("test");
        let frame = Frame::new(false, true, TEST_COST, Vec::new());
        let first = self.vars.len();
        let (body, _) = self.in_frame(frame, |inside| {
            let mut statements: Vec<Tree> = (0..4).map(|_| inside.declare()).collect();
            statements.push(inside.body(18));
            let locals: Vec<(String, TypeId)> =
                inside.vars[first..].iter().filter(|var| !var.hidden).map(|var| (var.name.clone(), var.ty)).collect();
            for (name, ty) in locals {
                statements.push(inside.shown(&name, ty));
            }
            Tree::joined(statements, "\n")
        });
        self.decls.push(decl!["func $() {\ndefer func() {\nnote(\"$\", recover())\n}()\n$\n}\n", &name, &name, body]);
        name
    }
}
