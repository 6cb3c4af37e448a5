package volatile

// Register8 is a register of 8 bits, or a variable that is used like one.
type Register8 struct {
	Reg uint8
}

// Get reads the register.
func (r *Register8) Get() uint8 {
	return LoadUint8(&r.Reg)
}

// Set writes the register.
func (r *Register8) Set(value uint8) {
	StoreUint8(&r.Reg, value)
}

// SetBits sets bits: it reads the register and writes it back.
func (r *Register8) SetBits(value uint8) {
	r.Set(r.Get() | value)
}

// ClearBits clears bits: it reads the register and writes it back.
func (r *Register8) ClearBits(value uint8) {
	r.Set(r.Get() &^ value)
}

// HasBits reports whether any of the bits is set.
func (r *Register8) HasBits(value uint8) bool {
	return r.Get()&value != 0
}

// ReplaceBits writes a field: the bits of mask, moved up by pos, become those of value, moved up by pos.
func (r *Register8) ReplaceBits(value uint8, mask uint8, pos uint8) {
	r.Set(r.Get()&^(mask<<pos) | value<<pos)
}
