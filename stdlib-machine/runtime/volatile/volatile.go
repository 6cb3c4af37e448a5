// Package volatile reads and writes memory exactly as often and in exactly the order the program says: registers of peripherals,
// and variables shared with interrupts.
package volatile

// The compiler replaces calls of these functions by a single load, or two for 64 bits.

func LoadUint8(addr *uint8) (val uint8)
func LoadUint16(addr *uint16) (val uint16)
func LoadUint32(addr *uint32) (val uint32)
func LoadUint64(addr *uint64) (val uint64)

// The compiler replaces calls of these functions by a single store, or two for 64 bits.

func StoreUint8(addr *uint8, val uint8)
func StoreUint16(addr *uint16, val uint16)
func StoreUint32(addr *uint32, val uint32)
func StoreUint64(addr *uint64, val uint64)
