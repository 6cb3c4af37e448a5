//! Text to a type, as `runtime_type_string` writes it, with tuples as lists in parentheses.

use vole_syntax::ast::ChanDir;
use vole_types::{Basic, InterfaceMethod, InterfaceType, ObjectKind, Signature, StructField, Type, TypeId};

use super::parse::{ParseError, Parser};
use super::scan::Token;

impl Parser<'_> {
    /// A type.
    pub(super) fn ty(&mut self) -> Result<TypeId, ParseError> {
        match self.next() {
            Token::Punct('*') => {
                let elem = self.ty()?;
                Ok(self.types.pointer_to(elem))
            }
            Token::Punct('[') => self.array_or_slice(),
            Token::Punct('(') => {
                let mut elems = Vec::new();
                while !self.eat(')') {
                    elems.push(self.ty()?);
                    self.eat(',');
                }
                Ok(self.types.tuple(elems))
            }
            Token::Punct('<') => {
                // `<-chan T`; the arrow's dash was taken for punctuation or for a number's sign.
                self.expect('-')?;
                if !self.eat_word("chan") {
                    return self.fail("expected `chan`");
                }
                let elem = self.ty()?;
                Ok(self.types.intern(Type::Chan { dir: ChanDir::Recv, elem }))
            }
            Token::Word(word) => self.named_type(&word),
            other => self.fail(format!("expected a type, found {other:?}")),
        }
    }

    fn array_or_slice(&mut self) -> Result<TypeId, ParseError> {
        if self.eat(']') {
            let elem = self.ty()?;
            return Ok(self.types.slice_of(elem));
        }
        let len = self.int()?;
        self.expect(']')?;
        let elem = self.ty()?;
        let Ok(len) = u64::try_from(len) else { return self.fail("an array's length is not negative") };
        Ok(self.types.intern(Type::Array { len, elem }))
    }

    fn named_type(&mut self, word: &str) -> Result<TypeId, ParseError> {
        match word {
            "map" => {
                self.expect('[')?;
                let key = self.ty()?;
                self.expect(']')?;
                let elem = self.ty()?;
                Ok(self.types.intern(Type::Map { key, elem }))
            }
            "chan" => {
                let dir = if self.eat('<') {
                    self.expect('-')?;
                    ChanDir::Send
                } else {
                    ChanDir::Both
                };
                let elem = self.ty()?;
                Ok(self.types.intern(Type::Chan { dir, elem }))
            }
            "func" => {
                let signature = self.signature()?;
                Ok(self.types.intern(Type::Signature(signature)))
            }
            "struct" => self.struct_type(),
            "interface" => self.interface_type(),
            _ => match Basic::ALL.into_iter().find(|basic| basic.name() == word) {
                Some(basic) => Ok(basic.id()),
                None => self.defined_type(word),
            },
        }
    }

    /// `(T, U) R`, `(T) (R, S)` or `(T)`.
    fn signature(&mut self) -> Result<Signature, ParseError> {
        self.expect('(')?;
        let (mut params, mut variadic) = (Vec::new(), false);
        while !self.eat(')') {
            if self.eat('.') {
                self.expect('.')?;
                self.expect('.')?;
                variadic = true;
                let elem = self.ty()?;
                params.push(self.types.slice_of(elem));
            } else {
                params.push(self.ty()?);
            }
            self.eat(',');
        }
        let results = match self.peek() {
            Token::Punct('(') => self.type_list()?,
            Token::Punct('*' | '[' | '<') | Token::Word(_) if !self.at_attribute() => vec![self.ty()?],
            _ => Vec::new(),
        };
        Ok(Signature { params, results, variadic, ..Signature::default() })
    }

    /// Whether a word that follows a type belongs to what the type stands in.
    fn at_attribute(&self) -> bool {
        matches!(self.peek(), Token::Word(word) if ["pinned", "commaok", "readonly", "section"].contains(&word.as_str()))
    }

    fn struct_type(&mut self) -> Result<TypeId, ParseError> {
        self.expect('{')?;
        let mut fields = Vec::new();
        while !self.eat('}') {
            let name = self.word()?;
            let ty = self.ty()?;
            let tag = if matches!(self.peek(), Token::String(_)) { self.text()? } else { "".into() };
            fields.push(StructField { name: name.into(), pkg: None, ty, embedded: false, tag });
            // A comment sign cannot separate fields: a comma does.
            self.eat(',');
        }
        Ok(self.types.intern(Type::Struct(fields)))
    }

    fn interface_type(&mut self) -> Result<TypeId, ParseError> {
        self.expect('{')?;
        let mut methods = Vec::new();
        while !self.eat('}') {
            let name = self.word()?.into();
            let signature = self.signature()?;
            let sig = self.types.intern(Type::Signature(signature));
            methods.push(InterfaceMethod { name, pkg: None, sig });
            self.eat(',');
        }
        Ok(self.types.intern(Type::Interface(InterfaceType { methods, ..InterfaceType::default() })))
    }

    /// `package.Name`.
    fn defined_type(&mut self, word: &str) -> Result<TypeId, ParseError> {
        let found = match word.rsplit_once('.') {
            Some((package, name)) => self.types.package(package).and_then(|package| self.types.lookup(package, name)),
            None => self.types.universe().lookup(word),
        };
        match found.map(|object| self.types.object(object)) {
            Some(object) if matches!(object.kind, ObjectKind::TypeName { .. }) => Ok(object.ty),
            _ => self.fail(format!("there is no type {word}")),
        }
    }
}
