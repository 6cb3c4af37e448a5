// A bit of everything, to be broken.
package p

import (
	"fmt"
	. "math"
	_ "os"
	str "strings"
)

const (
	a, b = iota, 1 << iota
	c, d
	e float64 = 0x1p-2 + 1_0.5e3 - 08.5
)

type (
	List[T any] struct {
		head, tail *List[T]
		value      T `tag`
		fmt.Stringer
		*Map[string, []int]
	}
	Map[K comparable, V ~[]E | map[K]E, E interface{ ~int; String() string }] = map[K]V
	Array  [2 * c]func(x, y int, rest ...string) (n int, err error)
	Arrow  <-chan chan<- (<-chan int)
)

//go:noinline
func (l *List[T]) walk(visit func(T) bool) (count int) {
outer:
	for at := l; at != nil; at = at.tail {
		switch v := any(at.value).(type) {
		case int, []string:
			if v, ok := m[Key{1, "x"}]; ok && !v || visit(at.value) {
				continue outer
			} else if x := []int{1, 2: 3}; x[0] == 2 {
				break
			} else {
				goto done
			}
		case nil:
			fallthrough
		default:
			count++
		}
	}
done:
	for i, c := range "text\n\u00e9" {
		_, _ = i, c
	}
	for range 3 {
		defer func() { recover() }()
	}
	select {
	case ch <- -1 * *p &^ 3:
	case x, ok := <-in:
		return x.(int)
	default:
	}
	go f(<-in, ^x, T{a: {b: 'c'}, `raw`: "s"}, s[1:2:3]...)
	var buf, n = make([]byte, 10), 'x'
	buf[n] += 1; n <<= 2
	{
		x := struct{ a int }{1}.a
		return func(int) int { return x + 1i }(5)
	}
}
