//! Instantiations that need ever larger types: `func f[P any]() { f[*P]() }` has no finite number of instances.
//!
//! Type parameters are the nodes of a graph. Where one is given a type argument that mentions another, there is an edge, which weighs
//! 1 if the argument is larger than the parameter itself. A cycle with weight is endless.

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

use super::super::Checker;
use crate::{Type, TypeId, TypeParamId};

/// A type argument for a type parameter.
pub(super) struct Instantiation {
    param: TypeParamId,
    arg: TypeId,
    span: Span,
}

/// A step from a mentioned type parameter to the one the argument is given to.
struct Edge {
    from: TypeParamId,
    to: TypeParamId,
    grows: bool,
    arg: TypeId,
    span: Span,
}

impl<'a> Checker<'a> {
    /// Remembers type arguments that mention type parameters.
    pub(super) fn track_instantiation(&mut self, params: &[TypeParamId], args: &[TypeId], span: Span) {
        for (param, arg) in params.iter().zip(args) {
            if !matches!(self.types.get(*arg), Type::Basic(_)) {
                self.generics.instantiations.push(Instantiation { param: *param, arg: *arg, span });
            }
        }
    }

    /// Reports endless instantiation. Tells whether there is none.
    pub(in crate::check) fn check_instance_cycles(&mut self) -> bool {
        let mut edges = Vec::new();
        for instantiation in std::mem::take(&mut self.generics.instantiations) {
            let mut mentioned = Vec::new();
            self.mentioned_params(instantiation.arg, &mut mentioned);
            for from in mentioned {
                let grows = !matches!(self.types.get(instantiation.arg), Type::TypeParam(_));
                let Instantiation { param: to, arg, span } = instantiation;
                edges.push(Edge { from, to, grows, arg, span });
            }
        }
        let Some(cycle) = endless_cycle(&edges) else { return true };
        let first = self.types.object(self.types.type_param(edges[cycle[0]].to).obj).span;
        let mut diagnostic = Diagnostic::error(codes::INSTANTIATION_CYCLE, first, "instantiation cycle:");
        for edge in cycle {
            let edge = &edges[edge];
            let name = &self.types.object(self.types.type_param(edge.to).obj).name;
            diagnostic =
                diagnostic.with_secondary(edge.span, format!("{name} instantiated as {}", self.type_text(edge.arg)));
        }
        self.report(diagnostic);
        false
    }

    fn mentioned_params(&self, ty: TypeId, out: &mut Vec<TypeParamId>) {
        match self.types.get(ty) {
            Type::Basic(_) => {}
            Type::TypeParam(param) => out.push(*param),
            Type::Named(named) => {
                let data = self.types.named(*named);
                data.type_args.iter().for_each(|arg| self.mentioned_params(*arg, out));
                out.extend(&data.captured);
            }
            Type::Pointer(elem) | Type::Slice(elem) | Type::Array { elem, .. } | Type::Chan { elem, .. } => {
                self.mentioned_params(*elem, out);
            }
            Type::Map { key, elem } => [*key, *elem].iter().for_each(|ty| self.mentioned_params(*ty, out)),
            Type::Tuple(elems) => elems.iter().for_each(|ty| self.mentioned_params(*ty, out)),
            Type::Struct(fields) => fields.iter().for_each(|field| self.mentioned_params(field.ty, out)),
            Type::Signature(signature) => {
                signature.params.iter().chain(&signature.results).for_each(|ty| self.mentioned_params(*ty, out));
            }
            Type::Interface(interface) => {
                interface.methods.iter().for_each(|method| self.mentioned_params(method.sig, out));
            }
        }
    }
}

/// A cycle of edges of which at least one grows, if there is one.
fn endless_cycle(edges: &[Edge]) -> Option<Vec<usize>> {
    edges.iter().enumerate().filter(|(_, edge)| edge.grows).find_map(|(start, edge)| {
        let mut way = path(edges, edge.to, edge.from)?;
        way.insert(0, start);
        Some(way)
    })
}

/// The edges that lead from one type parameter to another.
fn path(edges: &[Edge], from: TypeParamId, to: TypeParamId) -> Option<Vec<usize>> {
    let mut reached: Vec<(TypeParamId, Vec<usize>)> = vec![(from, Vec::new())];
    let mut next = 0;
    while next < reached.len() {
        let (at, way) = reached[next].clone();
        next += 1;
        if at == to {
            return Some(way);
        }
        for (index, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.from == at) {
            if !reached.iter().any(|(known, _)| *known == edge.to) {
                let mut way = way.clone();
                way.push(index);
                reached.push((edge.to, way));
            }
        }
    }
    None
}
