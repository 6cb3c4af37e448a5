// What grows has zeros beyond its length, whatever was in the memory before.
package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

func main() {
	var b []byte
	for i := 0; i < 1000; i++ {
		b = append(b, byte(i|1))
		if i%97 == 0 {
			for _, c := range b[len(b):cap(b)] {
				if c != 0 {
					println("dirty", i)
				}
			}
		}
	}
	b = slices.Grow(b, 5000)
	for _, c := range b[len(b):cap(b)] {
		if c != 0 {
			println("dirty grow")
			break
		}
	}
	v := reflect.ValueOf(&b).Elem()
	v.Grow(9000)
	v.SetLen(v.Cap())
	for i := 1000; i < len(b); i++ {
		if b[i] != 0 {
			println("dirty reflect")
			break
		}
	}
	var s []struct {
		a byte
		b int64
	}
	for i := 0; i < 100; i++ {
		s = append(s, struct {
			a byte
			b int64
		}{byte(i), int64(i)})
	}
	for _, e := range s[:cap(s)][len(s):] {
		if e.a != 0 || e.b != 0 {
			println("dirty struct")
		}
	}
	x := append([]int(nil), make([]int, 5)...)
	fmt.Println(x[:cap(x)], strings.Repeat("ab", 5), []rune("héé"), string([]rune{65, 0x20AC}))
	var sb strings.Builder
	for i := 0; i < 50; i++ {
		sb.WriteString("xyz")
	}
	fmt.Println(len(sb.String()), string(rune(0x1F600)))
}
