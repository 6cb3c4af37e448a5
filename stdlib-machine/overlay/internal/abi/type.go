package abi

// A Type is a type descriptor; what is in it, only the runtime knows.
type Type struct{}
