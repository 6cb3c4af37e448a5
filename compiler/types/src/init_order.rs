//! The order in which package-level variables get their initial values (spec: Package initialization): always the first in
//! declaration order that needs none that is still to come, be it through functions.

use std::collections::BTreeSet;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};
use vole_diag::{Diagnostic, codes};

use crate::{ObjectId, ObjectKind, Types};

/// What each package-level object refers to directly: variables, constants, functions and methods of the same package.
pub type References = FxHashMap<ObjectId, IndexSet<ObjectId, FxBuildHasher>>;

/// The variables among `objects` in the order of their initialisation, and the cycles. `objects` are the package's constants, variables,
/// functions and methods in source order.
///
/// Several variables with one initial value come one after the other as far as nothing else is between: initialise all with the first. A variable
/// without an initial value is in the order too.
pub fn init_order(types: &Types, objects: &[ObjectId], references: &References) -> (Vec<ObjectId>, Vec<Diagnostic>) {
    let graph = Graph::new(types, objects, references);
    let needs: Vec<Vec<usize>> = (0..objects.len()).map(|node| graph.needed_values(node)).collect();
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); objects.len()];
    for (node, needs) in needs.iter().enumerate() {
        needs.iter().for_each(|needed| needed_by[*needed].push(node));
    }
    // Constants first, then what waits for the fewest, then source order.
    let mut waiting_for: Vec<usize> = needs.iter().map(Vec::len).collect();
    let key = |node: usize, count: usize| (!graph.is_constant(node), count, node);
    let mut queue: BTreeSet<_> =
        (0..objects.len()).filter(|node| !graph.is_function(*node)).map(|node| key(node, waiting_for[node])).collect();
    let (mut order, mut diagnostics) = (Vec::new(), Vec::new());
    while let Some((_, count, node)) = queue.pop_first() {
        // Reported at the object of a cycle that comes first; the others only wait for it.
        if count > 0
            && let Some(cycle) = graph.cycle(node)
        {
            diagnostics.push(graph.report(&cycle));
        }
        for dependent in &needed_by[node] {
            let count = &mut waiting_for[*dependent];
            if queue.remove(&key(*dependent, *count)) {
                *count -= 1;
                queue.insert(key(*dependent, *count));
            }
        }
        if graph.is_variable(node) {
            order.push(objects[node]);
        }
    }
    (order, diagnostics)
}

/// The objects by index in source order.
struct Graph<'a> {
    types: &'a Types,
    objects: &'a [ObjectId],
    /// What each refers to, in source order.
    edges: Vec<Vec<usize>>,
}

impl<'a> Graph<'a> {
    fn new(types: &'a Types, objects: &'a [ObjectId], references: &References) -> Self {
        let index: FxHashMap<ObjectId, usize> = objects.iter().enumerate().map(|(at, object)| (*object, at)).collect();
        let edges = objects.iter().map(|object| {
            let referred = references.get(object).into_iter().flatten();
            let mut edges: Vec<usize> = referred.filter_map(|object| index.get(object).copied()).collect();
            edges.sort_unstable();
            edges
        });
        Self { types, objects, edges: edges.collect() }
    }

    fn kind(&self, node: usize) -> &'a ObjectKind {
        &self.types.object(self.objects[node]).kind
    }

    fn is_function(&self, node: usize) -> bool {
        matches!(self.kind(node), ObjectKind::Func { .. })
    }

    fn is_variable(&self, node: usize) -> bool {
        matches!(self.kind(node), ObjectKind::Var(_))
    }

    fn is_constant(&self, node: usize) -> bool {
        matches!(self.kind(node), ObjectKind::Const(_))
    }

    /// The variables and constants that a value refers to, directly or through functions.
    fn needed_values(&self, node: usize) -> Vec<usize> {
        let mut needed = Vec::new();
        if self.is_function(node) || self.edges[node].is_empty() {
            return needed;
        }
        let mut seen = vec![false; self.objects.len()];
        let mut stack = vec![node];
        while let Some(from) = stack.pop() {
            for to in &self.edges[from] {
                if std::mem::replace(&mut seen[*to], true) {
                    continue;
                }
                if self.is_function(*to) {
                    stack.push(*to);
                } else {
                    needed.push(*to);
                }
            }
        }
        needed
    }

    /// A way from a node back to itself, in the order of the references; the node itself first.
    fn cycle(&self, start: usize) -> Option<Vec<usize>> {
        let mut seen = vec![false; self.objects.len()];
        // The path from `start`, each with the next of its edges to try.
        let mut path = vec![(start, 0)];
        while let Some((node, next)) = path.last_mut() {
            let Some(to) = self.edges[*node].get(*next).copied() else {
                path.pop();
                continue;
            };
            *next += 1;
            if to == start {
                return Some(path.into_iter().map(|(node, _)| node).collect());
            }
            if !std::mem::replace(&mut seen[to], true) {
                path.push((to, 0));
            }
        }
        None
    }

    fn report(&self, cycle: &[usize]) -> Diagnostic {
        let object = |node: usize| self.types.object(self.objects[node]);
        let first = object(cycle[0]);
        if cycle.len() == 1 {
            let message = format!("initialization cycle: {} refers to itself", first.name);
            return Diagnostic::error(codes::INIT_CYCLE, first.span, message);
        }
        let message = format!("initialization cycle for {}", first.name);
        let mut diagnostic = Diagnostic::error(codes::INIT_CYCLE, first.span, message);
        let next = cycle.iter().skip(1).chain(cycle.first());
        for (node, next) in cycle.iter().zip(next) {
            let (from, to) = (object(*node), object(*next));
            diagnostic = diagnostic.with_secondary(from.span, format!("{} refers to {}", from.name, to.name));
        }
        diagnostic
    }
}

