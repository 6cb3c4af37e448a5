//! The predeclared types.

/// A predeclared type that programs use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basic {
    Bool,
    Int,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Uintptr,
    Float32,
    Float64,
    Complex128,
    String,
}

/// All of them, with how often each is wanted.
pub const BASICS: &[(u32, Basic)] = &[
    (3, Basic::Bool),
    (6, Basic::Int),
    (4, Basic::Int8),
    (4, Basic::Int16),
    (4, Basic::Int32),
    (5, Basic::Int64),
    (3, Basic::Uint),
    (4, Basic::Uint8),
    (4, Basic::Uint16),
    (4, Basic::Uint32),
    (5, Basic::Uint64),
    (1, Basic::Uintptr),
    (3, Basic::Float32),
    (4, Basic::Float64),
    (1, Basic::Complex128),
    (5, Basic::String),
];

impl Basic {
    pub fn name(self) -> &'static str {
        match self {
            Basic::Bool => "bool",
            Basic::Int => "int",
            Basic::Int8 => "int8",
            Basic::Int16 => "int16",
            Basic::Int32 => "int32",
            Basic::Int64 => "int64",
            Basic::Uint => "uint",
            Basic::Uint8 => "uint8",
            Basic::Uint16 => "uint16",
            Basic::Uint32 => "uint32",
            Basic::Uint64 => "uint64",
            Basic::Uintptr => "uintptr",
            Basic::Float32 => "float32",
            Basic::Float64 => "float64",
            Basic::Complex128 => "complex128",
            Basic::String => "string",
        }
    }

    /// Bits of an integer, and whether it has a sign.
    pub fn integer(self) -> Option<(u32, bool)> {
        Some(match self {
            Basic::Int8 => (8, true),
            Basic::Int16 => (16, true),
            Basic::Int | Basic::Int32 => (32, true),
            Basic::Int64 => (64, true),
            Basic::Uint8 => (8, false),
            Basic::Uint16 => (16, false),
            Basic::Uint | Basic::Uint32 | Basic::Uintptr => (32, false),
            Basic::Uint64 => (64, false),
            Basic::Bool | Basic::Float32 | Basic::Float64 | Basic::Complex128 | Basic::String => return None,
        })
    }

    pub fn is_float(self) -> bool {
        matches!(self, Basic::Float32 | Basic::Float64)
    }

    /// Bytes of a value on a 32-bit machine.
    pub fn size(self) -> usize {
        match self {
            Basic::Bool => 1,
            Basic::Float32 => 4,
            Basic::Float64 | Basic::String => 8,
            Basic::Complex128 => 16,
            other => other.integer().map_or(4, |(bits, _)| bits as usize / 8),
        }
    }
}
