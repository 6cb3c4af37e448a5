//! Linker script, lld, and ELF to HEX and BIN
