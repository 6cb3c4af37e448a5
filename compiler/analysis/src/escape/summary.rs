//! What a function does with what it is given: which of its parameters and results, and what they hold, may be the same objects, and which
//! of them escape.

use rustc_hash::FxHashMap;
use vole_ssa::FuncId;

use super::classes::{Class, Classes};

/// How many levels of content a summary tells apart; what is deeper counts as the deepest.
const DEPTH: usize = 3;

/// A class of a summary.
#[derive(Clone, Copy, Debug)]
struct Group {
    /// A number shared by what may be the same objects.
    id: u32,
    escapes: bool,
}

/// The levels of one parameter or result: its own class, its content's, and so on.
type Levels = [Option<Group>; DEPTH];

/// A function's summary.
#[derive(Clone, Debug)]
pub(super) struct Summary {
    params: Vec<Levels>,
    results: Vec<Levels>,
}

/// The summaries so far.
#[derive(Default)]
pub(super) struct Summaries {
    known: FxHashMap<FuncId, Summary>,
}

impl Summaries {
    pub(super) fn get(&self, func: FuncId) -> Option<&Summary> {
        self.known.get(&func)
    }

    pub(super) fn insert(&mut self, func: FuncId, summary: Summary) {
        self.known.insert(func, summary);
    }
}

impl Summary {
    /// Reads it off a function's analysed classes.
    pub(super) fn of(classes: &mut Classes, params: &[Option<Class>], results: &[Option<Class>]) -> Summary {
        for class in params.iter().chain(results).flatten() {
            flatten(classes, *class);
        }
        let mut numbers: FxHashMap<Class, u32> = FxHashMap::default();
        let mut levels = |class: &Option<Class>| {
            let mut levels: Levels = [None; DEPTH];
            let mut next = *class;
            for level in &mut levels {
                let Some(class) = next.map(|class| classes.find(class)) else { break };
                let count = numbers.len() as u32;
                let id = *numbers.entry(class).or_insert(count);
                *level = Some(Group { id, escapes: classes.escapes(class) });
                next = classes.known_content(class);
            }
            levels
        };
        let params = params.iter().map(&mut levels).collect();
        let results = results.iter().map(&mut levels).collect();
        Summary { params, results }
    }

    /// Applies it at a call.
    pub(super) fn apply(&self, classes: &mut Classes, args: &[Option<Class>], results: &[Option<Class>]) {
        let mut groups: FxHashMap<u32, Class> = FxHashMap::default();
        let pairs = self.params.iter().zip(args).chain(self.results.iter().zip(results));
        for (levels, class) in pairs {
            let Some(mut class) = *class else { continue };
            for (depth, group) in levels.iter().enumerate() {
                let Some(group) = group else { break };
                match groups.get(&group.id).copied() {
                    Some(known) => classes.unify(known, class),
                    None => drop(groups.insert(group.id, class)),
                }
                if group.escapes {
                    classes.mark_escaping(class);
                }
                let content = classes.content(class);
                if depth + 1 == DEPTH {
                    classes.unify(class, content);
                }
                class = content;
            }
        }
    }
}

/// Makes the deepest level that a summary tells apart one with all below it: another parameter or result may be what is below.
fn flatten(classes: &mut Classes, class: Class) {
    let mut deepest = class;
    for _ in 1..DEPTH {
        let Some(below) = classes.known_content(deepest) else { return };
        deepest = below;
    }
    while let Some(below) = classes.known_content(deepest) {
        if below == classes.find(deepest) {
            return;
        }
        classes.unify(deepest, below);
    }
}
