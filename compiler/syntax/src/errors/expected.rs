//! The set of terminals that could have stood where an error is.

/// The terminals as the grammar writes them: `"func"` with its quotes, `IDENT` without.
pub struct Expected {
    terminals: Vec<String>,
}

impl Expected {
    /// As LALRPOP lists them.
    pub fn new(terminals: Vec<String>) -> Self {
        Self { terminals }
    }

    /// Whether this keyword or sign could have stood here.
    pub fn has(&self, text: &str) -> bool {
        match text {
            "{" if self.has_class("INNER_LBRACE") => return true,
            "}" if self.has_class("INNER_RBRACE") => return true,
            _ => {}
        }
        self.terminals.iter().any(|terminal| terminal.strip_prefix('"').and_then(|t| t.strip_suffix('"')) == Some(text))
    }

    /// Whether nothing but this keyword or sign could have.
    pub fn only(&self, text: &str) -> bool {
        self.terminals.len() == 1 && self.has(text)
    }

    fn has_class(&self, name: &str) -> bool {
        self.terminals.iter().any(|terminal| terminal == name)
    }

    /// Whether a name could have stood here.
    pub fn name(&self) -> bool {
        self.has_class("IDENT")
    }

    /// Whether a string could have.
    pub fn string(&self) -> bool {
        self.has_class("STRING")
    }

    /// Whether an operand could have.
    pub fn operand(&self) -> bool {
        self.has_class("LITERAL")
    }

    /// Whether a type could have, and perhaps an operand as well.
    pub fn ty(&self) -> bool {
        self.name() && self.has("struct")
    }

    /// Whether a binary operator could have, which means that something stands before it that could be an operand.
    pub fn operator(&self) -> bool {
        self.has_class("BINARY")
    }

    /// Whether the brace of a body could have.
    pub fn body(&self) -> bool {
        self.has_class("BODY")
    }

    /// Whether a semicolon outside all headers could have.
    pub fn semicolon(&self) -> bool {
        self.has(";") || self.has_class("TOP_SEMICOLON") || self.has_class("FIELD_SEMICOLON")
    }

    /// Whether a semicolon of a header could have.
    pub fn header_semicolon(&self) -> bool {
        self.has_class("HEADER_SEMICOLON")
    }

    /// Whether a statement could have begun here.
    pub fn statement(&self) -> bool {
        self.has("return")
    }

    /// The only terminal there is, in gc's words.
    pub fn sole(&self) -> Option<&str> {
        match self.terminals.as_slice() {
            [only] => Some(match only.trim_matches('"') {
                "IDENT" => "name",
                "BODY" | "INNER_LBRACE" => "{",
                "INNER_RBRACE" => "}",
                "HEADER_SEMICOLON" | "TOP_SEMICOLON" | "FIELD_SEMICOLON" => "semicolon or newline",
                "," => "comma",
                ";" => "semicolon or newline",
                text => text,
            }),
            _ => None,
        }
    }
}
