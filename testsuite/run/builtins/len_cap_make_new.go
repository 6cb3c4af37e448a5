// len, cap, make and new: of every type, constant or not, with bad sizes.
package main

type named []int
type table map[string]int
type wide [100]int64

func side(s string) []int { print(s, " "); return []int{1, 2} }
func arrp() *[4]int       { print("called "); return nil }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			println(name, r.(error).Error())
		}
	}()
	f()
	println(name, "ok")
}

const (
	strLen = len("constant")
	arrLen = len([10]int{})
	nested = cap([3][5]int{}[1])
)

func main() {
	println(strLen, arrLen, nested, len("日本"), len([...]string{5: ""}))
	var a [7]int
	var pa *[9]int
	var np *struct{ in [6]int }
	println(len(a), cap(a), len(pa), cap(pa), len(np.in), len(a[2:5]), cap(a[2:5]))
	println(len(arrp()), len(side("evaluated")))
	var s []int
	var m map[int]int
	var c chan int
	var str string
	println(len(s), cap(s), len(m), len(c), cap(c), len(str))

	s = make([]int, 3)
	t := make(named, 2, 5)
	println(len(s), cap(s), s[2], len(t), cap(t), t[:5][4])
	var n8 int8 = 4
	var u64 uint64 = 6
	u := make([]string, n8, u64)
	println(len(u), cap(u), u[3] == "", len(make([]byte, 'a')), len(make([]int, 2.0)), cap(make([]int, 0, 1<<4)))
	m = make(map[int]int)
	m2 := make(table, 100)
	m[1]++
	m2["x"]--
	println(len(m), len(m2), m2["x"], len(make(map[string]bool, n8)))
	c = make(chan int, n8)
	c <- 1
	c <- 2
	println(len(c), cap(c), cap(make(chan wide)), cap(make(chan bool, u64)))

	p, q := new(int), new(wide)
	*p += 3
	q[99] = 1 << 40
	println(*p, q[99], q[0], *new(string) == "", *new(any) == nil, len(*new([]int)), new(int) == new(int))
	pp := new(*int)
	*pp = p
	**pp++
	println(*p, *new(float64), *new(struct{ a, b bool }) == struct{ a, b bool }{})
	w := *new(wide)
	w[3] = 7
	v := w
	v[3]++
	println(w[3], v[3])

	neg, huge, big64 := -1, 1<<31-1, int64(1)<<40
	try("make len negative", func() { _ = make([]int, neg) })
	try("make len huge", func() { _ = make([]int64, huge) })
	try("make cap < len", func() { _ = make([]int, 5, neg+3) })
	try("make cap negative", func() { _ = make([]int, 0, neg) })
	try("make len int64", func() { _ = make([]byte, big64) })
	try("make cap uint64", func() { _ = make([]byte, 1, uint64(big64)) })
	try("make chan", func() { _ = make(chan int, neg) })
	try("make chan huge", func() { _ = make(chan int64, huge) })
	try("make map hint", func() { _ = make(map[int]int, neg) })
	try("make empty", func() { println(len(make([]int, neg+1)), make([]int, 0) == nil) })
}
