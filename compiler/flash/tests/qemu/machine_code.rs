//! Programs of a few instructions, and the ELF file around them.

/// Where the code stands: after the vector table's first 16 words.
const CODE: u32 = 0x40;

/// Prints its command line and exits with code 7.
pub const CMDLINE_AND_EXIT: &[u16] = &[
    0x2015, // movs r0, #0x15 (SYS_GET_CMDLINE)
    0x4905, // ldr r1, [pc, #20] -> block at 0x58
    0xBEAB, // bkpt 0xAB
    0x2004, // movs r0, #4 (SYS_WRITE0)
    0x4904, // ldr r1, [pc, #16] -> buffer at 0x5C
    0xBEAB, // bkpt 0xAB
    0x2020, // movs r0, #0x20 (SYS_EXIT_EXTENDED)
    0x4904, // ldr r1, [pc, #16] -> exit block at 0x60
    0xBEAB, // bkpt 0xAB
    0xE7FE, // b .
    0xBF00, 0xBF00, // up to 0x58
    0x0064, 0x0000, // 0x58: address of the block of SYS_GET_CMDLINE
    0x1000, 0x2000, // 0x5C: the buffer, 0x20001000
    0x006C, 0x0000, // 0x60: address of the exit block
    0x1000, 0x2000, 0x0080, 0x0000, // 0x64: buffer and its size
    0x0026, 0x0002, 0x0007, 0x0000, // 0x6C: ADP_Stopped_ApplicationExit, 7
];

/// Does nothing, without end.
pub const FOREVER: &[u16] = &[
    0xE7FE, // b .
];

/// Writes `x`, without end.
pub const PRINT_FOREVER: &[u16] = &[
    0x2003, // movs r0, #3 (SYS_WRITEC)
    0x4901, // ldr r1, [pc, #4] -> 0x48
    0xBEAB, // bkpt 0xAB
    0xE7FB, // b to the start
    0x004C, 0x0000, // 0x48: address of the character
    0x0078, 0x0000, // 0x4C: `x`
];

/// Faults; no vector leads to a handler.
pub const FAULT: &[u16] = &[
    0xDE00, // udf #0
];

/// An executable with a vector table and `code`, stored from address 0.
pub fn elf(code: &[u16]) -> Vec<u8> {
    let mut image = vec![0; CODE as usize];
    image[..4].copy_from_slice(&0x2001_0000u32.to_le_bytes());
    image[4..8].copy_from_slice(&(CODE | 1).to_le_bytes());
    image.extend(code.iter().flat_map(|half| half.to_le_bytes()));

    let mut file = b"\x7fELF\x01\x01\x01".to_vec();
    file.resize(16, 0);
    let half = |file: &mut Vec<u8>, values: &[u16]| values.iter().for_each(|v| file.extend(v.to_le_bytes()));
    let word = |file: &mut Vec<u8>, values: &[u32]| values.iter().for_each(|v| file.extend(v.to_le_bytes()));
    // Executable, Arm; version 1, entry, one program header at 52, no sections.
    half(&mut file, &[2, 40]);
    word(&mut file, &[1, CODE | 1, 52, 0, 0x0500_0400]);
    half(&mut file, &[52, 32, 1, 40, 0, 0]);
    let size = image.len() as u32;
    word(&mut file, &[1, 84, 0, 0, size, size, 5, 4]);
    file.extend(image);
    file
}
