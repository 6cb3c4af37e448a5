//! Which expressions do nothing but yield a value, so that a variable nobody uses needs no initialisation.

use vole_syntax::ast::{BinaryOp, Expr, ExprKind, StmtKind, UnaryOp};
use vole_types::{Builtin, CheckedPackage, Mode, ObjectId, ObjectKind, Selection, SelectionKind, Type};

use super::composite_lit::elements;
use super::declarations::pragma;
use super::program::ProgramBuilder;

/// How deep calls are followed.
const MAX_DEPTH: u32 = 4;

impl ProgramBuilder<'_> {
    /// Whether evaluating a package-level initial value may be noticed: it may panic, wait, print, or change something. In doubt it may.
    pub(super) fn has_effects(&self, package: &CheckedPackage, expr: &Expr) -> bool {
        !Effects { builder: self, package, depth: 0 }.is_pure(expr)
    }
}

#[derive(Clone, Copy)]
struct Effects<'b, 'a> {
    builder: &'b ProgramBuilder<'a>,
    package: &'b CheckedPackage,
    depth: u32,
}

impl Effects<'_, '_> {
    fn is_pure(&self, expr: &Expr) -> bool {
        let info = &self.package.info;
        let Some(found) = info.get(expr) else { return false };
        if matches!(found.mode, Mode::Constant(_) | Mode::Nil | Mode::Type) {
            return true;
        }
        match &expr.kind {
            ExprKind::Name(_) | ExprKind::Lit(_) | ExprKind::FuncLit(..) => true,
            ExprKind::Paren(inner) => self.is_pure(inner),
            ExprKind::CompositeLit { .. } => self.is_pure_literal(expr),
            ExprKind::Selector(operand, _) => self.is_pure_selector(expr, operand),
            ExprKind::Index(..) => info.instances.contains_key(&expr.id),
            ExprKind::Unary(op, operand) => match op {
                UnaryOp::Recv | UnaryOp::Tilde => false,
                UnaryOp::Addr | UnaryOp::Plus | UnaryOp::Neg | UnaryOp::Not | UnaryOp::BitNot => self.is_pure(operand),
            },
            ExprKind::Binary { op, x, y, .. } => self.is_pure_operator(*op, x, y) && self.is_pure(x) && self.is_pure(y),
            ExprKind::Call { fun, args, .. } => self.is_pure_call(fun, args),
            _ => false,
        }
    }

    /// A literal of a map panics if a key cannot be hashed.
    fn is_pure_literal(&self, literal: &Expr) -> bool {
        let types = &self.builder.types;
        let ty = self.package.info.type_of(literal).map(|ty| types.under(ty));
        let has_keys = match ty {
            Some(Type::Map { key, .. }) if types.basic(*key).is_none() => return elements(literal).is_empty(),
            Some(Type::Map { .. }) => true,
            _ => false,
        };
        elements(literal).iter().all(|element| {
            let key = element.key.as_ref().filter(|_| has_keys);
            self.is_pure(&element.value) && key.is_none_or(|key| self.is_pure(key))
        })
    }

    /// A field of a variable, or something of another package; what a pointer points to may not be there.
    fn is_pure_selector(&self, expr: &Expr, operand: &Expr) -> bool {
        let Some(selection) = self.package.info.selections.get(&expr.id) else { return true };
        match selection.kind {
            SelectionKind::MethodExpr(_) | SelectionKind::InterfaceMethodExpr(_) => true,
            SelectionKind::Field => {
                let is_plain = matches!(self.builder.types.under(selection.recv), Type::Struct(_));
                is_plain && selection.path.len() == 1 && self.is_pure(operand)
            }
            SelectionKind::Method(_) | SelectionKind::InterfaceMethod(_) => false,
        }
    }

    /// Operators that panic for no operands: not integer division, not shifts by what may be negative, not comparison of interfaces.
    fn is_pure_operator(&self, op: BinaryOp, x: &Expr, y: &Expr) -> bool {
        let info = &self.package.info;
        match op {
            BinaryOp::Div | BinaryOp::Rem | BinaryOp::Shl | BinaryOp::Shr => info.constant(y).is_some(),
            op if op.is_comparison() => {
                [x, y].iter().all(|side| info.type_of(side).is_some_and(|ty| self.builder.types.basic(ty).is_some()))
            }
            _ => true,
        }
    }

    fn is_pure_call(&self, fun: &Expr, args: &[Expr]) -> bool {
        let info = &self.package.info;
        let fun = fun.unparen();
        let types = &self.builder.types;
        let pure_args = || args.iter().all(|arg| self.is_pure(arg));
        match info.get(fun).map(|found| (&found.mode, found.ty)) {
            // A slice may be too short for an array.
            Some((Mode::Type, to)) => {
                let is_array = |ty| matches!(types.under(ty), Type::Array { .. });
                let to_array = is_array(to) || types.pointee(to).is_some_and(is_array);
                !to_array && pure_args()
            }
            Some((Mode::Builtin(builtin), _)) => match builtin {
                Builtin::Make => args.iter().skip(1).all(|size| info.constant(size).is_some()),
                Builtin::New => true,
                Builtin::Len | Builtin::Cap | Builtin::Complex | Builtin::Real | Builtin::Imag => pure_args(),
                Builtin::Min | Builtin::Max | Builtin::Append => pure_args(),
                _ => false,
            },
            _ => self.pure_callee(fun).is_some_and(|callee| self.is_pure_function(callee)) && pure_args(),
        }
    }

    /// The function that a call by name is of, or the method if its receiver is pure.
    fn pure_callee(&self, fun: &Expr) -> Option<ObjectId> {
        let info = &self.package.info;
        match &fun.kind {
            ExprKind::Name(_) => info.object_at(fun.id),
            ExprKind::Selector(operand, name) => match info.selections.get(&fun.id) {
                None => info.object(name),
                Some(Selection { kind: SelectionKind::Method(method), path, recv, .. }) => {
                    let ObjectKind::Func { receiver: Some(receiver), .. } = self.builder.types.object(*method).kind
                    else {
                        return None;
                    };
                    // On the way to another receiver a pointer may be nil.
                    let direct = path.is_empty() && self.builder.types.object(receiver).ty == *recv;
                    (direct && self.is_pure(operand)).then_some(*method)
                }
                Some(_) => None,
            },
            _ => None,
        }
    }

    /// Whether a function only returns something that is computed without effects, as `errors.New` does, or promises by `//vole:pure` that a
    /// call whose results nobody uses can be left out.
    fn is_pure_function(&self, callee: ObjectId) -> bool {
        let Some(source) = self.builder.declarations.func(callee).filter(|_| self.depth < MAX_DEPTH) else {
            return false;
        };
        if pragma(&source.decl.pragmas, "vole:pure").is_some() {
            return true;
        }
        if source.decl.body.is_none() {
            let Effects { builder, depth, .. } = *self;
            let linked = builder.declarations.linked_func(builder.types, &source.package.path, &source.decl.name.name);
            return linked.is_some_and(|linked| Effects { depth: depth + 1, ..*self }.is_pure_function(linked));
        }
        let Some([statement]) = source.decl.body.as_ref().map(|body| body.stmts.as_slice()) else { return false };
        let inside = Effects { package: source.package, depth: self.depth + 1, ..*self };
        matches!(&statement.kind, StmtKind::Return(values) if values.iter().all(|value| inside.is_pure(value)))
    }
}
