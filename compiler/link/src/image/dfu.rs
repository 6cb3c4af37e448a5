//! DfuSe files (ST, UM0391 "DfuSe File Format Specification"): one target, one element for each chunk, and the suffix of the
//! USB DFU specification 1.1 (B).

use vole_diag::Diagnostic;
use vole_target::{Hex, Target};

use super::{Image, refused};

/// Bytes of a target's prefix.
const TARGET_PREFIX: usize = 274;
/// Bytes of the name in it.
const NAME: usize = 255;
/// Bytes of the prefix of the file.
const FILE_PREFIX: usize = 11;
const SUFFIX_BYTES: u8 = 16;
/// DfuSe, as the suffix names it.
const SPECIFICATION: u16 = 0x011A;

pub(super) fn write(image: &Image, target: &Target) -> Result<Vec<u8>, Diagnostic> {
    let Some(dfu) = &target.dfu else {
        return Err(refused(format!("the target `{}` names no DFU boot loader", target.name)));
    };
    let mut elements = Vec::new();
    for chunk in image.chunks() {
        elements.extend(chunk.address.to_le_bytes());
        elements.extend((chunk.bytes.len() as u32).to_le_bytes());
        elements.extend_from_slice(&chunk.bytes);
    }
    let mut out = Vec::new();
    out.extend(b"DfuSe\x01");
    out.extend(((FILE_PREFIX + TARGET_PREFIX + elements.len()) as u32).to_le_bytes());
    out.push(1);

    out.extend(b"Target\x00");
    out.extend(1u32.to_le_bytes());
    let name: Vec<u8> = target.name.bytes().take(NAME - 1).collect();
    out.extend_from_slice(&name);
    out.resize(out.len() + NAME - name.len(), 0);
    out.extend((elements.len() as u32).to_le_bytes());
    out.extend((image.chunks().len() as u32).to_le_bytes());
    out.extend(elements);

    let (Hex(vendor), Hex(product)) = (dfu.vendor, dfu.product);
    out.extend([0xFF, 0xFF]);
    for field in [product as u16, vendor as u16, SPECIFICATION] {
        out.extend(field.to_le_bytes());
    }
    out.extend(b"UFD");
    out.push(SUFFIX_BYTES);
    let sum = crc(&out);
    out.extend(sum.to_le_bytes());
    Ok(out)
}

/// The CRC-32 of Ethernet, without its final inversion.
fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_the_one_of_the_dfu_suffix() {
        // The check value of CRC-32/JAMCRC.
        assert_eq!(super::crc(b"123456789"), 0x340B_C6D9);
    }
}
