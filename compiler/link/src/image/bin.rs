//! Raw bytes from the lowest to the highest stored address.

use vole_diag::Diagnostic;
use vole_target::show_size;

use super::{Image, refused};

/// What stands between chunks: erased flash.
const FILL: u8 = 0xFF;

/// More of it means that the parts do not belong into one memory.
const MAX_FILL: u64 = 4 << 20;

pub(super) fn write(image: &Image) -> Result<Vec<u8>, Diagnostic> {
    let mut out = Vec::new();
    let mut end = None;
    let mut filled = 0;
    for chunk in image.chunks() {
        let gap = u64::from(chunk.address) - end.unwrap_or(u64::from(chunk.address));
        filled += gap;
        if filled > MAX_FILL {
            let message = format!(
                "BIN has no addresses, and there are {} between the parts of the program that begin before and at {:#010x}",
                show_size(gap),
                chunk.address
            );
            return Err(refused(message).with_help("write HEX or ELF instead"));
        }
        out.resize(out.len() + gap as usize, FILL);
        out.extend_from_slice(&chunk.bytes);
        end = Some(chunk.end());
    }
    Ok(out)
}
