//! Paths from variables to what is inside of them: fields, elements, what pointers point to.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Type, TypeId};

/// How far a path goes.
const DEPTH: u32 = 3;

/// What is done at the end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Read,
    Write,
    /// Its address is taken.
    Address,
}

/// A step of a path.
#[derive(Clone, Debug)]
enum Step {
    Field(String),
    /// An element of an array of so many.
    Array(usize),
    Slice,
    Deref,
}

/// Where a path leads.
struct Way {
    var: usize,
    steps: Vec<(Step, TypeId)>,
}

impl Generator {
    /// Reads something of a type, if a path leads to one.
    pub fn read(&mut self, ty: TypeId) -> Option<Tree> {
        self.path(ty, Use::Read)
    }

    /// A path to something of a type.
    pub fn path(&mut self, ty: TypeId, usage: Use) -> Option<Tree> {
        let ways = self.ways(Some(ty), usage);
        // What is near is as likely as all that is far.
        let near: Vec<usize> = (0..ways.len()).filter(|at| ways[*at].steps.is_empty()).collect();
        let at = if !near.is_empty() && self.random.percent(55) {
            *self.random.pick(&near)
        } else if ways.is_empty() {
            return None;
        } else {
            self.random.below(ways.len())
        };
        Some(self.spell_way(&ways[at], ty))
    }

    /// A path to anything that can be used that way, and its type.
    pub fn any_path(&mut self, usage: Use) -> Option<(Tree, TypeId)> {
        let ways = self.ways(None, usage);
        if ways.is_empty() {
            return None;
        }
        let at = self.random.below(ways.len());
        let ty = ways[at].steps.last().map_or(self.vars[ways[at].var].ty, |(_, ty)| *ty);
        Some((self.spell_way(&ways[at], ty), ty))
    }

    fn ways(&self, wanted: Option<TypeId>, usage: Use) -> Vec<Way> {
        let mut ways = Vec::new();
        for (at, var) in self.vars.iter().enumerate().filter(|(_, var)| !var.hidden) {
            let writes = usage != Use::Read;
            if writes && self.frame.pure && at < self.frame.own {
                continue;
            }
            let mut way = Way { var: at, steps: Vec::new() };
            let open = !writes || var.assignable;
            self.explore(var.ty, wanted, usage, open, DEPTH, &mut way, &mut ways);
        }
        ways
    }

    /// `open` tells whether the place itself may be used as wanted, or only what it points to.
    #[allow(clippy::too_many_arguments)]
    fn explore(
        &self,
        ty: TypeId,
        wanted: Option<TypeId>,
        usage: Use,
        open: bool,
        depth: u32,
        way: &mut Way,
        ways: &mut Vec<Way>,
    ) {
        if open && wanted.is_none_or(|wanted| wanted == ty) {
            ways.push(Way { var: way.var, steps: way.steps.clone() });
        }
        if depth == 0 {
            return;
        }
        let shared = usage == Use::Read || !self.frame.pure;
        let mut next = |step: Step, to: TypeId, open: bool| {
            way.steps.push((step, to));
            self.explore(to, wanted, usage, open, depth - 1, way, ways);
            way.steps.pop();
        };
        match self.types.under(ty) {
            Type::Struct(fields) => {
                for field in fields.iter().filter(|field| field.name != "_") {
                    next(Step::Field(field.name.clone()), field.ty, open);
                }
            }
            Type::Array(length, elem) if *length > 0 => next(Step::Array(*length), *elem, open),
            Type::Slice(elem) if shared => next(Step::Slice, *elem, true),
            Type::Pointer(elem) if shared => next(Step::Deref, *elem, true),
            _ => {}
        }
    }

    fn spell_way(&mut self, way: &Way, ty: TypeId) -> Tree {
        let var = self.vars[way.var].clone();
        let int = self.int();
        let mut path = expr![var.ty; "$", &var.name];
        let mut base = Some(var.name.clone());
        let mut sound = var.sound;
        for (step, to) in &way.steps {
            path = match step {
                Step::Field(name) => expr![*to; "$.$", path, name],
                Step::Array(length) => {
                    let index = match self.known_index(base.as_deref()) {
                        Some(index) => index,
                        None if self.random.percent(50) => expr![int; "$", self.random.below(*length)],
                        None if self.take_risk() => self.varying(int, 1),
                        None => {
                            let index = self.unsigned_index();
                            expr![int; "$ % $", index, *length]
                        }
                    };
                    expr![*to; "$[$]", path, index]
                }
                Step::Slice => match self.known_index(base.as_deref()) {
                    Some(index) => expr![*to; "$[$]", path, index],
                    None if self.take_risk() => {
                        let index = if self.random.percent(70) {
                            expr![int; "$", self.random.below(4)]
                        } else {
                            self.varying(int, 1)
                        };
                        expr![*to; "$[$]", path, index]
                    }
                    None => {
                        let index = if self.random.percent(60) {
                            expr![int; "$", self.random.below(4)]
                        } else {
                            self.expr(int, 1)
                        };
                        expr![*to; "(*elem($, $))", path, index]
                    }
                },
                Step::Deref if sound || self.take_risk() => expr![*to; "(*$)", path],
                Step::Deref => expr![*to; "(*spare($))", path],
            };
            base = None;
            sound = false;
        }
        debug_assert!(way.steps.last().is_none_or(|(_, last)| *last == ty));
        path
    }

    /// A variable that is known to be an index of another.
    fn known_index(&mut self, base: Option<&str>) -> Option<Tree> {
        let base = base?;
        let known = self.vars.iter().filter(|var| !var.hidden && var.indexes.iter().any(|indexed| indexed == base));
        let known: Vec<(String, TypeId)> = known.map(|var| (var.name.clone(), var.ty)).collect();
        if known.is_empty() || self.random.percent(30) {
            return None;
        }
        let (name, ty) = self.random.pick(&known).clone();
        Some(expr![ty; "$", name])
    }

    /// An integer of an unsigned type.
    fn unsigned_index(&mut self) -> Tree {
        let uint = self.types.basic(crate::fuzz::types::Basic::Uint);
        let ty = self.integer_type();
        let index = self.varying(ty, 1);
        expr![uint; "uint($)", index]
    }
}
