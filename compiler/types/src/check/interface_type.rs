//! Interface types (spec: Interface types): methods and embedded elements flattened into one method set and one type set.

use std::sync::Arc;

use vole_diag::{Diagnostic, codes};
use vole_source::{Name, Span};
use vole_syntax::ast::{BinaryOp, Expr, ExprKind, InterfaceElem, UnaryOp, UnionTerm};

use super::Checker;
use super::generics::type_set;
use super::versions::Version;
use crate::{
    AsWritten, Basic, InterfaceMethod, InterfaceType, ObjectId, PackageId, Type, TypeId, TypeTerm, WrittenInterface,
    display, is_exported, predicates,
};

/// Unions with more terms than this are refused, as gc refuses them.
const MOST_TERMS: usize = 100;

/// A method or embedded element of an interface as written.
#[derive(Clone)]
enum Part<'a> {
    Method { name: Name, span: Span, sig: TypeId },
    Embedded { terms: Vec<Term<'a>>, span: Span },
}

#[derive(Clone, Copy)]
struct Term<'a> {
    e: &'a Expr,
    /// The whole term.
    span: Span,
    tilde: bool,
    ty: TypeId,
}

/// What messages show of an interface with embedded elements.
fn written_as(parts: &[Part<'_>], implicit: bool) -> AsWritten<WrittenInterface> {
    let mut written = WrittenInterface { methods: Vec::new(), embedded: Vec::new(), implicit };
    for part in parts {
        match part {
            Part::Method { name, .. } => written.methods.push(name.clone()),
            Part::Embedded { terms, .. } => {
                let terms = terms.iter().map(|term| TypeTerm { tilde: term.tilde, ty: term.ty });
                written.embedded.push(terms.collect());
            }
        }
    }
    AsWritten((!written.embedded.is_empty()).then(|| Arc::new(written)))
}

impl<'a> Checker<'a> {
    /// The type of `interface { elems }`. `nested` tells that it is not the whole right side of a type declaration.
    pub(super) fn interface_type(&mut self, elems: &'a [InterfaceElem], nested: bool) -> TypeId {
        let parts: Vec<Part<'a>> = elems.iter().filter_map(|elem| self.interface_part(elem)).collect();
        let outer = self.anonymous_from;
        if nested {
            self.anonymous_from = self.path.len();
        }
        self.complete_embedded(&parts);
        self.anonymous_from = outer;
        self.assemble(&parts, false)
    }

    /// The constraint of a type parameter: an interface, or what is put into one (spec: Type constraints).
    pub(super) fn constraint_type(&mut self, e: &'a Expr) -> TypeId {
        let is_union = match &e.kind {
            ExprKind::Binary { op, .. } => *op == BinaryOp::Or,
            ExprKind::Unary(op, _) => *op == UnaryOp::Tilde,
            _ => false,
        };
        let mut terms = Vec::new();
        self.union_terms(e, None, &mut terms);
        if let ([Term { ty, .. }], false) = (&terms[..], is_union) {
            let ty = *ty;
            let waits = self.is_under_way(ty);
            if !waits {
                self.complete(ty);
            }
            let under = self.types.under(ty);
            if waits || matches!(under, Type::Interface(_) | Type::TypeParam(_) | Type::Basic(Basic::Invalid)) {
                return ty;
            }
        }
        if terms.iter().any(|term| term.ty == Basic::Invalid.id()) {
            return Basic::Invalid.id();
        }
        for term in &terms {
            self.complete(term.ty);
        }
        if terms.len() > 1 || terms.iter().any(|term| term.tilde) {
            let checked = terms.clone();
            self.later(move |checker| checker.check_union(&checked));
        }
        let ty = self.assemble(&[Part::Embedded { terms, span: e.span }], true);
        self.record_type(e, ty);
        ty
    }

    fn interface_part(&mut self, elem: &'a InterfaceElem) -> Option<Part<'a>> {
        match elem {
            InterfaceElem::Method { name, .. } if name.is_blank() => {
                let message = "methods must have a unique non-blank name";
                self.error(codes::BLANK_METHOD, name.span, message);
                None
            }
            InterfaceElem::Method { name, sig } => {
                let outer = self.open_scope();
                let parts = self.signature(None, sig);
                self.close_scope(outer);
                Some(Part::Method { name: name.name.clone(), span: name.span, sig: parts.ty })
            }
            InterfaceElem::Union(terms) => self.union(terms),
        }
    }

    fn union(&mut self, terms: &'a [UnionTerm]) -> Option<Part<'a>> {
        let mut out = Vec::with_capacity(terms.len());
        for term in terms {
            // The parser may leave `~T | U` as one expression in places.
            self.union_terms(&term.ty, term.tilde, &mut out);
        }
        let span = terms.first().map(|term| term.tilde.unwrap_or(term.ty.span))?;
        let terms = out;
        if terms.iter().any(|term| term.ty == Basic::Invalid.id()) {
            terms.iter().for_each(|term| self.check_embedded_alias(term.e));
            return None;
        }
        let checked = terms.len() > 1
            || terms.iter().any(|term| term.tilde || matches!(self.types.get(term.ty), Type::TypeParam(_)));
        if checked {
            let checked = terms.clone();
            self.later(move |checker| checker.check_union(&checked));
        }
        Some(Part::Embedded { terms, span })
    }

    /// Reports that an interface embeds itself by way of an alias, which does not stand for a type yet.
    fn check_embedded_alias(&mut self, e: &Expr) {
        let ExprKind::Name(name) = &e.kind else { return };
        let Some(alias) = self.lookup(name) else { return };
        let Some(from) = self.path.iter().position(|active| *active == alias) else { return };
        let is_defined = |object: &&ObjectId| matches!(self.types.get(self.object_type(**object)), Type::Named(_));
        let cycle: Vec<ObjectId> = self.path[from..].iter().filter(is_defined).copied().collect();
        self.report_cycle(&cycle);
    }

    fn union_terms(&mut self, e: &'a Expr, tilde: Option<Span>, out: &mut Vec<Term<'a>>) {
        let mut pending = vec![(e, tilde)];
        while let Some((e, tilde)) = pending.pop() {
            match &e.kind {
                ExprKind::Binary { op: BinaryOp::Or, x, y, .. } if tilde.is_none() => {
                    self.record_type(e, self.universe.any);
                    pending.push((y, None));
                    pending.push((x, None));
                }
                ExprKind::Unary(UnaryOp::Tilde, inner) if tilde.is_none() => {
                    self.record_type(e, self.universe.any);
                    pending.push((inner, Some(e.span)));
                }
                _ => {
                    let ty = self.type_expr(e);
                    let span = tilde.map_or(e.span, |tilde| Span { end: e.span.end, ..tilde });
                    out.push(Term { e, span, tilde: tilde.is_some(), ty });
                }
            }
        }
    }

    /// Completes everything embedded.
    fn complete_embedded(&mut self, parts: &[Part<'a>]) {
        for part in parts {
            if let Part::Embedded { terms, .. } = part {
                terms.iter().for_each(|term| self.complete(term.ty));
            }
        }
    }

    /// Puts the parts of an interface together. `implicit` tells that they were written without `interface{}` around them.
    fn assemble(&mut self, parts: &[Part<'a>], implicit: bool) -> TypeId {
        let mut methods: Vec<(InterfaceMethod, Span)> = Vec::new();
        let mut terms: Option<Vec<TypeTerm>> = None;
        let mut comparable = false;
        for part in parts {
            match part {
                Part::Method { name, span, sig } => {
                    let method = InterfaceMethod { name: name.clone(), pkg: self.method_package(name), sig: *sig };
                    self.add_method(&mut methods, method, *span, true);
                }
                Part::Embedded { .. } => {}
            }
        }
        for part in parts {
            let Part::Embedded { terms: written, span } = part else { continue };
            if let [Term { tilde: false, ty, .. }] = written[..] {
                match self.types.under(ty).clone() {
                    Type::Interface(embedded) => {
                        for method in embedded.methods {
                            self.add_method(&mut methods, method, *span, false);
                        }
                        comparable |= embedded.comparable;
                        terms = type_set::intersection(self.types, terms, embedded.terms);
                        continue;
                    }
                    Type::Basic(Basic::Invalid) => continue,
                    _ => {}
                }
            }
            let allowed = self.require(Version::go1(18), *span, |checker| match written[..] {
                [Term { tilde: false, ty, .. }] => format!("embedding non-interface type {}", checker.type_text(ty)),
                _ => {
                    let terms: Vec<String> = written.iter().map(|term| checker.term_text(term)).collect();
                    format!("embedding interface element {}", terms.join(" | "))
                }
            });
            if !allowed {
                continue;
            }
            let limited = self.union_type_set(written);
            terms = type_set::intersection(self.types, terms, limited);
        }
        if let Some(terms) = terms.as_mut().filter(|_| comparable) {
            // Only what is comparable is left of a limited set, which says it all.
            terms.retain(|term| predicates::is_strictly_comparable(self.types, term.ty));
            comparable = false;
        }
        let mut methods: Vec<InterfaceMethod> = methods.into_iter().map(|(method, _)| method).collect();
        methods.sort_by(|a, b| (&a.name, a.pkg).cmp(&(&b.name, b.pkg)));
        let written = written_as(parts, implicit);
        self.types.intern(Type::Interface(InterfaceType { methods, terms, comparable, written }))
    }

    fn method_package(&self, name: &str) -> Option<PackageId> {
        if is_exported(name) { None } else { Some(self.pkg) }
    }

    fn add_method(
        &mut self,
        methods: &mut Vec<(InterfaceMethod, Span)>,
        method: InterfaceMethod,
        span: Span,
        explicit: bool,
    ) {
        let known = methods.iter().find(|(known, _)| known.name == method.name && known.pkg == method.pkg);
        let Some((known, other)) = known else {
            methods.push((method, span));
            return;
        };
        if explicit || known.sig != method.sig || !self.allows(span.file, Version::go1(14)) {
            let message = format!("duplicate method {}", method.name);
            let other = *other;
            let diagnostic = Diagnostic::error(codes::DUPLICATE_METHOD, span, message)
                .with_secondary(other, format!("other declaration of method {}", method.name));
            self.report(diagnostic);
        }
    }

    /// The type set of a union; `None` if it has all types.
    fn union_type_set(&mut self, terms: &[Term<'a>]) -> Option<Vec<TypeTerm>> {
        let mut all = Vec::new();
        for term in terms {
            match self.types.under(term.ty) {
                Type::Interface(interface) => all.extend(interface.terms.clone()?),
                Type::Basic(Basic::Invalid) => {}
                // Reported elsewhere: no type is of that kind.
                _ if term.tilde && self.types.underlying(term.ty) != term.ty => {}
                _ => all.push(TypeTerm { tilde: term.tilde, ty: term.ty }),
            }
        }
        let all = type_set::normalised(self.types, all);
        if all.len() > MOST_TERMS && terms.len() <= MOST_TERMS {
            self.report_many_terms(terms.first().map_or(Span::NONE, |term| term.e.span));
            return None;
        }
        Some(all)
    }

    fn report_many_terms(&mut self, span: Span) {
        let message = format!("cannot handle more than {MOST_TERMS} union terms (implementation limitation)");
        self.error(codes::INVALID_UNION, span, message);
    }

    /// The rules for the terms of a union (spec: General interfaces).
    fn check_union(&mut self, terms: &[Term<'a>]) {
        if let Some(extra) = terms.get(MOST_TERMS) {
            self.report_many_terms(extra.e.span);
            return;
        }
        let mut seen: Vec<Term<'a>> = Vec::new();
        for term in terms {
            if self.check_union_term(term, terms.len() > 1) {
                if let Some(other) = seen.iter().find(|other| self.overlaps(other, term)) {
                    let message = format!("overlapping terms {} and {}", self.term_text(term), self.term_text(other));
                    self.error(codes::INVALID_UNION, term.span, message);
                }
                seen.push(*term);
            }
        }
    }

    /// Checks one term; tells whether it is a proper type that others may overlap with.
    fn check_union_term(&mut self, term: &Term<'a>, in_union: bool) -> bool {
        let shown = self.type_text(term.ty);
        let under = self.types.underlying(term.ty);
        let message = match self.types.get(under) {
            Type::TypeParam(_) if term.tilde => format!("type in term ~{shown} cannot be a type parameter"),
            Type::TypeParam(_) => "term cannot be a type parameter".to_owned(),
            Type::Interface(_) if term.tilde => format!("invalid use of ~ ({shown} is an interface)"),
            Type::Interface(interface) if in_union => {
                let shown = display::type_string(self.types, term.ty, None);
                if !interface.methods.is_empty() {
                    format!("cannot use {shown} in union ({shown} contains methods)")
                } else if term.ty == self.universe.comparable {
                    "cannot use comparable in union".to_owned()
                } else if interface.comparable {
                    format!("cannot use {shown} in union ({shown} embeds comparable)")
                } else {
                    return false;
                }
            }
            Type::Interface(_) | Type::Basic(Basic::Invalid) => return false,
            _ if term.tilde && under != term.ty => {
                format!("invalid use of ~ (underlying type of {shown} is {})", self.type_text(under))
            }
            _ => return true,
        };
        let is_param = matches!(self.types.get(under), Type::TypeParam(_));
        self.error(codes::INVALID_UNION, if is_param { term.e.span } else { term.span }, message);
        false
    }

    fn overlaps(&self, x: &Term<'a>, y: &Term<'a>) -> bool {
        let either = |tilde, ty| if tilde { self.types.underlying(ty) } else { ty };
        either(y.tilde, x.ty) == either(y.tilde, y.ty) || either(x.tilde, y.ty) == either(x.tilde, x.ty)
    }

    fn term_text(&self, term: &Term<'a>) -> String {
        format!("{}{}", if term.tilde { "~" } else { "" }, display::type_string(self.types, term.ty, None))
    }
}
