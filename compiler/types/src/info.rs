//! What the checker found out about each expression.

use rustc_hash::FxHashMap;
use vole_syntax::ast::{Expr, Ident, NodeId};

use crate::constant::Value;
use crate::{Builtin, ObjectId, TypeId};

/// The facts of one package, by [`NodeId`].
#[derive(Clone, Debug, Default)]
pub struct Info {
    /// Type, mode and value of each expression, type expressions included. Untyped operands have their final type here.
    pub types: Vec<Option<TypeAndValue>>,
    /// The object each identifier (an `Ident`, or an `Expr` of kind `Name`) declares or uses. A type switch's clause has the
    /// variable it binds under the clause's own id.
    pub objects: Vec<Option<ObjectId>>,
    /// What each selector expression that is no qualified identifier selects; also, under the node of a promoted key, nothing.
    pub selections: FxHashMap<NodeId, Selection>,
    /// The type arguments of each use of a generic function or type, by the node of its name.
    pub instances: FxHashMap<NodeId, Instance>,
}

/// Type, mode and value of an expression.
#[derive(Clone, Debug)]
pub struct TypeAndValue {
    /// Its type; a tuple for a call with other than one result. For a comma-ok form (`v, ok := m[k]`) a tuple of two.
    pub ty: TypeId,
    /// What kind of operand it is.
    pub mode: Mode,
}

/// The kinds of operands.
#[derive(Clone, Debug)]
pub enum Mode {
    /// A call without result.
    NoValue,
    /// A built-in function.
    Builtin(Builtin),
    /// A type.
    Type,
    /// A constant with its exact value, representable in the type.
    Constant(Value),
    /// `nil`.
    Nil,
    /// An addressable variable.
    Variable,
    /// A map index expression: assignable, not addressable; yields comma-ok.
    MapIndex,
    /// A computed value.
    Value,
    /// A value that may yield comma-ok: a type assertion or a receive.
    CommaOk,
}

/// What `x.f` selects.
#[derive(Clone, Debug)]
pub struct Selection {
    /// What it is.
    pub kind: SelectionKind,
    /// The type of `x`.
    pub recv: TypeId,
    /// The field indices to follow from `x` through embedded fields (dereferencing pointers on the way), the selected field last;
    /// for a method, only the embedded fields that lead to its receiver.
    pub path: Vec<u32>,
    /// The type of the selected field, or the method's signature (for a method expression with the receiver first).
    pub ty: TypeId,
}

/// The kinds of selections.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SelectionKind {
    /// A struct field.
    Field,
    /// A declared method of a defined type, bound to `x`.
    Method(ObjectId),
    /// A method of an interface (its index in the interface that the path leads to), bound to `x`.
    InterfaceMethod(u32),
    /// `T.m`, a function with the receiver first, for a declared method.
    MethodExpr(ObjectId),
    /// `I.m` for an interface's method.
    InterfaceMethodExpr(u32),
}

/// The type arguments of a use of something generic.
#[derive(Clone, Debug)]
pub struct Instance {
    /// The arguments, inferred ones included.
    pub type_args: Vec<TypeId>,
    /// The instantiated type.
    pub ty: TypeId,
}

impl Info {
    /// Room for `count` nodes.
    pub fn with_nodes(count: usize) -> Self {
        Self { types: vec![None; count], objects: vec![None; count], ..Self::default() }
    }

    /// What is known of an expression.
    pub fn get(&self, expr: &Expr) -> Option<&TypeAndValue> {
        self.types.get(expr.id.0 as usize)?.as_ref()
    }

    /// The type of an expression.
    pub fn type_of(&self, expr: &Expr) -> Option<TypeId> {
        self.get(expr).map(|found| found.ty)
    }

    /// The value of a constant expression.
    pub fn constant(&self, expr: &Expr) -> Option<&Value> {
        match &self.get(expr)?.mode {
            Mode::Constant(value) => Some(value),
            _ => None,
        }
    }

    /// The object that an identifier expression stands for.
    pub fn object_at(&self, id: NodeId) -> Option<ObjectId> {
        *self.objects.get(id.0 as usize)?
    }

    /// The object that an identifier declares or uses.
    pub fn object(&self, ident: &Ident) -> Option<ObjectId> {
        self.object_at(ident.id)
    }
}
