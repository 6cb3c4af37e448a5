// Conversions between types that share their underlying type, and between strings and slices.
package main

type celsius float64
type kelvin float64
type ints []int
type more ints
type handler func(int) string
type point struct{ x, y int }
type vector struct{ x, y int }
type tagged struct {
	x int `json:"x"`
	y int `json:"y"`
}
type myByte byte
type text string
type runes []rune
type pp *point

func (c celsius) toKelvin() kelvin  { return kelvin(c) + 273.15 }
func (v vector) len2() int          { return v.x*v.x + v.y*v.y }
func (h handler) call(n int) string { return h(n) }

type caller interface{ call(int) string }

func main() {
	c := celsius(26.85)
	k := c.toKelvin()
	println(k, float32(k), int(k), celsius(k) == c)
	s := ints{1, 2, 3}
	m := more(s)
	m[0] = 10
	println(s[0], len([]int(m)), []int(m)[0])
	v := vector(point{3, 4})
	println(v.len2(), point(v) == point{3, 4}, tagged(v).y, vector(tagged{5, 6}).x, struct{ x, y int }(v).y)
	pv := (*vector)(&point{1, 2})
	pv.x = 9
	println(pv.len2(), (*point)(pv).x)
	var q pp = &point{7, 8}
	println((*q).x, (*point)(q).y)
	h := handler(func(n int) string { return "abc"[:n] })
	println(h.call(2), caller(h).call(1), (func(int) string)(h)(3))
	t := text("grüße")
	println(string(t), len([]byte(t)), len([]rune(t)), len(runes(t)), string(runes(t)[2:3]), text([]byte{104, 105}), string(runes{0x4e16, 0x754c}))
	mb := []myByte("xyz")
	mb[0] = 'X'
	println(string(mb), string([]myByte{65, 66}), string(rune(65)), string(myByte(66)), text(rune(0x20ac)))
	b := []byte("immutable")
	u := string(b)
	b[0] = 'I'
	println(u, string(b), string(b) == u)
	var e any = celsius(1)
	_, isFloat := e.(float64)
	_, isKelvin := e.(kelvin)
	println(isFloat, isKelvin, e.(celsius))
	send, recv := (chan<- int)(nil), (<-chan int)(make(chan int, 1))
	println(send == nil, recv == nil)
	println(int8(int(300)&0x7f), uint8(int8(-1)&0x7f), uint16(0xfffe)+1, int64(int32(-1)), uint64(uint32(1<<32-1)))
	var f32 float32 = 0.1
	println(float64(f32) == 0.1, float32(float64(f32)) == f32, int(-2.9+0.0*float64(f32)), uint8(f32*100))
	println(complex64(complex(1, 2)), complex128(complex64(1.5i)), bool(!isFloat))
	arr := [4]byte{'a', 'b', 'c', 'd'}
	println(string(arr[1:3]), [2]byte(arr[2:])[1], (*[2]byte)(arr[:])[0])
}
