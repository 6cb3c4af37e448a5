//! Shows a tree in one line, so that a test can say which tree it expects: `a + b*c` is `(+ a (* b c))`.

use vole_syntax::ast::{
    AssignOp, Block, CompositeElement, Decl, Expr, ExprKind, Field, File, FuncDecl, FuncType, GenDecl, Ident,
    ImportSpec, InterfaceElem, Stmt, StmtKind, StructField, TypeParam, TypeSpec, ValueSpec,
};

/// The declarations of a file, separated by spaces.
pub fn file(file: &File) -> String {
    list(&file.decls, decl)
}

/// `(head item item)`, empty items left out.
fn form(head: &str, items: &[String]) -> String {
    let items: Vec<_> = items.iter().filter(|item| !item.is_empty()).map(String::as_str).collect();
    if items.is_empty() { format!("({head})") } else { format!("({head} {})", items.join(" ")) }
}

fn list<T>(items: &[T], show: impl Fn(&T) -> String) -> String {
    items.iter().map(show).collect::<Vec<_>>().join(" ")
}

fn maybe<T>(item: Option<&T>, show: impl Fn(&T) -> String) -> String {
    item.map_or_else(|| "-".to_owned(), show)
}

fn names(names: &[Ident]) -> String {
    names.iter().map(|name| name.name.as_str()).collect::<Vec<_>>().join(",")
}

pub fn expr(x: &Expr) -> String {
    match &x.kind {
        ExprKind::Bad => "BAD".to_owned(),
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Lit(lit) => lit.text.to_string(),
        ExprKind::FuncLit(sig, body) => form("func-lit", &[signature(sig), block(body)]),
        ExprKind::CompositeLit { ty, elements, .. } => {
            let ty = maybe(ty.as_deref(), expr);
            form("lit", &[ty, list(elements, element)])
        }
        ExprKind::Paren(x) => form("paren", &[expr(x)]),
        ExprKind::Selector(x, name) => form(".", &[expr(x), name.name.to_string()]),
        ExprKind::Index(x, args) => form("index", &[expr(x), list(args, expr)]),
        ExprKind::Slice { operand, bounds, three } => {
            let shown = if *three { 3 } else { 2 };
            let bounds: Vec<_> = bounds.iter().take(shown).map(|bound| maybe(bound.as_deref(), expr)).collect();
            form("slice", &[expr(operand), bounds.join(" ")])
        }
        ExprKind::TypeAssert(x, ty) => form("assert", &[expr(x), maybe(ty.as_deref(), expr)]),
        ExprKind::Call { fun, args, ellipsis, .. } => {
            form(if ellipsis.is_some() { "call..." } else { "call" }, &[expr(fun), list(args, expr)])
        }
        ExprKind::Star(x) => form("star", &[expr(x)]),
        ExprKind::Unary(op, x) => form(op.text(), &[expr(x)]),
        ExprKind::Binary { op, x, y, .. } => form(op.text(), &[expr(x), expr(y)]),
        ExprKind::KeyValue(key, value) => form("key", &[expr(key), expr(value)]),
        ExprKind::ArrayType { len, elem } => form("array", &[maybe(len.as_deref(), expr), expr(elem)]),
        ExprKind::SliceType(elem) => form("[]", &[expr(elem)]),
        ExprKind::StructType(fields) => form("struct", &[list(fields, field)]),
        ExprKind::FuncType(sig) => form("func", &[signature(sig)]),
        ExprKind::InterfaceType(elements) => form("interface", &[list(elements, interface_element)]),
        ExprKind::MapType(key, value) => form("map", &[expr(key), expr(value)]),
        ExprKind::ChanType(direction, elem) => form(&format!("chan-{direction:?}"), &[expr(elem)]),
        ExprKind::Ellipsis(ty) => form("...", &[expr(ty)]),
    }
}

fn element(element: &CompositeElement) -> String {
    match &element.key {
        Some(key) => form("key", &[expr(key), expr(&element.value)]),
        None => expr(&element.value),
    }
}

fn signature(sig: &FuncType) -> String {
    let results = if sig.results.is_empty() { String::new() } else { form("->", &[list(&sig.results, parameter)]) };
    [form("params", &[list(&sig.params, parameter)]), results].join(" ").trim_end().to_owned()
}

fn parameter(field: &Field) -> String {
    if field.names.is_empty() { expr(&field.ty) } else { form(&names(&field.names), &[expr(&field.ty)]) }
}

fn field(field: &StructField) -> String {
    let tag = |tag: &Option<_>| match tag {
        Some((lit, _)) => {
            let lit: &vole_syntax::ast::BasicLit = lit;
            lit.text.to_string()
        }
        None => String::new(),
    };
    match field {
        StructField::Named { names: all, ty, tag: text } => form(&names(all), &[expr(ty), tag(text)]),
        StructField::Embedded { ty, tag: text } => form("embed", &[expr(ty), tag(text)]),
    }
}

fn interface_element(element: &InterfaceElem) -> String {
    match element {
        InterfaceElem::Method { name, sig } => form(&name.name, &[signature(sig)]),
        InterfaceElem::Union(terms) => {
            let terms: Vec<_> = terms
                .iter()
                .map(|term| if term.tilde.is_some() { form("~", &[expr(&term.ty)]) } else { expr(&term.ty) })
                .collect();
            form("union", &terms)
        }
    }
}

