//! Leaving loops, switches and functions; loops made of `goto`.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, stmt};

impl Generator {
    /// `break`, `continue` or `return`, if something holds.
    pub(super) fn leave(&mut self) -> Option<Tree> {
        let bool = self.bool();
        let test = self.varying(bool, 2);
        self.frame.risk = false;
        let count = self.frame.labels.len();
        // A test that ends early tests little.
        let test_itself = self.frame.results.is_empty() && self.frame.depth == 0;
        if count == 0 && test_itself {
            return None;
        }
        let jump = if count == 0 || !test_itself && self.random.percent(20) {
            self.give_back()
        } else {
            let at = self.random.below(count);
            let innermost = at + 1 == count;
            let label = &mut self.frame.labels[at];
            let (name, is_loop) = (label.name.clone(), label.is_loop);
            let word = if is_loop && self.random.percent(50) { "continue" } else { "break" };
            match innermost && self.random.percent(50) {
                true => stmt!["$", word],
                false => {
                    self.frame.labels[at].used = true;
                    stmt!["$ $", word, name]
                }
            }
        };
        Some(stmt!["if $ {\n$\n}", test, jump])
    }

    /// A loop the old way. It declares its variable in a block of its own: no `goto` may jump over a declaration.
    pub(super) fn goto_loop(&mut self) -> Option<Tree> {
        let (label, counter) = (self.name("L"), self.name("i"));
        let times = self.random.between(1, 4);
        self.frame.risk = false;
        let body = self.repeated(times as u64, |inside| inside.block(3));
        Some(stmt![
            "{\n$ := 0\n$:\n{\n$\n}\n$++\nif $ < $ {\ngoto $\n}\n}",
            &counter,
            &label,
            body,
            &counter,
            &counter,
            times,
            &label
        ])
    }
}
