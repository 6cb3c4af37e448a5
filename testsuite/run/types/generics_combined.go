package main

type Ordered interface {
	~int | ~int8 | ~uint | ~float64 | ~string
}

func Max[T Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

type Tree[K Ordered, V any] struct {
	left, right *Tree[K, V]
	k           K
	v           V
}

func (t *Tree[K, V]) Put(k K, v V) *Tree[K, V] {
	if t == nil {
		return &Tree[K, V]{k: k, v: v}
	}
	switch {
	case k < t.k:
		t.left = t.left.Put(k, v)
	case k > t.k:
		t.right = t.right.Put(k, v)
	default:
		t.v = v
	}
	return t
}

func (t *Tree[K, V]) All(yield func(K, V) bool) {
	t.push(yield)
}
func (t *Tree[K, V]) push(yield func(K, V) bool) bool {
	return t == nil || t.left.push(yield) && yield(t.k, t.v) && t.right.push(yield)
}

type Stringer interface{ String() string }
type MyInt int

func (m MyInt) String() string { return "MyInt" + string(rune('0'+int(m))) }

func Join[T Stringer](xs []T) (s string) {
	for _, x := range xs {
		s += x.String()
	}
	return
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)           { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool      { _, ok := s[v]; return ok }
func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

type Pair[A, B any] struct {
	a A
	b B
}

func MkPair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }
func (p Pair[A, B]) Swap() Pair[B, A]      { return Pair[B, A]{p.b, p.a} }

type Num interface{ ~int | ~float64 }

func Fold[T, A any](xs []T, init A, f func(A, T) A) A {
	for _, x := range xs {
		init = f(init, x)
	}
	return init
}

func PtrTo[T any](v T) *T { return &v }

type Setter[T any] interface {
	*T
	Set(string)
}
type Conf struct{ s string }

func (c *Conf) Set(s string) { c.s = s }
func FromStrings[T any, PT Setter[T]](s []string) []T {
	r := make([]T, len(s))
	for i, v := range s {
		p := PT(&r[i])
		p.Set(v)
	}
	return r
}

func Zero[T any]() (z T) { return }

func TypeName[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "[]T"
	case Pair[T, T]:
		return "pair"
	}
	return "?"
}

type Chain[T any] struct{ fs []func(T) T }

func (c *Chain[T]) Then(f func(T) T) *Chain[T] { c.fs = append(c.fs, f); return c }
func (c *Chain[T]) Run(v T) T {
	for _, f := range c.fs {
		v = f(v)
	}
	return v
}

type Base[T any] struct{ val T }

func (b *Base[T]) Get() T  { return b.val }
func (b *Base[T]) Put(v T) { b.val = v }

type Derived struct {
	Base[string]
	n int
}
type Getter[T any] interface{ Get() T }

func Conv[T, U ~int | ~float64 | ~uint8](x T) U { return U(x) }
func Len[T ~string | ~[]byte](x T) int          { return len(x) }
func Idx[T ~string | ~[]byte](x T, i int) byte  { return x[i] }
func Sub[T ~string | ~[]byte](x T) T            { return x[1:2] }
func Rng[T ~[]E, E any](x T) (n int) {
	for range x {
		n++
	}
	return
}

type Rec[T any] struct {
	kids []Rec[T]
	m    map[string]*Rec[[]int]
}

type A[T any] = Pair[T, int]

func count[T any]() func() int {
	n := 0
	return func() int { n++; return n }
}

func Eq[T comparable](a, b T) bool { return a == b }

func Apply[T any, F ~func(T) T](f F, v T) T { return f(v) }

type Fn func(int) int

func main() {
	println(Max(1, 2), Max("a", "b"), Max(1.5, 0.5), Max[MyInt2](3, 2))
	var t *Tree[string, int]
	for i, s := range []string{"m", "c", "x", "a", "d", "m"} {
		t = t.Put(s, i)
	}
	for k, v := range t.All {
		print(k, v, " ")
		if k == "m" {
			break
		}
	}
	println()
	println(Join([]MyInt{1, 2, 3}))
	s := Set[Pair[int, string]]{}
	s.Add(MkPair(1, "a"))
	println(s.Has(Pair[int, string]{1, "a"}), s.Has(MkPair(2, "a")), Keys(s))
	p := MkPair(1, "x").Swap()
	println(p.a, p.b)
	println(Fold([]int{1, 2, 3}, "", func(a string, x int) string { return a + string(rune('0'+x)) }))
	println(*PtrTo(5), *PtrTo("s"))
	for _, c := range FromStrings[Conf]([]string{"p", "q"}) {
		print(c.s)
	}
	println()
	println(Zero[int](), Zero[string]() == "", Zero[*int]() == nil, Zero[[2]int]()[1])
	println(TypeName(1), TypeName("x"), TypeName(1.5), TypeName([]int{}))
	println((&Chain[int]{}).Then(func(i int) int { return i + 1 }).Then(func(i int) int { return i * 10 }).Run(4))
	d := Derived{}
	d.Put("v")
	var g Getter[string] = &d
	println(g.Get(), d.val)
	put := d.Put
	put("w")
	println(d.Get(), (*Base[string]).Get(&d.Base))
	println(Conv[int, float64](3), Conv[float64, uint8](200.7), Conv[int, uint8](257))
	println(Len("abc"), Len([]byte{1}), Idx("abc", 1), Idx([]byte{7}, 0), Sub("xyz"), len(Sub([]byte("xyz"))), Rng([]int{1, 2}))
	r := Rec[int]{kids: []Rec[int]{{}}}
	println(len(r.kids), r.m == nil)
	a := A[string]{"s", 1}
	println(a.a, a.b)
	c1, c2 := count[int](), count[string]()
	println(c1(), c1(), c2())
	println(Eq(1, 1), Eq[any](1, "1"), Eq[any](MyInt(1), MyInt(1)), Eq([2]int{1, 2}, [2]int{1, 2}))
	println(Apply(Fn(func(i int) int { return i * 2 }), 21))
	f := Max[int]
	println(f(3, 4))
	func() {
		defer func() { println(recover().(error).Error()) }()
		_ = any(MkPair(1, 2)).(Pair[int, string])
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		var x any = []int{}
		println(Eq(x, x))
	}()
}

type MyInt2 int
