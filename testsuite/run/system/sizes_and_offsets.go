// unsafe.Sizeof, Alignof and Offsetof on a 32-bit machine, and pointers made from them.
package main

import "unsafe"

type small struct {
	a bool
	b int16
	c bool
}

type mixed struct {
	a uint8
	b int32
	c uint8
	d string
	e []int
	f any
	g float32
	h [3]uint16
	i *int
	j complex64
	k func()
	l map[int]int
}

type embeds struct {
	small
	n uint8
}

func main() {
	println(unsafe.Sizeof(int(0)), unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(nil)), unsafe.Sizeof(new(int)))
	println(unsafe.Sizeof(small{}), unsafe.Alignof(small{}), unsafe.Sizeof(mixed{}), unsafe.Sizeof(embeds{}), unsafe.Sizeof([3]small{}), unsafe.Sizeof(struct{}{}))
	var m mixed
	println(unsafe.Offsetof(m.a), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e), unsafe.Offsetof(m.f),
		unsafe.Offsetof(m.g), unsafe.Offsetof(m.h), unsafe.Offsetof(m.i), unsafe.Offsetof(m.j), unsafe.Offsetof(m.k), unsafe.Offsetof(m.l))
	var e embeds
	println(unsafe.Offsetof(e.n), unsafe.Offsetof(e.small.c), unsafe.Offsetof(e.b), unsafe.Alignof(m.h), unsafe.Alignof(m.g))
	const size = unsafe.Sizeof(uint16(0)) * 3
	var arr [size]byte
	println(len(arr))

	m.b = -5
	m.h = [3]uint16{10, 20, 30}
	p := unsafe.Pointer(&m)
	println(*(*int32)(unsafe.Pointer(uintptr(p) + unsafe.Offsetof(m.b))), *(*uint16)(unsafe.Add(p, unsafe.Offsetof(m.h)+4)))
	*(*uint8)(unsafe.Add(p, unsafe.Offsetof(m.c))) = 77
	println(m.c)
	f := float32(1.5)
	println(*(*uint32)(unsafe.Pointer(&f)), *(*float32)(unsafe.Pointer(&[]uint32{0xc0200000}[0])))
	d := -2.5
	println(*(*uint64)(unsafe.Pointer(&d)))
	u := uint32(0x11223344)
	bytes := (*[4]byte)(unsafe.Pointer(&u))
	println(bytes[0], bytes[3])
	bytes[1] = 0
	println(u)

	ints := [5]int{1, 2, 3, 4, 5}
	s := unsafe.Slice(&ints[1], 3)
	s[0] = 200
	println(len(s), cap(s), s[2], ints[1], unsafe.SliceData(s) == &ints[1])
	b := []byte("hello")
	str := unsafe.String(&b[1], 3)
	println(str, len(str), *unsafe.StringData(str), unsafe.StringData(str) == &b[1])
	println(unsafe.Slice((*int)(nil), 0) == nil, unsafe.Pointer(nil) == nil)
	q := uintptr(unsafe.Pointer(&ints[3])) - uintptr(unsafe.Pointer(&ints[0]))
	println(q, unsafe.Pointer(&ints) == unsafe.Pointer(&ints[0]))
	type header struct {
		data     unsafe.Pointer
		len, cap int
	}
	h := (*header)(unsafe.Pointer(&s))
	h.len = 2
	println(len(s), h.cap, *(*int)(h.data))
	type bits float64
	x := bits(1)
	y := (*uint64)(unsafe.Pointer(&x))
	*y |= 1 << 63
	println(x)
	defer func() { println(recover().(error).Error()) }()
	n := -1
	_ = unsafe.Slice(&ints[0], n)
}
