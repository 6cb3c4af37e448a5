// Hashing map keys: equal keys have equal hashes.

package runtime

import "unsafe"

// hashSeed is where every hash starts; a hash of nothing is not zero.
const hashSeed = 0x9E3779B9

// hashKey returns the state of an entry with a key: its hash, and the mark of being in use.
func hashKey(t *_type, p unsafe.Pointer) uint32 {
	return hashValue(t, p, hashSeed) | entryLive
}

// mustHash panics if a key cannot be hashed, which only depends on its value if there are interfaces in it.
func mustHash(t *_type, p unsafe.Pointer) {
	if t.flags&typeMemoryEqual == 0 && t.kind != kindString {
		hashValue(t, p, hashSeed)
	}
}

// hashValue hashes the value of type t at p, after what the hash already stands for.
func hashValue(t *_type, p unsafe.Pointer, hash uint32) uint32 {
	if t.flags&typeMemoryEqual != 0 {
		if t.size == 4 && t.align == 4 {
			return mix(hash ^ *(*uint32)(p))
		}
		return hashBytes(p, t.size, hash)
	}
	switch t.kind {
	case kindString:
		s := *(*string)(p)
		return hashBytes(unsafe.Pointer(unsafe.StringData(s)), uint32(len(s)), hash)
	case kindFloat32:
		return hashFloat(float64(*(*float32)(p)), hash)
	case kindFloat64:
		return hashFloat(*(*float64)(p), hash)
	case kindComplex64:
		c := *(*complex64)(p)
		return hashFloat(float64(imag(c)), hashFloat(float64(real(c)), hash))
	case kindComplex128:
		c := *(*complex128)(p)
		return hashFloat(imag(c), hashFloat(real(c), hash))
	case kindInterface:
		dynamic, word := dynamicType(t, p)
		if dynamic == nil {
			return mix(hash)
		}
		if dynamic.flags&typeComparable == 0 {
			raise(errorString("hash of unhashable type " + dynamic.name))
		}
		return hashValue(dynamic, valueAddress(dynamic, word), mix(hash^dynamic.hash))
	case kindArray:
		for n := t.len; n > 0; n-- {
			hash = hashValue(t.elem, p, hash)
			p = unsafe.Add(p, t.elem.size)
		}
		return hash
	case kindStruct:
		for i := uint32(0); i < t.nfields; i++ {
			field := t.field(i)
			if field.flags&fieldBlank == 0 {
				hash = hashValue(field.typ, unsafe.Add(p, field.offset), hash)
			}
		}
		return hash
	}
	raise(errorString("hash of unhashable type " + t.name))
	return 0
}

// nanHashes makes the hashes of NaNs differ: no NaN equals another, and they should not all land in one place.
var nanHashes uint32

// hashFloat hashes a number: 0 and -0 alike.
func hashFloat(f float64, hash uint32) uint32 {
	if f == 0 {
		return mix(hash)
	}
	if f != f {
		nanHashes++
		return mix(hash ^ nanHashes)
	}
	bits := float64bits(f)
	return mix(mix(hash^uint32(bits)) ^ uint32(bits>>32))
}

// loadUnaligned returns the word at any address. The compiler makes one instruction of it.
func loadUnaligned(p unsafe.Pointer) uint32 {
	b := (*[4]byte)(p)
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// hashBytes hashes n bytes, a word at a time.
func hashBytes(p unsafe.Pointer, n, hash uint32) uint32 {
	hash ^= n
	for n >= 4 {
		hash = (hash ^ loadUnaligned(p)) * 0x85EBCA6B
		hash ^= hash >> 15
		p = unsafe.Add(p, 4)
		n -= 4
	}
	for n > 0 {
		hash = (hash ^ uint32(*(*byte)(p))) * 0xC2B2AE35
		p = unsafe.Add(p, 1)
		n--
	}
	return mix(hash)
}

// mix spreads each bit over all bits (the finaliser of MurmurHash3, which is in the public domain).
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	h ^= h >> 16
	return h
}
