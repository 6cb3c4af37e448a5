//! UF2 (Microsoft, "USB Flashing Format"): blocks of 512 bytes, each with 256 bytes for an address.

use std::collections::BTreeMap;

use vole_diag::Diagnostic;
use vole_target::{Hex, Target};

use super::{Image, refused};

const MAGIC_START: [u32; 2] = [0x0A32_4655, 0x9E5D_5157];
const MAGIC_END: u32 = 0x0AB1_6F30;
/// The family field is in use.
const FLAG_FAMILY: u32 = 0x2000;
/// Bytes of contents in a block.
const PAGE: u32 = 256;
/// Bytes of a block that are set aside for contents.
const DATA_FIELD: usize = 476;

pub(super) fn write(image: &Image, target: &Target) -> Result<Vec<u8>, Diagnostic> {
    let Some(Hex(family)) = target.uf2.as_ref().map(|uf2| uf2.family) else {
        return Err(refused(format!("the target `{}` names no UF2 family", target.name)));
    };
    let pages = pages(image);
    let mut out = Vec::with_capacity(pages.len() * 512);
    for (number, (address, page)) in pages.iter().enumerate() {
        let [first, second] = MAGIC_START;
        let head = [first, second, FLAG_FAMILY, *address, PAGE, number as u32, pages.len() as u32, family];
        out.extend(head.iter().flat_map(|word| word.to_le_bytes()));
        out.extend_from_slice(page);
        out.resize(out.len() + DATA_FIELD - page.len(), 0);
        out.extend(MAGIC_END.to_le_bytes());
    }
    Ok(out)
}

/// The image in aligned pages; what no chunk covers is left erased.
fn pages(image: &Image) -> BTreeMap<u32, [u8; PAGE as usize]> {
    let mut pages = BTreeMap::new();
    for chunk in image.chunks() {
        for (address, byte) in (chunk.address..=u32::MAX).zip(&chunk.bytes) {
            let page = pages.entry(address & !(PAGE - 1)).or_insert([0xFF; PAGE as usize]);
            if let Some(place) = page.get_mut((address % PAGE) as usize) {
                *place = *byte;
            }
        }
    }
    pages
}
