//! Text to an instruction: the reverse of `print_inst`.

use super::names::Word;
use super::parse::{Numbers, ParseError, Parser};
use super::scan::Token;
use crate::inst::*;
use crate::{BlockId, InstId, ValueId};

impl Parser<'_> {
    /// The instruction after its mnemonic.
    pub(super) fn inst(&mut self, mnemonic: &str, n: &Numbers) -> Result<Inst, ParseError> {
        let mut parts = mnemonic.split('.');
        let head = parts.next().unwrap_or_default();
        let parts: Vec<&str> = parts.collect();
        if let Some(op) = UnOpKind::from_word(head) {
            return Ok(UnOp { op, x: self.value(n)? }.into());
        }
        if let Some(op) = BinOpKind::from_word(head) {
            let (x, y) = self.two(n)?;
            return Ok(BinOp { op, x, y }.into());
        }
        Ok(match head {
            "const" => Const { value: self.constant()? }.into(),
            "param" => Param { index: self.index()? }.into(),
            "freevar" => FreeVar { index: self.index()? }.into(),
            "convert" => {
                let kind = self.named::<ConvertKind>(parts.first())?;
                Convert { kind, storage: self.named(parts.get(1))?, x: self.value(n)? }.into()
            }
            "changetype" => ChangeType { x: self.value(n)? }.into(),
            "alloc" => {
                let (storage, ty) = (self.named(parts.first())?, self.ty()?);
                let name = if matches!(self.peek(), Token::String(_)) { Some(self.text()?) } else { None };
                Alloc { ty, storage, name, pinned: self.eat_word("pinned") }.into()
            }
            "load" => Load { addr: self.value(n)? }.into(),
            "store" => {
                let (addr, value) = self.two(n)?;
                Store { addr, value }.into()
            }
            "global" => GlobalAddr { global: self.global_symbol()? }.into(),
            "func" => FuncAddr { func: self.func_symbol()? }.into(),
            "fieldaddr" => FieldAddr { base: self.value_comma(n)?, field: self.index()? }.into(),
            "field" => Field { x: self.value_comma(n)?, field: self.index()? }.into(),
            "indexaddr" => {
                let (base, index) = self.two(n)?;
                IndexAddr { base, index }.into()
            }
            "index" => {
                let (x, index) = self.two(n)?;
                Index { x, index }.into()
            }
            "aggregate" => MakeAggregate { parts: self.values(n)? }.into(),
            "extract" => Extract { tuple: self.value_comma(n)?, index: self.index()? }.into(),
            "len" => Length { kind: LengthKind::Len, x: self.value(n)? }.into(),
            "cap" => Length { kind: LengthKind::Cap, x: self.value(n)? }.into(),
            "makeslice" => {
                let (storage, (len, cap)) = (self.named(parts.first())?, self.two(n)?);
                MakeSlice { len, cap, storage }.into()
            }
            "slice" => {
                let x = self.value_comma(n)?;
                let low = self.optional_comma(n)?;
                let high = self.optional_comma(n)?;
                SliceOp { x, low, high, max: self.optional(n)? }.into()
            }
            "append" => {
                let (storage, (slice, tail)) = (self.named(parts.first())?, self.two(n)?);
                Append { slice, tail, storage }.into()
            }
            "copy" => {
                let (dst, src) = self.two(n)?;
                CopySlice { dst, src }.into()
            }
            "makeinterface" => MakeInterface { storage: self.named(parts.first())?, x: self.value(n)? }.into(),
            "changeinterface" => ChangeInterface { x: self.value(n)? }.into(),
            "typeassert" => {
                let (x, ty) = (self.value_comma(n)?, self.ty()?);
                TypeAssert { x, ty, comma_ok: self.eat_word("commaok") }.into()
            }
            "typetest" => TypeTest { x: self.value_comma(n)?, ty: self.ty()? }.into(),
            "closure" => {
                let (storage, func) = (self.named(parts.first())?, self.func_symbol()?);
                MakeClosure { func, captures: self.values(n)?, storage }.into()
            }
            "maprange" | "mapclear" | "makemap" | "maplookup" | "mapupdate" | "mapdelete" | "mapnext" => {
                self.map_inst(head, &parts, n)?
            }
            "stringnext" => {
                let (x, index) = self.two(n)?;
                StringNext { x, index }.into()
            }
            "makechan" | "chansend" | "chanrecv" | "chanclose" | "select" => self.chan_inst(head, &parts, n)?,
            "call" => self.call(n)?,
            "builtin" => Builtin { func: self.named(parts.first())?, args: self.values(n)? }.into(),
            "print" | "println" => Print { args: self.values(n)?, newline: head == "println" }.into(),
            "go" => Go { storage: self.named(parts.first())?, closure: self.value(n)? }.into(),
            "deferenter" => DeferEnter {}.into(),
            "defer" => Defer { storage: self.named(parts.first())?, closure: self.value(n)? }.into(),
            "rundefers" => RunDefers {}.into(),
            "recover" => Recover { deferred: self.value(n)? }.into(),
            "check" => Check { kind: self.named(parts.first())?, args: self.values(n)? }.into(),
            _ => self.control(head, n)?,
        })
    }

    fn control(&mut self, head: &str, n: &Numbers) -> Result<Inst, ParseError> {
        Ok(match head {
            "phi" => {
                let args = self.list(|parser| {
                    let block = parser.block(n)?;
                    parser.expect(':')?;
                    Ok((block, parser.value(n)?))
                })?;
                Phi { args }.into()
            }
            "jump" => Jump { target: self.block(n)? }.into(),
            "branch" => {
                let cond = self.value_comma(n)?;
                let then = self.block(n)?;
                self.expect(',')?;
                Branch { cond, then, otherwise: self.block(n)? }.into()
            }
            "switch" => {
                let x = self.value(n)?;
                let cases: Vec<(i64, BlockId)> = self.list(|parser| {
                    let value = parser.int()? as i64;
                    parser.expect(':')?;
                    Ok((value, parser.block(n)?))
                })?;
                self.expect(',')?;
                Switch { x, cases, default: self.block(n)? }.into()
            }
            "return" => Return { values: self.values(n)? }.into(),
            "panic" => Panic { value: self.value(n)? }.into(),
            "unreachable" => Unreachable {}.into(),
            other => return self.fail(format!("there is no instruction `{other}`")),
        })
    }

    fn map_inst(&mut self, head: &str, parts: &[&str], n: &Numbers) -> Result<Inst, ParseError> {
        Ok(match head {
            "maprange" => MapRange { map: self.value(n)? }.into(),
            "mapclear" => MapClear { map: self.value(n)? }.into(),
            "makemap" => MakeMap { storage: self.named(parts.first())?, reserve: self.optional(n)? }.into(),
            "maplookup" => {
                let (map, key) = self.two(n)?;
                MapLookup { map, key, comma_ok: self.eat_word("commaok") }.into()
            }
            "mapupdate" => {
                let (map, key) = self.two(n)?;
                self.expect(',')?;
                MapUpdate { map, key, value: self.value(n)? }.into()
            }
            "mapdelete" => {
                let (map, key) = self.two(n)?;
                MapDelete { map, key }.into()
            }
            _ => {
                let (iter, map) = self.two(n)?;
                MapNext { iter, map }.into()
            }
        })
    }

    fn chan_inst(&mut self, head: &str, parts: &[&str], n: &Numbers) -> Result<Inst, ParseError> {
        Ok(match head {
            "makechan" => MakeChan { storage: self.named(parts.first())?, size: self.value(n)? }.into(),
            "chansend" => {
                let (chan, value) = self.two(n)?;
                ChanSend { chan, value }.into()
            }
            "chanrecv" => ChanRecv { chan: self.value(n)?, comma_ok: self.eat_word("commaok") }.into(),
            "chanclose" => ChanClose { chan: self.value(n)? }.into(),
            _ => {
                let blocking = parts.first() == Some(&"blocking");
                let cases = self.list(|parser| {
                    if parser.eat_word("send") {
                        return Ok(SelectCase::Send { chan: parser.value(n)?, value: parser.value(n)? });
                    }
                    if parser.eat_word("recv") {
                        return Ok(SelectCase::Recv { chan: parser.value(n)? });
                    }
                    parser.fail("expected `send` or `recv`")
                })?;
                Select { cases, blocking }.into()
            }
        })
    }

    fn call(&mut self, n: &Numbers) -> Result<Inst, ParseError> {
        let callee = match self.peek() {
            Token::Symbol(_) => Callee::Static(self.func_symbol()?),
            // `v1.0` is the first method of the interface v1.
            Token::Word(word) => match word.split_once('.').map(|(recv, method)| (recv.to_owned(), method.parse())) {
                Some((recv, Ok(method))) => {
                    self.next();
                    Callee::Interface { recv: self.value_named(&recv, n)?, method }
                }
                _ => Callee::Value(self.value(n)?),
            },
            other => return self.fail(format!("expected what is called, found {other:?}")),
        };
        Ok(Call { callee, args: self.values(n)? }.into())
    }

    /// A word of a closed set.
    fn named<W: Word>(&self, word: Option<&&str>) -> Result<W, ParseError> {
        let found = word.and_then(|word| W::from_word(word));
        found.map_or_else(|| self.fail(format!("`{}` is not known here", word.unwrap_or(&""))), Ok)
    }

    fn two(&mut self, n: &Numbers) -> Result<(InstId, InstId), ParseError> {
        Ok((self.value_comma(n)?, self.value(n)?))
    }

    fn value_comma(&mut self, n: &Numbers) -> Result<InstId, ParseError> {
        let value = self.value(n)?;
        self.expect(',')?;
        Ok(value)
    }

    /// A value, or `_` for none.
    fn optional(&mut self, n: &Numbers) -> Result<Option<InstId>, ParseError> {
        if self.eat_word("_") { Ok(None) } else { self.value(n).map(Some) }
    }

    fn optional_comma(&mut self, n: &Numbers) -> Result<Option<InstId>, ParseError> {
        let value = self.optional(n)?;
        self.expect(',')?;
        Ok(value)
    }

    /// Values between parentheses.
    fn values(&mut self, n: &Numbers) -> Result<Vec<ValueId>, ParseError> {
        self.expect('(')?;
        let mut values = Vec::new();
        while !self.eat(')') {
            values.push(self.value(n)?);
            if !self.eat(',') {
                self.expect(')')?;
                break;
            }
        }
        Ok(values)
    }

    /// Items between brackets.
    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Result<T, ParseError>) -> Result<Vec<T>, ParseError> {
        self.expect('[')?;
        let mut items = Vec::new();
        while !self.eat(']') {
            items.push(item(self)?);
            if !self.eat(',') {
                self.expect(']')?;
                break;
            }
        }
        Ok(items)
    }
}
