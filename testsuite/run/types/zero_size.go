// Types of no size: in arrays, slices, maps, fields, parameters and interfaces.
package main

type nothing struct{}

func (nothing) hello() string   { return "hello" }
func (*nothing) byPtr() string  { return "pointer" }
func pass(n nothing, x int) int { return x }
func give() (nothing, int)      { return nothing{}, 3 }

type greeter interface{ hello() string }

type tail struct {
	n int32
	z struct{}
}

type lead struct {
	_ [0]int64
	n int8
}

func main() {
	var n nothing
	println(n == nothing{}, pass(n, 5), n.hello(), n.byPtr())
	_, x := give()
	println(x)
	var arr [10]nothing
	arr[3] = n
	println(len(arr), arr == [10]nothing{}, arr[9].hello())
	count := 0
	for range arr {
		count++
	}
	for i, v := range [3]struct{}{} {
		count += i
		_ = v
	}
	println(count)
	s := make([]nothing, 3, 7)
	s = append(s, n, n)
	println(len(s), len(s[1:4]), copy(s, make([]nothing, 2)))
	set := map[string]struct{}{}
	set["a"] = struct{}{}
	set["b"] = struct{}{}
	_, ok := set["a"]
	_, no := set["c"]
	println(len(set), ok, no)
	keys := map[nothing]int{}
	keys[n]++
	keys[nothing{}]++
	println(len(keys), keys[n])
	var g greeter = n
	println(g.hello(), g == greeter(nothing{}), g != nil)
	var e, f any = n, struct{}{}
	_, isNothing := f.(nothing)
	println(e == f, e == any(nothing{}), isNothing)
	t := tail{n: 7}
	u := t
	println(t == u, u.n, lead{n: 3}.n, lead{n: 3} == lead{n: 3})
	var zero [0]int
	sl := zero[:]
	println(len(sl), sl == nil, [0]string{} == [0]string{})
	ch := make(chan struct{}, 2)
	ch <- struct{}{}
	println(len(ch), cap(ch))
	<-ch
	fn := func(...struct{}) int { return 1 }
	println(fn(), fn(n, n))
	var mm [2][0][5]int
	println(len(mm), len(mm[1]))
}