fn block(block: &Block) -> String {
    form("do", &[list(&block.stmts, stmt)])
}

pub fn stmt(stmt: &Stmt) -> String {
    let inner = self::stmt;
    match &stmt.kind {
        StmtKind::Bad => "BAD".to_owned(),
        StmtKind::Empty => "(empty)".to_owned(),
        StmtKind::Decl(d) => decl(d),
        StmtKind::Labeled(label, stmt) => form("label", &[label.name.to_string(), inner(stmt)]),
        StmtKind::Expr(x) => expr(x),
        StmtKind::Send(channel, x) => form("send", &[expr(channel), expr(x)]),
        StmtKind::IncDec { x, inc } => form(if *inc { "++" } else { "--" }, &[expr(x)]),
        StmtKind::Assign { lhs, op, rhs, .. } => {
            let op = match op {
                AssignOp::Assign => "=".to_owned(),
                AssignOp::Define => ":=".to_owned(),
                AssignOp::Op(op) => format!("{}=", op.text()),
            };
            form(&op, &[list(lhs, expr), "|".to_owned(), list(rhs, expr)])
        }
        StmtKind::Go(x) => form("go", &[expr(x)]),
        StmtKind::Defer(x) => form("defer", &[expr(x)]),
        StmtKind::Return(results) => form("return", &[list(results, expr)]),
        StmtKind::Branch(kind, label) => {
            let label = label.as_ref().map(|label| label.name.to_string()).unwrap_or_default();
            form(&format!("{kind:?}").to_lowercase(), &[label])
        }
        StmtKind::Block(b) => block(b),
        StmtKind::If { init, cond, then, otherwise } => {
            let otherwise = otherwise.as_deref().map(inner).unwrap_or_default();
            form("if", &[maybe(init.as_deref(), inner), expr(cond), block(then), otherwise])
        }
        StmtKind::Switch { init, tag, clauses, .. } => {
            let clauses = list(clauses, |clause| {
                let head = if clause.is_default { "default" } else { "case" };
                form(head, &[list(&clause.exprs, expr), ":".to_owned(), list(&clause.body, inner)])
            });
            form("switch", &[maybe(init.as_deref(), inner), maybe(tag.as_ref(), expr), clauses])
        }
        StmtKind::TypeSwitch { init, binding, operand, clauses, .. } => {
            let clauses = list(clauses, |clause| {
                let head = if clause.is_default { "default" } else { "case" };
                form(head, &[list(&clause.types, expr), ":".to_owned(), list(&clause.body, inner)])
            });
            let binding = maybe(binding.as_ref(), |name| name.name.to_string());
            form("type-switch", &[maybe(init.as_deref(), inner), binding, expr(operand), clauses])
        }
        StmtKind::Select(clauses) => {
            let clauses = list(clauses, |clause| {
                form("case", &[maybe(clause.comm.as_deref(), inner), ":".to_owned(), list(&clause.body, inner)])
            });
            form("select", &[clauses])
        }
        StmtKind::For(clause, body) => {
            let (init, cond, post) = (clause.init.as_ref(), clause.cond.as_ref(), clause.post.as_ref());
            form("for", &[maybe(init, inner), maybe(cond, expr), maybe(post, inner), block(body)])
        }
        StmtKind::Range(clause, body) => {
            let head = if clause.define { "range:=" } else { "range" };
            let targets = [maybe(clause.key.as_ref(), expr), maybe(clause.value.as_ref(), expr)];
            form(head, &[targets.join(" "), expr(&clause.operand), block(body)])
        }
    }
}

fn group<S>(keyword: &str, group: &GenDecl<S>, show: impl Fn(&S) -> String) -> String {
    form(&format!("{keyword}{}", if group.grouped { "-group" } else { "" }), &[list(&group.specs, show)])
}

fn value_spec(spec: &ValueSpec) -> String {
    form(&names(&spec.names), &[maybe(spec.ty.as_ref(), expr), list(&spec.values, expr)])
}

fn type_params(params: &[TypeParam]) -> String {
    let param = |param: &TypeParam| form(&names(&param.names), &[expr(&param.constraint)]);
    if params.is_empty() { String::new() } else { form("of", &[list(params, param)]) }
}

fn decl(decl: &Decl) -> String {
    match decl {
        Decl::Import(specs) => group("import", specs, |spec: &ImportSpec| {
            form(&maybe(spec.name.as_ref(), |name| name.name.to_string()), &[spec.path.text.to_string()])
        }),
        Decl::Const(specs) => group("const", specs, value_spec),
        Decl::Var(specs) => group("var", specs, value_spec),
        Decl::Type(specs) => group("type", specs, |spec: &TypeSpec| {
            let equals = if spec.alias { "=" } else { "" };
            form(&spec.name.name, &[type_params(&spec.type_params), equals.to_owned(), expr(&spec.ty)])
        }),
        Decl::Func(func) => {
            let FuncDecl { receiver, name, type_params: params, sig, body, .. } = &**func;
            let receiver = receiver.as_ref().map(|receiver| form("on", &[list(&receiver.params, parameter)]));
            let body = body.as_ref().map(block).unwrap_or_default();
            form(
                "func",
                &[receiver.unwrap_or_default(), name.name.to_string(), type_params(params), signature(sig), body],
            )
        }
        Decl::Bad(_) => "BAD".to_owned(),
    }
}
