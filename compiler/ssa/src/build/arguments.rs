//! Arguments of calls (spec: Passing arguments to ... parameters).

use vole_syntax::ast::{Expr, ExprKind};
use vole_types::{Signature, Type, TypeId};

use super::emit::Emitter;
use super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{IndexAddr, SliceOp};

impl<'a> FuncBuilder<'_, 'a> {
    /// The values of the arguments, one for each parameter.
    pub(super) fn arguments(&mut self, sig: &Signature, args: &'a [Expr], spread: bool) -> Vec<ValueId> {
        if let [only] = args
            && self.is_several(only)
        {
            let values = self.values(only);
            return self.match_parameters(sig, values, false);
        }
        let fixed = sig.params.len() - usize::from(sig.variadic);
        let variadic_elem = match sig.params.last() {
            Some(last) if sig.variadic => Some(self.program.element_type(*last)),
            _ => None,
        };
        let values = args
            .iter()
            .enumerate()
            .map(|(at, arg)| match (sig.params.get(at), variadic_elem) {
                (Some(param), _) if at < fixed || spread => self.expr_as(arg, *param),
                (_, Some(elem)) => self.expr_as(arg, elem),
                _ => self.expr(arg),
            })
            .collect();
        self.match_parameters(sig, values, spread)
    }

    /// Whether an expression is a call with several results.
    pub(super) fn is_several(&self, expr: &Expr) -> bool {
        let expr = expr.unparen();
        matches!(expr.kind, ExprKind::Call { .. })
            && self.info().type_of(expr).is_some_and(|ty| matches!(self.types().get(ty), Type::Tuple(_)))
    }
}

impl Emitter<'_, '_> {
    /// Converts values to the types of parameters, and gathers those of a variadic one in a slice.
    fn match_parameters(&mut self, sig: &Signature, mut values: Vec<ValueId>, spread: bool) -> Vec<ValueId> {
        let gathered = match sig.params.last() {
            Some(last) if sig.variadic && !spread => {
                let rest = values.split_off((sig.params.len() - 1).min(values.len()));
                Some(self.slice_of(rest, *last))
            }
            _ => None,
        };
        let mut all: Vec<ValueId> =
            values.into_iter().zip(&sig.params).map(|(value, ty)| self.convert_implicitly(value, *ty)).collect();
        all.extend(gathered);
        all
    }

    /// A new slice of these values; nil if there are none.
    pub(super) fn slice_of(&mut self, values: Vec<ValueId>, slice_type: TypeId) -> ValueId {
        if values.is_empty() {
            return self.zero(slice_type);
        }
        let elem = self.program.element_type(slice_type);
        let array = self.program.types.intern(Type::Array { len: values.len() as u64, elem });
        let base = self.alloc(array, None, false);
        for (at, value) in values.into_iter().enumerate() {
            let value = self.convert_implicitly(value, elem);
            let addr = self.element_addr(base, at as i64, elem);
            self.store(addr, value);
        }
        self.emit(SliceOp { x: base, low: None, high: None, max: None }, slice_type)
    }

    /// The address of an element, by a constant index within bounds.
    pub(super) fn element_addr(&mut self, base: ValueId, index: i64, elem: TypeId) -> ValueId {
        let index = self.int(index);
        let ty = self.program.types.pointer_to(elem);
        self.emit(IndexAddr { base, index }, ty)
    }
}
