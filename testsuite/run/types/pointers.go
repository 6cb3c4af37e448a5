// Pointers: to variables, fields, elements, new values; comparison; nil.
package main

type inner struct{ a, b int8 }
type outer struct {
	x  int
	in inner
	p  *inner
	ar [4]inner
}

func swap(a, b *int)         { *a, *b = *b, *a }
func escape() *int           { x := 41; x++; return &x }
func update(pp **int)        { n := 7; *pp = &n }
func fieldOf(o *outer) *int8 { return &o.in.b }

type list struct {
	value int
	next  *list
}

func (l *list) reverse() (r *list) {
	for l != nil {
		l, l.next, r = l.next, r, l
	}
	return
}

func main() {
	a, b := 1, 2
	swap(&a, &b)
	println(a, b)
	p, q := escape(), escape()
	*p++
	println(*p, *q, p == q, p == nil)
	update(&p)
	println(*p)
	o := outer{x: 1, in: inner{2, 3}}
	*fieldOf(&o) = 33
	o.p = &o.in
	o.p.a *= 5
	e := &o.ar[2]
	e.b = -1
	f := &o.ar[2].b
	*f -= 1
	println(o.in.a, o.in.b, o.ar[2].b, o.p == &o.in, f == &e.b, f == &o.ar[1].b)
	c := o
	c.in.a = 100
	println(o.in.a, c.p.a, c.p == o.p)
	s := []inner{{1, 2}, {3, 4}}
	ps := &s[1]
	s = append(s, inner{5, 6})
	ps.a = 50
	println(s[1].a, ps.a)
	n := new(int)
	*n += 5
	pp := &n
	**pp *= 2
	println(*n, **pp, *new(string) == "", new(outer).ar[3].a)
	l := &list{1, &list{2, &list{3, nil}}}
	l = l.reverse()
	println(l.value, l.next.value, l.next.next.value, l.next.next.next == nil)
	arr := &[3]int{1, 2, 3}
	arr[1] = 20
	for i := range arr {
		arr[i]++
	}
	println(len(arr), arr[0], arr[1], arr[2], (*arr)[1:][0], len(arr[:2]))
	var nilArr *[5]int
	println(len(nilArr), cap(nilArr))
	for i := range nilArr {
		print(i, " ")
	}
	println()
	comp := &[]*outer{{x: 1}, {x: 2}}
	(*comp)[1].x += (*comp)[0].x
	println((*comp)[1].x, (&(*comp)[1].x) == &(*comp)[1].x)
	var any1, any2 any = n, *pp
	println(any1 == any2, any1 == any(new(int)))
}
