//! Which Go package a symbol belongs to.

/// The import path in a symbol's name: `net/http.(*Server).Serve` belongs to `net/http`. Empty if the name has none.
///
/// A path may hold dots before its last slash (`example.com/x`), so the package ends at the first dot after it; brackets of
/// type arguments and receivers come later still.
pub(super) fn package_of(symbol: &str) -> &str {
    // Data that the compiler made, which packages may share: what it is, a colon, and how it begins or which type it describes.
    let kind = symbol.find(|char: char| !char.is_ascii_lowercase());
    if kind.is_some_and(|at| at > 0 && symbol.as_bytes().get(at) == Some(&b':')) {
        return "";
    }
    let head = symbol.split(['[', '(', '$']).next().unwrap_or_default();
    let last = head.rfind('/').map_or(0, |slash| slash + 1);
    match head.get(last..).and_then(|name| name.find('.')) {
        Some(dot) if dot > 0 => symbol.get(..last + dot).unwrap_or_default(),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::package_of;

    #[test]
    fn the_package_is_the_path_before_the_name() {
        let cases = [
            ("main.main", "main"),
            ("net/http.(*Server).Serve", "net/http"),
            ("example.com/a.b/c.F", "example.com/a.b/c"),
            ("slices.Sort[go.shape.int]", "slices"),
            ("sync.(*Map).Load", "sync"),
            ("maps.Keys[example.com/x.T]", "maps"),
            ("Reset_Handler", ""),
            ("__aeabi_memcpy", ""),
            ("string:a/b.c", ""),
            ("type:main.T", ""),
            ("fields:.12", ""),
            (".Lstr.5", ""),
            ("", ""),
        ];
        for (symbol, package) in cases {
            assert_eq!(package_of(symbol), package, "{symbol}");
        }
    }
}
