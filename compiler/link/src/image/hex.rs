//! Intel HEX (Intel, "Hexadecimal Object File Format Specification", revision A, 1988): records of types 00, 01, 04 and 05.

use std::fmt::Write as _;

use super::Image;

/// Bytes in a data record, as most tools write.
const RECORD: usize = 16;

/// The whole file. It can always be written: HEX has addresses of 32 bits.
pub(super) fn write(image: &Image) -> String {
    let mut out = String::new();
    let mut upper = 0;
    for chunk in image.chunks() {
        let mut address = chunk.address;
        let mut rest = chunk.bytes.as_slice();
        while !rest.is_empty() {
            if address >> 16 != upper {
                upper = address >> 16;
                record(&mut out, 0, 4, &(upper as u16).to_be_bytes());
            }
            // A record may not cross into the next 64 KiB.
            let room = 0x1_0000 - (address & 0xFFFF) as usize;
            let (now, later) = rest.split_at(rest.len().min(RECORD).min(room));
            record(&mut out, address as u16, 0, now);
            address = address.wrapping_add(now.len() as u32);
            rest = later;
        }
    }
    record(&mut out, 0, 5, &image.entry().to_be_bytes());
    record(&mut out, 0, 1, &[]);
    out
}

/// `:` count, address, type, data, and the checksum that makes all bytes add up to zero.
fn record(out: &mut String, address: u16, kind: u8, data: &[u8]) {
    let [high, low] = address.to_be_bytes();
    let mut sum = 0u8;
    out.push(':');
    for byte in [data.len() as u8, high, low, kind].iter().chain(data) {
        sum = sum.wrapping_add(*byte);
        let _ = write!(out, "{byte:02X}");
    }
    let _ = writeln!(out, "{:02X}", sum.wrapping_neg());
}
