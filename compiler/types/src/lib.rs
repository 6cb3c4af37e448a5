//! Go's type checker: AST to CheckedPackage
