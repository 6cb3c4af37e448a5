//! Function types and signatures (spec: Function types).

use vole_diag::codes;
use vole_syntax::ast::{Expr, ExprKind, Field, FuncType, Ident};

use super::Checker;
use crate::{AsWritten, ObjectId, ObjectKind, Signature, Type, TypeId, TypeParamId, VarKind};

/// A signature and the variables it declares.
pub(super) struct SignatureParts {
    /// The function type.
    pub(super) ty: TypeId,
    /// One variable for each parameter.
    pub(super) params: Vec<ObjectId>,
    /// One for each result.
    pub(super) results: Vec<ObjectId>,
}

/// A parameter or result before it is declared.
struct Parameter<'a> {
    ident: Option<&'a Ident>,
    object: ObjectId,
}

impl<'a> Checker<'a> {
    /// Checks a signature and declares its parameters and results in the innermost scope, after `receiver`.
    pub(super) fn signature(&mut self, receiver: Option<(&'a Ident, ObjectId)>, func: &'a FuncType) -> SignatureParts {
        self.generic_signature(receiver, Vec::new(), func)
    }

    /// The same with type parameters, which are declared already.
    pub(super) fn generic_signature(
        &mut self,
        receiver: Option<(&'a Ident, ObjectId)>,
        type_params: Vec<TypeParamId>,
        func: &'a FuncType,
    ) -> SignatureParts {
        let (params, variadic) = self.parameters(&func.params, VarKind::Param);
        let (results, _) = self.parameters(&func.results, VarKind::Result);
        if let Some((ident, object)) = receiver {
            self.declare_local(ident, object);
        }
        for parameter in params.iter().chain(&results) {
            if let Some(ident) = parameter.ident {
                self.declare_local(ident, parameter.object);
            }
        }
        let objects = |list: &[Parameter<'_>]| list.iter().map(|parameter| parameter.object).collect::<Vec<_>>();
        let (params, results) = (objects(&params), objects(&results));
        let names = if params.iter().chain(&results).any(|object| !self.types.object(*object).name.is_empty()) {
            Some(params.iter().chain(&results).map(|object| self.types.object(*object).name.clone()).collect())
        } else {
            None
        };
        let signature = Signature {
            type_params,
            params: params.iter().map(|param| self.object_type(*param)).collect(),
            results: results.iter().map(|result| self.object_type(*result)).collect(),
            variadic,
            names: AsWritten(names),
        };
        SignatureParts { ty: self.types.intern(Type::Signature(signature)), params, results }
    }

    fn parameters(&mut self, fields: &'a [Field], kind: VarKind) -> (Vec<Parameter<'a>>, bool) {
        let mut out = Vec::new();
        let mut variadic = false;
        for (at, field) in fields.iter().enumerate() {
            let last = at + 1 == fields.len() && field.names.len() <= 1 && kind == VarKind::Param;
            let (ty, dots) = self.parameter_type(&field.ty, last);
            variadic |= dots;
            if field.names.is_empty() {
                let object = self.types.new_object("", field.ty.span, Some(self.pkg), ty, ObjectKind::Var(kind));
                out.push(Parameter { ident: None, object });
            }
            for ident in &field.names {
                let object = self.new_object(ident, ObjectKind::Var(kind));
                self.types.object_mut(object).ty = ty;
                self.record_def(ident, object);
                out.push(Parameter { ident: Some(ident), object });
            }
        }
        (out, variadic)
    }

    /// The type of a parameter, and whether it is variadic: then the type is the slice's.
    fn parameter_type(&mut self, e: &'a Expr, last: bool) -> (TypeId, bool) {
        let ExprKind::Ellipsis(elem) = &e.kind else { return (self.var_type(e), false) };
        let ty = self.var_type(elem);
        if !last {
            self.error(codes::INVALID_DOTS, e.span, "can only use ... with final parameter in list");
            return (ty, false);
        }
        let slice = self.types.slice_of(ty);
        self.record_type(e, slice);
        (slice, true)
    }

    /// Declares a name in the innermost scope, unless it is blank; a second declaration is reported.
    /// Tells whether the name now stands for the object.
    pub(super) fn declare_local(&mut self, ident: &Ident, object: ObjectId) -> bool {
        self.record_def(ident, object);
        if ident.is_blank() {
            return false;
        }
        if let Some(other) = self.scopes.insert(self.env.scope, ident.name.clone(), object) {
            let message = format!("{} redeclared in this block", ident.name);
            self.redeclared(codes::REDECLARED, ident.span, message, other);
            return false;
        }
        true
    }
}
