package main

import "unsafe"

func parts() (float32, float32) { return 1.5, -2 }

func words() ([]string, string, string) { return []string{"a"}, "b", "c" }

func pair() (int, int) { return 7, 3 }

func entry() (map[string]int, string) { return table, "b" }

func bytesAndText() ([]byte, string) { return buffer, "xyz" }

func pointerAndLen() (*byte, int) { return &buffer[0], 2 }

func pointerAndOffset() (unsafe.Pointer, int) { return unsafe.Pointer(&buffer[0]), 1 }

var (
	table  = map[string]int{"a": 1, "b": 2}
	buffer = []byte("12345")
)

func main() {
	println(complex(parts()))
	list := append(words())
	println(len(list), list[1], list[2])
	println(min(pair()), max(pair()))
	delete(entry())
	println(len(table))
	println(copy(bytesAndText()), string(buffer))
	println(unsafe.String(pointerAndLen()), len(unsafe.Slice(pointerAndLen())))
	println(*(*byte)(unsafe.Add(pointerAndOffset())))
	println(pair())
}
