// Methods of every kind of type, by value and by pointer; receivers are copied or shared.
package main

type integer int
type list []int
type dict map[string]int
type fn func(int) int
type array [3]int
type ptrs struct{ p *int }
type queue chan int
type text string
type empty struct{}
type cplx complex64
type big struct{ a [50]int }
type boolean bool

func (i integer) double() integer { return i * 2 }
func (i *integer) inc()           { *i++ }
func (l list) set(v int)          { l[0] = v }
func (l *list) push(v int)        { *l = append(*l, v) }
func (l list) push2(v int)        { l = append(l, v) }
func (d dict) put(k string)       { d[k]++ }
func (f fn) twice(x int) int      { return f(f(x)) }
func (a array) sum() (n int) {
	a[0] *= 100
	for _, v := range a {
		n += v
	}
	return
}
func (a *array) scale(k int) {
	for i := range a {
		a[i] *= k
	}
}
func (p ptrs) set(v int)            { *p.p = v }
func (q queue) send(v int) queue    { q <- v; return q }
func (t text) at(i int) byte        { return t[i] }
func (t *text) append(s text) *text { *t += s; return t }
func (empty) name() string          { return "empty" }
func (*empty) pname() string        { return "pointer to empty" }
func (c cplx) conj() cplx           { return cplx(complex(real(c), -imag(c))) }
func (b big) change() big           { b.a[7] = 7; return b }
func (b *big) fill(v int) *big {
	for i := range b.a {
		b.a[i] = v
	}
	return b
}
func (b boolean) not() boolean  { return !b }
func (_ integer) blank() string { return "blank" }

type self struct {
	next *self
	n    int
}

func (s *self) len() int {
	if s == nil {
		return 0
	}
	return 1 + s.next.len()
}

func newInt(n int) *integer { i := integer(n); return &i }

func main() {
	i := integer(3)
	i.inc()
	p := &i
	p.inc()
	println(i, i.double().double(), p.double(), integer.double(4), newInt(5).double(), i.blank())
	l := list{1}
	l.set(5)
	l.push(6)
	l.push2(7)
	(&l).push(8)
	println(l[0], len(l), l[2])
	d := dict{}
	d.put("k")
	d.put("k")
	println(d["k"], fn(func(x int) int { return x * 3 }).twice(2))
	a := array{1, 2, 3}
	println(a.sum(), a[0])
	a.scale(2)
	println(a[0], a[2], (&a).sum(), array{4, 5, 6}.sum())
	n := 1
	ptrs{&n}.set(9)
	q := make(queue, 3)
	q.send(1).send(2).send(3)
	println(n, len(q), <-q)
	t := text("ab")
	t.append("cd").append("ef")
	println(t, t.at(3), text("xyz").at(1))
	println(empty{}.name(), (&empty{}).pname(), new(empty).name())
	println(cplx(1+2i).conj(), boolean(false).not())
	var b big
	c := b.change()
	println(b.a[7], c.a[7])
	println(b.fill(2).change().a[7])
	println(b.a[7], b.a[49])
	s := &self{&self{&self{nil, 3}, 2}, 1}
	println(s.len(), (*self)(nil).len())
	arr := [2]integer{1, 2}
	arr[1].inc()
	m := map[string]*integer{"x": &arr[0]}
	m["x"].inc()
	sl := []big{{}, {}}
	sl[1].fill(4)
	st := struct {
		in struct{ i integer }
	}{}
	st.in.i.inc()
	println(arr[0], arr[1], sl[0].a[0], sl[1].a[0], st.in.i)
	for i := range arr {
		arr[i].inc()
	}
	for _, v := range arr {
		v.inc()
	}
	println(arr[0], arr[1])
}
