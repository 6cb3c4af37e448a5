//! Expressions as messages quote them: on one line, without the bodies of functions and composite literals.

use vole_syntax::ast::{ChanDir, Expr, ExprKind, Field, FuncType, Ident, InterfaceElem, StructField};

/// An expression or type on one line; `{…}` stands for a body that is not empty.
pub fn expr_string(expr: &Expr) -> String {
    let mut out = String::new();
    write(&mut out, expr);
    out
}

fn write(out: &mut String, expr: &Expr) {
    match &expr.kind {
        ExprKind::Bad => out.push_str("<bad expr>"),
        ExprKind::Name(name) => out.push_str(name),
        ExprKind::Lit(lit) => out.push_str(&lit.text),
        ExprKind::FuncLit(sig, body) => {
            out.push_str("func");
            signature(out, sig);
            out.push_str(if body.stmts.is_empty() { " {}" } else { " {…}" });
        }
        ExprKind::CompositeLit { ty, elements, .. } => {
            optional(out, ty.as_deref());
            out.push_str(if elements.is_empty() { "{}" } else { "{…}" });
        }
        ExprKind::Paren(inner) => around(out, "(", inner, ")"),
        ExprKind::Selector(x, sel) => {
            write(out, x);
            out.push('.');
            out.push_str(&sel.name);
        }
        ExprKind::Index(x, indices) => {
            write(out, x);
            out.push('[');
            list(out, indices);
            out.push(']');
        }
        ExprKind::Slice { operand, bounds, three } => {
            write(out, operand);
            out.push('[');
            optional(out, bounds[0].as_deref());
            out.push(':');
            optional(out, bounds[1].as_deref());
            if *three {
                out.push(':');
                optional(out, bounds[2].as_deref());
            }
            out.push(']');
        }
        ExprKind::TypeAssert(x, ty) => {
            write(out, x);
            match ty {
                Some(ty) => around(out, ".(", ty, ")"),
                None => out.push_str(".(type)"),
            }
        }
        ExprKind::Call { fun, args, ellipsis, .. } => {
            write(out, fun);
            out.push('(');
            list(out, args);
            out.push_str(if ellipsis.is_some() { "...)" } else { ")" });
        }
        ExprKind::Star(x) => around(out, "*", x, ""),
        ExprKind::Unary(op, x) => around(out, op.text(), x, ""),
        ExprKind::Binary { op, x, y, .. } => infix(out, x, &format!(" {} ", op.text()), y),
        ExprKind::KeyValue(key, value) => infix(out, key, ": ", value),
        ExprKind::ArrayType { len, elem } => {
            match len {
                Some(len) => around(out, "[", len, "]"),
                None => out.push_str("[...]"),
            }
            write(out, elem);
        }
        ExprKind::SliceType(elem) => around(out, "[]", elem, ""),
        ExprKind::StructType(fields) => {
            out.push_str("struct{");
            separated(out, fields, "; ", struct_field);
            out.push('}');
        }
        ExprKind::FuncType(sig) => {
            out.push_str("func");
            signature(out, sig);
        }
        ExprKind::InterfaceType(elems) => {
            out.push_str("interface{");
            separated(out, elems, "; ", interface_elem);
            out.push('}');
        }
        ExprKind::MapType(key, elem) => {
            around(out, "map[", key, "]");
            write(out, elem);
        }
        ExprKind::ChanType(dir, elem) => chan(out, *dir, elem),
        ExprKind::Ellipsis(elem) => around(out, "...", elem, ""),
    }
}

fn optional(out: &mut String, expr: Option<&Expr>) {
    if let Some(expr) = expr {
        write(out, expr);
    }
}

fn around(out: &mut String, open: &str, expr: &Expr, close: &str) {
    out.push_str(open);
    write(out, expr);
    out.push_str(close);
}

fn infix(out: &mut String, x: &Expr, middle: &str, y: &Expr) {
    write(out, x);
    out.push_str(middle);
    write(out, y);
}

fn list(out: &mut String, exprs: &[Expr]) {
    separated(out, exprs, ", ", write);
}

fn separated<T>(out: &mut String, items: &[T], separator: &str, write: impl Fn(&mut String, &T)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(separator);
        }
        write(out, item);
    }
}

fn names(out: &mut String, names: &[Ident]) {
    separated(out, names, ", ", |out, name| out.push_str(&name.name));
}

fn chan(out: &mut String, dir: ChanDir, elem: &Expr) {
    out.push_str(match dir {
        ChanDir::Both => "chan ",
        ChanDir::Send => "chan<- ",
        ChanDir::Recv => "<-chan ",
    });
    match &elem.kind {
        ExprKind::ChanType(ChanDir::Recv, _) if dir == ChanDir::Both => around(out, "(", elem, ")"),
        _ => write(out, elem),
    }
}

fn signature(out: &mut String, sig: &FuncType) {
    params(out, &sig.params);
    match sig.results.as_slice() {
        [] => {}
        [result] if result.names.is_empty() => around(out, " ", &result.ty, ""),
        results => {
            out.push(' ');
            params(out, results);
        }
    }
}

fn params(out: &mut String, fields: &[Field]) {
    out.push('(');
    separated(out, fields, ", ", |out, field| {
        names(out, &field.names);
        if !field.names.is_empty() {
            out.push(' ');
        }
        write(out, &field.ty);
    });
    out.push(')');
}

fn struct_field(out: &mut String, field: &StructField) {
    let (ty, tag) = match field {
        StructField::Named { names: list, ty, tag } => {
            names(out, list);
            out.push(' ');
            (ty, tag)
        }
        StructField::Embedded { ty, tag } => (ty, tag),
    };
    write(out, ty);
    if let Some((tag, _)) = tag {
        out.push(' ');
        out.push_str(&tag.text);
    }
}

fn interface_elem(out: &mut String, elem: &InterfaceElem) {
    match elem {
        InterfaceElem::Method { name, sig } => {
            out.push_str(&name.name);
            signature(out, sig);
        }
        InterfaceElem::Union(terms) => separated(out, terms, " | ", |out, term| {
            if term.tilde.is_some() {
                out.push('~');
            }
            write(out, &term.ty);
        }),
    }
}
