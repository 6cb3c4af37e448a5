package volatile

// Register32 is a register of 32 bits, or a variable that is used like one.
type Register32 struct {
	Reg uint32
}

// Get reads the register.
func (r *Register32) Get() uint32 {
	return LoadUint32(&r.Reg)
}

// Set writes the register.
func (r *Register32) Set(value uint32) {
	StoreUint32(&r.Reg, value)
}

// SetBits sets bits: it reads the register and writes it back.
func (r *Register32) SetBits(value uint32) {
	r.Set(r.Get() | value)
}

// ClearBits clears bits: it reads the register and writes it back.
func (r *Register32) ClearBits(value uint32) {
	r.Set(r.Get() &^ value)
}

// HasBits reports whether any of the bits is set.
func (r *Register32) HasBits(value uint32) bool {
	return r.Get()&value != 0
}

// ReplaceBits writes a field: the bits of mask, moved up by pos, become those of value, moved up by pos.
func (r *Register32) ReplaceBits(value uint32, mask uint32, pos uint8) {
	r.Set(r.Get()&^(mask<<pos) | value<<pos)
}
