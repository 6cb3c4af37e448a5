//! Making a program small that still shows the same failure: pieces are left out, or replaced by simpler ones.

use std::time::Instant;

use super::contest::{Contest, Kind, Verdict, Witness};
use super::tree::{Part, Role, Tree};
use super::types::Types;
use crate::failure::Result;

/// Where a piece is: the way to it from the root, by positions among parts.
type Place = Vec<usize>;

/// The failure that has to stay, and how long to try.
pub struct Minimiser<'a> {
    pub contest: &'a Contest,
    pub witness: Witness,
    pub kind: Kind,
    pub deadline: Instant,
    pub types: &'a Types,
}

impl Minimiser<'_> {
    /// A smaller program.
    pub fn run(&mut self, mut tree: Tree) -> Result<Tree> {
        let mut size = usize::MAX;
        loop {
            let now = tree.print().len();
            if now >= size || self.is_late() {
                return Ok(tree);
            }
            size = now;
            tree = self.leave_out(tree)?;
            tree = self.unwrap(tree)?;
            tree = self.simplify(tree)?;
        }
    }

    fn is_late(&self) -> bool {
        Instant::now() > self.deadline
    }

    fn still_fails(&mut self, tree: &Tree) -> Result<bool> {
        if self.is_late() {
            return Ok(false);
        }
        let source = tree.print();
        if self.kind != Kind::Rejected && !self.contest.is_valid(&source)? {
            return Ok(false);
        }
        Ok(match self.contest.judge(&source, &[self.witness])? {
            Verdict::Differs(mismatch) => mismatch.kind == self.kind,
            Verdict::Agreed | Verdict::Invalid(_) | Verdict::TooBig => false,
        })
    }

    /// Statements and declarations: first those at the top, then those inside of what is left; many at a time, then fewer.
    fn leave_out(&mut self, mut tree: Tree) -> Result<Tree> {
        for level in 0.. {
            let mut places = places(&tree, |role| matches!(role, Role::Stmt | Role::Decl), level);
            if places.is_empty() {
                break;
            }
            let mut chunk = places.len().div_ceil(2);
            loop {
                let mut at = 0;
                while at < places.len() {
                    let end = (at + chunk).min(places.len());
                    let mut candidate = tree.clone();
                    for place in &places[at..end] {
                        candidate.at(place).parts.clear();
                    }
                    if self.still_fails(&candidate)? {
                        tree = candidate;
                        places.drain(at..end);
                    } else {
                        at = end;
                    }
                }
                if chunk == 1 {
                    break;
                }
                chunk = chunk.div_ceil(2);
            }
        }
        Ok(tree)
    }

    /// Statements that consist of others are replaced by those.
    fn unwrap(&mut self, mut tree: Tree) -> Result<Tree> {
        for level in 0.. {
            let places = places(&tree, |role| role == Role::Stmt, level);
            if places.is_empty() {
                break;
            }
            for place in places {
                let inner = tree.at(&place).inside(&|role| role == Role::Stmt);
                if inner.is_empty() {
                    continue;
                }
                let mut candidate = tree.clone();
                candidate.at(&place).parts = Tree::joined(inner, "\n").parts;
                if self.still_fails(&candidate)? {
                    tree = candidate;
                }
            }
        }
        Ok(tree)
    }

    /// Expressions are replaced by a zero, or by a part of them.
    fn simplify(&mut self, mut tree: Tree) -> Result<Tree> {
        let is_expr = |role| matches!(role, Role::Expr { .. });
        for level in 0.. {
            let places = places(&tree, is_expr, level);
            if places.is_empty() {
                break;
            }
            for place in places {
                let piece = tree.at(&place).clone();
                let Role::Expr { ty, .. } = piece.role else { continue };
                let zero = self.types.zero(ty);
                let text = piece.text();
                if text == zero || text.len() <= 4 {
                    continue;
                }
                let parts = piece.inside(&|role| matches!(role, Role::Expr { ty: of, .. } if of == ty));
                let zero = Tree { role: piece.role, parts: vec![Part::from(zero)] };
                for smaller in std::iter::once(zero).chain(parts) {
                    let mut candidate = tree.clone();
                    *candidate.at(&place) = smaller;
                    if self.still_fails(&candidate)? {
                        tree = candidate;
                        break;
                    }
                }
            }
        }
        Ok(tree)
    }
}

impl Tree {
    fn at(&mut self, place: &[usize]) -> &mut Tree {
        let mut tree = self;
        for step in place {
            match &mut tree.parts[*step] {
                Part::Tree(inner) => tree = inner,
                Part::Text(_) => unreachable!("a place is a way through trees"),
            }
        }
        tree
    }

    /// The outermost pieces inside of it that play a role.
    fn inside(&self, wanted: &dyn Fn(Role) -> bool) -> Vec<Tree> {
        let mut found = Vec::new();
        for part in &self.parts {
            if let Part::Tree(tree) = part {
                if wanted(tree.role) { found.push(tree.clone()) } else { found.extend(tree.inside(wanted)) }
            }
        }
        found
    }

    fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }
}

/// The pieces with a role that are inside of so many others with that role.
fn places(tree: &Tree, wanted: impl Fn(Role) -> bool, level: usize) -> Vec<Place> {
    fn walk(tree: &Tree, wanted: &dyn Fn(Role) -> bool, level: usize, way: &mut Place, found: &mut Vec<Place>) {
        for (at, part) in tree.parts.iter().enumerate() {
            let Part::Tree(inner) = part else { continue };
            way.push(at);
            let here = wanted(inner.role);
            if here && level == 0 {
                if !inner.parts.is_empty() {
                    found.push(way.clone());
                }
            } else {
                walk(inner, wanted, if here { level - 1 } else { level }, way, found);
            }
            way.pop();
        }
    }
    let mut found = Vec::new();
    walk(tree, &wanted, level, &mut Vec::new(), &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuzz::tree::{decl, glue, stmt};

    #[test]
    fn places_are_found_level_by_level() {
        let inner = stmt!["if x {\n$\n}", stmt!["y()"]];
        let tree = glue!["$$", decl!["func f() {\n$\n}", inner], decl!["var x bool"]];
        let wanted = |role| matches!(role, Role::Stmt | Role::Decl);
        assert_eq!(places(&tree, wanted, 0), [vec![0], vec![1]]);
        assert_eq!(places(&tree, wanted, 1), [vec![0, 1]]);
        assert_eq!(places(&tree, wanted, 2), [vec![0, 1, 1]]);
        assert!(places(&tree, wanted, 3).is_empty());
    }

    #[test]
    fn what_is_inside_of_a_piece_is_its_outermost_pieces() {
        let mut tree = glue!["$", stmt!["for {\n$$}", stmt!["a()$", stmt!["b()"]], stmt!["c()"]]];
        let inner = tree.at(&[0]).inside(&|role| role == Role::Stmt);
        assert_eq!(inner.iter().map(Tree::text).collect::<Vec<_>>(), ["a()b()", "c()"]);
    }
}
