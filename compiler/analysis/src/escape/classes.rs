//! Classes of values that may point into the same objects: a union-find structure with one content class each.

/// A class, by any of its members.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Class(u32);

#[derive(Clone, Copy)]
struct Node {
    parent: u32,
    content: Option<Class>,
    /// Reachable from a global, or given to unknown code.
    escapes: bool,
    /// Reachable from a parameter, free variable or result.
    outlives: bool,
}

/// All classes of an analysis.
#[derive(Default)]
pub(super) struct Classes {
    nodes: Vec<Node>,
}

impl Classes {
    pub(super) fn fresh(&mut self) -> Class {
        let id = self.nodes.len() as u32;
        self.nodes.push(Node { parent: id, content: None, escapes: false, outlives: false });
        Class(id)
    }

    /// The class's representative.
    pub(super) fn find(&mut self, class: Class) -> Class {
        let mut at = class.0;
        while self.nodes[at as usize].parent != at {
            let parent = self.nodes[at as usize].parent;
            self.nodes[at as usize].parent = self.nodes[parent as usize].parent;
            at = parent;
        }
        Class(at)
    }

    /// The class of what the objects of a class hold.
    pub(super) fn content(&mut self, class: Class) -> Class {
        let class = self.find(class);
        if let Some(content) = self.nodes[class.0 as usize].content {
            return self.find(content);
        }
        let content = self.fresh();
        self.nodes[class.0 as usize].content = Some(content);
        let Node { escapes, outlives, .. } = self.nodes[class.0 as usize];
        self.nodes[content.0 as usize].escapes = escapes;
        self.nodes[content.0 as usize].outlives = outlives;
        content
    }

    /// The content class, if anything has been said of it.
    pub(super) fn known_content(&mut self, class: Class) -> Option<Class> {
        let class = self.find(class);
        self.nodes[class.0 as usize].content.map(|content| self.find(content))
    }

    /// Makes two classes one, and their contents.
    pub(super) fn unify(&mut self, a: Class, b: Class) {
        let mut work = vec![(a, b)];
        while let Some((a, b)) = work.pop() {
            let (a, b) = (self.find(a), self.find(b));
            if a == b {
                continue;
            }
            let (from, to) = (self.nodes[b.0 as usize], self.nodes[a.0 as usize]);
            self.nodes[b.0 as usize].parent = a.0;
            match (to.content, from.content) {
                (Some(x), Some(y)) => work.push((x, y)),
                (None, Some(y)) => self.nodes[a.0 as usize].content = Some(y),
                (_, None) => {}
            }
            if from.escapes || to.escapes {
                self.mark_escaping(a);
            }
            if from.outlives || to.outlives {
                self.mark_outliving(a);
            }
        }
    }

    /// Marks a class, and all that can be reached from it, as escaping.
    pub(super) fn mark_escaping(&mut self, class: Class) {
        self.mark(class, |node| &mut node.escapes);
    }

    /// Marks a class, and all that can be reached from it, as outliving the activation.
    pub(super) fn mark_outliving(&mut self, class: Class) {
        self.mark(class, |node| &mut node.outlives);
    }

    fn mark(&mut self, class: Class, flag: impl Fn(&mut Node) -> &mut bool) {
        let mut next = Some(class);
        let mut first = true;
        while let Some(class) = next {
            let class = self.find(class);
            let node = &mut self.nodes[class.0 as usize];
            let was = std::mem::replace(flag(node), true);
            // What is below a marked class is marked, except right after a union of a marked with an unmarked one.
            if was && !first {
                return;
            }
            first = false;
            next = self.nodes[class.0 as usize].content;
        }
    }

    pub(super) fn escapes(&mut self, class: Class) -> bool {
        let class = self.find(class);
        self.nodes[class.0 as usize].escapes
    }

    pub(super) fn outlives(&mut self, class: Class) -> bool {
        let class = self.find(class);
        self.nodes[class.0 as usize].outlives
    }
}
