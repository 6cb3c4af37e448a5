//! Text to a program.

use std::fmt;

use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use vole_source::Span;
use vole_types::{TypeId, Types};

use super::scan::{Located, Token, scan};
use crate::inst::ConstValue;
use crate::{Attributes, BlockId, FuncId, Function, Global, GlobalId, InstId, Intrinsic, Linkage, Program};

/// Why a text is no program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseError {
    /// The line, from 1.
    pub line: u32,
    /// What is wrong.
    pub message: String,
}

impl ParseError {
    pub(super) fn new(line: u32, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// Reads a program. Values and blocks may have any numbers; they are renumbered in the order of the text.
///
/// # Errors
/// The first thing that cannot be understood.
pub fn parse_program(text: &str, types: &mut Types) -> Result<Program, ParseError> {
    let tokens = scan(text)?;
    let mut program = Program::default();
    let symbols = declare(&tokens, &mut program);
    let mut parser = Parser { tokens: &tokens, at: 0, types, program, symbols };
    while parser.skip_newlines() {
        match parser.word()?.as_str() {
            "global" => parser.global()?,
            "func" => parser.func()?,
            other => return parser.fail(format!("expected `global` or `func`, found `{other}`")),
        }
    }
    parser.program.main = parser.symbols.funcs.get("main.main").copied();
    Ok(parser.program)
}

/// The symbols of a text, which may be used before they are defined.
#[derive(Default)]
struct Symbols {
    funcs: FxHashMap<String, FuncId>,
    globals: FxHashMap<String, GlobalId>,
}

fn declare(tokens: &[Located], program: &mut Program) -> Symbols {
    let mut symbols = Symbols::default();
    for line in tokens.split(|(token, _)| *token == Token::Newline) {
        let [(Token::Word(word), _), (Token::Symbol(name), _), ..] = line else { continue };
        match word.as_str() {
            "func" => {
                let func = Function { name: name.as_str().into(), ..Function::default() };
                symbols.funcs.insert(name.clone(), program.add_func(func));
            }
            "global" => {
                let global = Global {
                    name: name.as_str().into(),
                    ty: vole_types::Basic::Invalid.id(),
                    init: None,
                    section: None,
                    read_only: false,
                    span: Span::NONE,
                };
                symbols.globals.insert(name.clone(), program.add_global(global));
            }
            _ => {}
        }
    }
    symbols
}

/// The reader of one text.
pub(super) struct Parser<'a> {
    tokens: &'a [Located],
    at: usize,
    pub(super) types: &'a mut Types,
    program: Program,
    symbols: Symbols,
}

/// The numbers of a function's text and what they became.
#[derive(Default)]
pub(super) struct Numbers {
    values: FxHashMap<String, InstId>,
    blocks: FxHashMap<String, BlockId>,
}

impl Parser<'_> {
    pub(super) fn fail<T>(&self, message: impl Into<String>) -> Result<T, ParseError> {
        let line = self.tokens.get(self.at.saturating_sub(1)).map_or(0, |(_, line)| *line);
        Err(ParseError::new(line, message))
    }

    pub(super) fn peek(&self) -> &Token {
        self.tokens.get(self.at).map_or(&Token::End, |(token, _)| token)
    }

    pub(super) fn next(&mut self) -> Token {
        let token = self.peek().clone();
        self.at += 1;
        token
    }

    /// Skips empty lines; false at the end of the text.
    fn skip_newlines(&mut self) -> bool {
        while *self.peek() == Token::Newline {
            self.at += 1;
        }
        *self.peek() != Token::End
    }

