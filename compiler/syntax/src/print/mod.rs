//! From the tree back to source text, in the manner of gofmt (without its alignment).
//!
//! What is printed parses again to an equal tree, places and node ids aside. Comments are not in the tree and so are lost, but
//! for directives.

mod declarations;
mod expressions;
mod statements;
mod types;

use crate::ast::{Expr, File, Stmt};

/// The source text of a file.
pub fn print_file(file: &File) -> String {
    let mut printer = Printer::new(Form::Full);
    printer.file(file);
    printer.out
}

/// The source text of an expression or a type.
pub fn print_expr(expr: &Expr) -> String {
    let mut printer = Printer::new(Form::Full);
    printer.expr(expr);
    printer.out
}

/// An expression in one line, for messages: function bodies and the elements of composite literals are left out.
pub fn print_expr_short(expr: &Expr) -> String {
    let mut printer = Printer::new(Form::Short);
    printer.expr(expr);
    printer.out
}

/// A simple statement in one line, for messages.
pub fn print_stmt_short(stmt: &Stmt) -> String {
    let mut printer = Printer::new(Form::Short);
    printer.stmt(stmt);
    printer.out
}

/// How much is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Full,
    /// `…` stands for what would take more than a line.
    Short,
}

struct Printer {
    out: String,
    form: Form,
    indent: usize,
}

impl Printer {
    fn new(form: Form) -> Self {
        Self { out: String::new(), form, indent: 0 }
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Begins a line.
    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n('\t', self.indent));
    }

    /// `items`, with `separator` between them.
    fn separated<T>(&mut self, items: &[T], separator: &str, mut print: impl FnMut(&mut Self, &T)) {
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.text(separator);
            }
            print(self, item);
        }
    }

    /// `{`, each item on a line of its own, `}`.
    fn braced<T>(&mut self, items: &[T], mut print: impl FnMut(&mut Self, &T)) {
        self.text("{");
        if !items.is_empty() {
            if self.form == Form::Short {
                self.text("…");
            } else {
                self.indent += 1;
                for item in items {
                    self.line();
                    print(self, item);
                }
                self.indent -= 1;
                self.line();
            }
        }
        self.text("}");
    }

    /// What `print` prints, apart from the rest.
    fn aside(&self, print: impl FnOnce(&mut Self)) -> String {
        let mut printer = Self { out: String::new(), form: self.form, indent: self.indent };
        print(&mut printer);
        printer.out
    }
}
