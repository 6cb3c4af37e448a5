package volatile

// Register16 is a register of 16 bits, or a variable that is used like one.
type Register16 struct {
	Reg uint16
}

// Get reads the register.
func (r *Register16) Get() uint16 {
	return LoadUint16(&r.Reg)
}

// Set writes the register.
func (r *Register16) Set(value uint16) {
	StoreUint16(&r.Reg, value)
}

// SetBits sets bits: it reads the register and writes it back.
func (r *Register16) SetBits(value uint16) {
	r.Set(r.Get() | value)
}

// ClearBits clears bits: it reads the register and writes it back.
func (r *Register16) ClearBits(value uint16) {
	r.Set(r.Get() &^ value)
}

// HasBits reports whether any of the bits is set.
func (r *Register16) HasBits(value uint16) bool {
	return r.Get()&value != 0
}

// ReplaceBits writes a field: the bits of mask, moved up by pos, become those of value, moved up by pos.
func (r *Register16) ReplaceBits(value uint16, mask uint16, pos uint8) {
	r.Set(r.Get()&^(mask<<pos) | value<<pos)
}