    pub(super) fn eat(&mut self, c: char) -> bool {
        let found = *self.peek() == Token::Punct(c);
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, c: char) -> Result<(), ParseError> {
        if self.eat(c) { Ok(()) } else { self.fail(format!("expected `{c}`, found {:?}", self.peek())) }
    }

    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Token::Word(found) if found == word);
        self.at += usize::from(found);
        found
    }

    pub(super) fn word(&mut self) -> Result<String, ParseError> {
        match self.next() {
            Token::Word(word) => Ok(word),
            other => self.fail(format!("expected a word, found {other:?}")),
        }
    }

    pub(super) fn int(&mut self) -> Result<i128, ParseError> {
        match self.next() {
            Token::Int(value) => Ok(value),
            other => self.fail(format!("expected a number, found {other:?}")),
        }
    }

    pub(super) fn index(&mut self) -> Result<u32, ParseError> {
        let value = self.int()?;
        u32::try_from(value).or_else(|_| self.fail("expected a small number"))
    }

    pub(super) fn text(&mut self) -> Result<SmolStr, ParseError> {
        match self.next() {
            Token::String(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned().into()),
            other => self.fail(format!("expected a string, found {other:?}")),
        }
    }

    pub(super) fn func_symbol(&mut self) -> Result<FuncId, ParseError> {
        let name = self.symbol()?;
        self.symbols.funcs.get(&name).copied().map_or_else(|| self.fail(format!("there is no func @{name}")), Ok)
    }

    pub(super) fn global_symbol(&mut self) -> Result<GlobalId, ParseError> {
        let name = self.symbol()?;
        self.symbols.globals.get(&name).copied().map_or_else(|| self.fail(format!("there is no global @{name}")), Ok)
    }

    fn symbol(&mut self) -> Result<String, ParseError> {
        match self.next() {
            Token::Symbol(name) => Ok(name),
            other => self.fail(format!("expected a symbol, found {other:?}")),
        }
    }

    fn end_of_line(&mut self) -> Result<(), ParseError> {
        match self.next() {
            Token::Newline | Token::End => Ok(()),
            other => self.fail(format!("expected the end of the line, found {other:?}")),
        }
    }

    fn global(&mut self) -> Result<(), ParseError> {
        let id = self.global_symbol()?;
        self.expect(':')?;
        let ty = self.ty()?;
        let init = if self.eat('=') { Some(self.constant()?) } else { None };
        let read_only = self.eat_word("readonly");
        let section = if self.eat_word("section") { Some(self.text()?) } else { None };
        let global = &mut self.program.globals[id.0 as usize];
        *global = Global { name: global.name.clone(), ty, init, section, read_only, span: Span::NONE };
        self.end_of_line()
    }

    fn func(&mut self) -> Result<(), ParseError> {
        let id = self.func_symbol()?;
        let mut func = Function { name: self.program.func(id).name.clone(), ..Function::default() };
        func.params = self.type_list()?;
        func.results = self.type_list()?;
        if self.eat_word("free") {
            func.free_vars = self.type_list()?;
        }
        self.attributes(&mut func)?;
        if func.linkage == Linkage::Defined {
            self.expect('{')?;
            self.end_of_line()?;
            self.body(&mut func)?;
        }
        *self.program.func_mut(id) = func;
        self.end_of_line()
    }

    fn attributes(&mut self, func: &mut Function) -> Result<(), ParseError> {
        let Attributes { noinline, noreturn, cold, export, section, recovers } = &mut func.attributes;
        while let Token::Word(word) = self.peek().clone() {
            self.at += 1;
            match word.as_str() {
                "noinline" => *noinline = true,
                "noreturn" => *noreturn = true,
                "cold" => *cold = true,
                "recovers" => *recovers = true,
                "export" => *export = Some(self.text()?),
                "section" => *section = Some(self.text()?),
                "external" => func.linkage = Linkage::External(self.text()?),
                "intrinsic" => {
                    let name = self.text()?;
                    let found = name.rsplit_once('.').and_then(|(package, name)| Intrinsic::find(package, name));
                    let Some(intrinsic) = found else { return self.fail(format!("there is no intrinsic {name}")) };
                    func.linkage = Linkage::Intrinsic(intrinsic);
                }
                other => return self.fail(format!("there is no attribute `{other}`")),
            }
        }
        Ok(())
    }

    fn body(&mut self, func: &mut Function) -> Result<(), ParseError> {
        let numbers = self.number_lines(func);
        let mut block = None;
        while self.skip_newlines() && !self.eat('}') {
            let first = self.word()?;
            if let Some(known) = numbers.blocks.get(&first).copied().filter(|_| self.eat(':')) {
                // `b1:` opens a block; `v1: T = ...` has a type after the colon.
                block = Some(known);
                self.end_of_line()?;
                continue;
            }
            let Some(block) = block else { return self.fail("an instruction stands before the first block") };
            let (ty, mnemonic) = if self.eat(':') {
                let ty = self.ty()?;
                self.expect('=')?;
                (Some(ty), self.word()?)
            } else {
                (None, first.clone())
            };
            let inst = self.inst(&mnemonic, &numbers)?;
            let id = match ty {
                Some(_) => numbers.values[&first],
                None => func.make(inst.clone(), None, Span::NONE),
            };
            let data = func.inst_mut(id);
            data.inst = inst;
            data.ty = ty;
            func.block_mut(block).insts.push(id);
            self.end_of_line()?;
        }
        Ok(())
    }

    /// Gives every block and value that the body's text defines its number, since they may be used before.
    fn number_lines(&self, func: &mut Function) -> Numbers {
        let mut numbers = Numbers::default();
        let rest = self.tokens.get(self.at..).unwrap_or_default();
        for line in rest.split(|(token, _)| *token == Token::Newline) {
            match line {
                [(Token::Punct('}'), _)] => break,
                [(Token::Word(name), _), (Token::Punct(':'), _)] => {
                    numbers.blocks.insert(name.clone(), func.add_block());
                }
                [(Token::Word(name), _), (Token::Punct(':'), _), ..] => {
                    let id = func.make(crate::inst::Unreachable {}.into(), None, Span::NONE);
                    numbers.values.insert(name.clone(), id);
                }
                _ => {}
            }
        }
        numbers
    }

    pub(super) fn type_list(&mut self) -> Result<Vec<TypeId>, ParseError> {
        self.expect('(')?;
        let mut list = Vec::new();
        while !self.eat(')') {
            list.push(self.ty()?);
            if !self.eat(',') {
                self.expect(')')?;
                break;
            }
        }
        Ok(list)
    }

    /// A constant's value.
    pub(super) fn constant(&mut self) -> Result<ConstValue, ParseError> {
        let bits = |value: i128| f64::from_bits(value as u64);
        Ok(match self.next() {
            Token::Int(value) => ConstValue::Int(value as i64),
            Token::String(bytes) => ConstValue::String(bytes.into()),
            Token::Punct('{') => {
                let mut parts = Vec::new();
                while !self.eat('}') {
                    parts.push(self.constant()?);
                    self.eat(',');
                }
                ConstValue::Aggregate(parts.into())
            }
            Token::Word(word) => match word.as_str() {
                "zero" => ConstValue::Zero,
                "true" => ConstValue::Bool(true),
                "false" => ConstValue::Bool(false),
                "float" => ConstValue::Float(bits(self.int()?)),
                "complex" => ConstValue::Complex(bits(self.int()?), bits(self.int()?)),
                "slice" => ConstValue::Slice { array: self.global_symbol()?, len: self.index()?, cap: self.index()? },
                "addr" => ConstValue::GlobalAddr(self.global_symbol()?, self.index()?),
                "func" => ConstValue::Func(self.func_symbol()?),
                "interface" => ConstValue::Interface { ty: self.ty()?, value: self.constant()?.into() },
                other => return self.fail(format!("`{other}` is no constant")),
            },
            other => return self.fail(format!("expected a constant, found {other:?}")),
        })
    }

    pub(super) fn value(&mut self, numbers: &Numbers) -> Result<InstId, ParseError> {
        let name = self.word()?;
        self.value_named(&name, numbers)
    }

    pub(super) fn value_named(&self, name: &str, numbers: &Numbers) -> Result<InstId, ParseError> {
        numbers.values.get(name).copied().map_or_else(|| self.fail(format!("there is no value {name}")), Ok)
    }

    pub(super) fn block(&mut self, numbers: &Numbers) -> Result<BlockId, ParseError> {
        let name = self.word()?;
        numbers.blocks.get(&name).copied().map_or_else(|| self.fail(format!("there is no block {name}")), Ok)
    }
}