#[cfg(test)]
mod tests {
    use vole_source::Span;

    use super::*;
    use crate::{Basic, VarKind, constant::Value};

    /// Declares objects written as `var x: y f`, `const c: d`, `func f: x`, in this order; the order of the variables and the messages.
    fn run(program: &[&str]) -> (String, Vec<String>) {
        let mut types = Types::new();
        let mut objects = Vec::new();
        let mut by_name = FxHashMap::default();
        for line in program {
            let (kind, name) = line.split(':').next().and_then(|head| head.split_once(' ')).expect("kind and name");
            let kind = match kind {
                "var" => ObjectKind::Var(VarKind::Package),
                "const" => ObjectKind::Const(Value::Unknown),
                _ => ObjectKind::Func { receiver: None, params: Vec::new(), results: Vec::new() },
            };
            let object = types.new_object(name, Span::NONE, None, Basic::Int.id(), kind);
            objects.push(object);
            by_name.insert(name, object);
        }
        let mut references = References::default();
        for (object, line) in objects.iter().zip(program) {
            let names = line.split_once(':').map_or("", |(_, names)| names).split_whitespace();
            references.insert(*object, names.map(|name| by_name[name]).collect());
        }
        let (order, diagnostics) = init_order(&types, &objects, &references);
        let order: Vec<&str> = order.iter().map(|object| types.object(*object).name.as_str()).collect();
        let messages = diagnostics.iter().map(|diagnostic| {
            let lines = diagnostic.labels.iter().map(|label| format!("; {}", label.text));
            format!("{}{}", diagnostic.message, lines.collect::<String>())
        });
        (order.join(" "), messages.collect())
    }

    #[test]
    fn variables_wait_for_what_they_need() {
        for (program, order) in [
            // The example of the specification: d, b, c, a.
            (&["var a: c b", "var b: f", "var c: f", "var d", "func f: d"][..], "d b c a"),
            (&["var a", "var b", "var c"], "a b c"),
            (&["var a: c", "var b", "var c"], "b c a"),
            (&["var a: f", "func f: g", "func g: f b", "var b: c", "var c"], "c b a"),
            // A constant such as `len(y)` does not need the variable's value.
            (&["var x: c", "var y", "const c: y"], "x y"),
            (&["var a: unrelated", "func unrelated: unrelated", "var b: a"], "a b"),
        ] {
            assert_eq!(run(program), (order.to_owned(), Vec::new()), "{program:?}");
        }
    }

    #[test]
    fn cycles_read_as_go_has_them() {
        let (_, messages) = run(&[
            "var x: f",
            "func f: g",
            "func g: x y",
            "var y: z",
            "var z: y",
            "var w: w",
            "func m: tt",
            "var tt: m",
        ]);
        let expected = [
            "initialization cycle for y; y refers to z; z refers to y",
            "initialization cycle for x; x refers to f; f refers to g; g refers to x",
            "initialization cycle: w refers to itself",
            "initialization cycle for tt; tt refers to m; m refers to tt",
        ];
        assert_eq!(messages, expected);
    }

    #[test]
    fn functions_may_refer_to_each_other() {
        let (order, messages) = run(&["func even: odd", "func odd: even", "var x: even"]);
        assert_eq!((order.as_str(), messages.len()), ("x", 0));
    }

    #[test]
    fn long_chains_need_no_deep_stack() {
        let mut program: Vec<String> = (0..20_000).map(|n| format!("func f{n}: f{}", n + 1)).collect();
        program.push("func f20000: x".to_owned());
        program.push("var x: f0".to_owned());
        let lines: Vec<&str> = program.iter().map(String::as_str).collect();
        assert_eq!(run(&lines).1.len(), 1);
    }
}
