//! Initial values of package-level variables (spec: Package initialization): those that are known when the program is compiled are
//! there from the start.

use vole_types::ObjectId;

use super::program::ProgramBuilder;
use super::static_data::StaticScope;
use super::symbols;
use crate::inst::ConstValue;

impl<'a> ProgramBuilder<'a> {
    /// The value that a package-level variable has from the start, other than zero.
    pub(super) fn static_initial_value(&mut self, object: ObjectId) -> Option<ConstValue> {
        if let Some(value) = self.embedded.get(&object) {
            return self.embedded_value(object, value);
        }
        let source = self.declarations.var(object)?;
        let expr = source.package.value(source.value?)?;
        let scope = StaticScope { package: source.package, once: true };
        if !self.is_static(scope, expr) {
            return None;
        }
        let prefix = symbols::object_symbol(self.types, object);
        let ty = self.types.object(object).ty;
        match self.static_value(scope, expr, ty, &prefix) {
            Some(ConstValue::Zero) => None,
            Some(value) => Some(value),
            None => {
                self.internal(expr.span, "an initial value is not as static as it looked");
                None
            }
        }
    }

    /// Whether a package-level variable has its initial value from the start.
    pub(super) fn is_initialised_statically(&self, object: ObjectId) -> bool {
        let Some(source) = self.declarations.var(object) else { return false };
        let Some(expr) = source.value.and_then(|value| source.package.value(value)) else { return false };
        self.is_static(StaticScope { package: source.package, once: true }, expr)
    }
}
