//! Calls of built-in functions (spec: Built-in functions).

mod collections;
mod making;
mod numbers;
mod printing;
mod unsafe_functions;

use vole_diag::codes;
use vole_syntax::ast::Expr;

use super::arguments::Call;
use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::{Builtin, Mode, TypeId};

/// How many arguments a built-in function takes: at least so many, and whether more will do.
fn arity(builtin: Builtin) -> (usize, bool) {
    match builtin {
        Builtin::Append => (1, true),
        Builtin::Make => (1, true),
        Builtin::Max | Builtin::Min => (1, true),
        Builtin::Print | Builtin::Println => (0, true),
        Builtin::Recover => (0, false),
        Builtin::Complex | Builtin::Copy | Builtin::Delete | Builtin::Add | Builtin::Slice | Builtin::String => {
            (2, false)
        }
        Builtin::Cap
        | Builtin::Clear
        | Builtin::Close
        | Builtin::Imag
        | Builtin::Len
        | Builtin::New
        | Builtin::Panic
        | Builtin::Real
        | Builtin::Alignof
        | Builtin::Offsetof
        | Builtin::Sizeof
        | Builtin::SliceData
        | Builtin::StringData => (1, false),
    }
}

impl<'a> Checker<'a> {
    /// Checks a call of a built-in function.
    pub(super) fn builtin_call(&mut self, builtin: Builtin, call: Call<'a>) -> Option<Operand<'a>> {
        if let Some(dots) = call.ellipsis.filter(|_| builtin != Builtin::Append) {
            let message = format!("invalid operation: invalid use of ... with built-in {}", builtin.name());
            self.error(codes::INVALID_DOTS, dots, message);
            self.use_exprs(call.args);
            return None;
        }
        self.check_builtin_version(builtin, call);
        match builtin {
            // The first argument is a type, or a selector that is not evaluated.
            Builtin::Make | Builtin::New | Builtin::Offsetof => {
                self.check_arity_of(builtin, call, call.args.len())?;
                match builtin {
                    Builtin::Make => self.make(call),
                    Builtin::New => self.new_call(call),
                    _ => self.offsetof(call),
                }
            }
            // Whether these are constant depends on what is called in the argument.
            Builtin::Len | Builtin::Cap => {
                let calls = std::mem::replace(&mut self.env.calls, false);
                let result = self.evaluated(builtin, call);
                self.env.calls = calls;
                result
            }
            _ => self.evaluated(builtin, call),
        }
    }

    fn check_builtin_version(&mut self, builtin: Builtin, call: Call<'a>) {
        let minor = match builtin {
            Builtin::Clear | Builtin::Max | Builtin::Min => 21,
            Builtin::Add | Builtin::Slice => 17,
            Builtin::SliceData | Builtin::String | Builtin::StringData => 20,
            _ => return,
        };
        self.require(Version::go1(minor), call.fun.span, |_| match builtin {
            Builtin::Clear => "clear".to_owned(),
            Builtin::Max | Builtin::Min => format!("built-in {}", builtin.name()),
            _ => format!("unsafe.{}", builtin.name()),
        });
    }

    /// A built-in function whose arguments are evaluated as usual.
    fn evaluated(&mut self, builtin: Builtin, call: Call<'a>) -> Option<Operand<'a>> {
        let args = self.builtin_arguments(call.args)?;
        self.check_arity_of(builtin, call, args.len())?;
        match builtin {
            Builtin::Append => self.append(call, args),
            Builtin::Len | Builtin::Cap => self.len_or_cap(builtin, call, args),
            Builtin::Clear => self.clear(call, args),
            Builtin::Close => self.close(call, args),
            Builtin::Copy => self.copy(call, args),
            Builtin::Delete => self.delete(call, args),
            Builtin::Complex => self.complex(call, args),
            Builtin::Real | Builtin::Imag => self.real_or_imag(builtin, call, args),
            Builtin::Max | Builtin::Min => self.max_or_min(builtin, call, args),
            Builtin::Panic => self.panic_call(call, args),
            Builtin::Print | Builtin::Println => self.print(builtin, call, args),
            Builtin::Recover => {
                let any = self.universe.any;
                Some(Operand::new(Mode::Value, any, call.e))
            }
            Builtin::Add
            | Builtin::Alignof
            | Builtin::Sizeof
            | Builtin::Slice
            | Builtin::SliceData
            | Builtin::String
            | Builtin::StringData => self.unsafe_call(builtin, call, args),
            Builtin::Make | Builtin::New | Builtin::Offsetof => None,
        }
    }

    fn builtin_arguments(&mut self, args: &'a [Expr]) -> Option<Vec<Operand<'a>>> {
        if let [only] = args {
            return self.multi_expr(only, false);
        }
        let mut out = Vec::with_capacity(args.len());
        let mut ok = true;
        for arg in args {
            match self.expr(arg) {
                Some(x) => out.push(x),
                None => ok = false,
            }
        }
        ok.then_some(out)
    }

    fn check_arity_of(&mut self, builtin: Builtin, call: Call<'a>, found: usize) -> Option<()> {
        let (expected, variadic) = arity(builtin);
        let qualifier = if found < expected {
            "not enough"
        } else if found > expected && !variadic {
            "too many"
        } else {
            return Some(());
        };
        let text = self.text(call.e);
        let message =
            format!("invalid operation: {qualifier} arguments for {text} (expected {expected}, found {found})");
        self.error(codes::WRONG_ARGUMENT_COUNT, call.rparen, message);
        None
    }

    /// Reports that an argument of a built-in function will not do.
    fn bad_argument(&mut self, x: &Operand<'a>, message: String) {
        self.error(codes::BUILTIN_ARGUMENT, x.span, message);
    }

    /// The operand of a call that has no value.
    fn no_value(&mut self, call: Call<'a>) -> Operand<'a> {
        let ty = self.types.tuple(Vec::new());
        Operand::new(Mode::NoValue, ty, call.e)
    }

    /// The operand of a call that has a value of this type.
    fn value(call: Call<'a>, ty: TypeId) -> Operand<'a> {
        Operand::new(Mode::Value, ty, call.e)
    }
}
