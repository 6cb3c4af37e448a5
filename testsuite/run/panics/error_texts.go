package main

import (
	"errors"
	"runtime"
	"unsafe"
)

type I interface{ M() }
type J interface{ M(); N() }
type T struct{ a int }
func (T) M() {}
type P struct{ a []int }
type E struct{ x any }

func try(name string, f func()) {
	defer func() {
		v := recover()
		switch v := v.(type) {
		case runtime.Error:
			print(name, ": runtime.Error: ", v.Error())
			if _, ok := v.(*runtime.TypeAssertionError); ok { print(" [TAE]") }
			if _, ok := v.(*runtime.PanicNilError); ok { print(" [nil]") }
			println()
		case error:
			println(name, ": error:", v.Error())
		case string:
			println(name, ": string:", v)
		case nil:
			println(name, ": nil")
		default:
			println(name, ": other")
		}
	}()
	f()
}

var zero int
var zero64 int64
var neg = -1
var neg8 int8 = -3
var s = []int{1, 2, 3}
var arr [4]int
var str = "hello"
var np *T
var nm map[string]int
var ai any
var aj any = T{}
var ni I
var five = 5
var big uint64 = 1 << 40
var bigi int64 = -1 << 40
var u8 uint8 = 200
var nf func()
var pa *[4]int
var emptySlice []int

func main() {
	try("div", func() { println(1 / zero) })
	try("mod", func() { println(1 % zero) })
	try("div64", func() { println(1 / zero64) })
	try("mod64", func() { println(1 % zero64) })
	try("divu", func() { println(uint8(1) / uint8(zero)) })
	try("nilptr", func() { println(np.a) })
	try("nilarr", func() { println(pa[zero]) })
	try("nilmap", func() { nm["a"] = 1 })
	try("nilfunc", func() { nf() })
	try("nilif", func() { ni.M() })
	try("index", func() { println(s[five]) })
	try("indexneg", func() { println(s[neg]) })
	try("indexu64", func() { println(s[big]) })
	try("indexi64", func() { println(s[bigi]) })
	try("indexu8", func() { println(s[u8]) })
	try("indexarr", func() { println(arr[five]) })
	try("indexstr", func() { println(str[five]) })
	try("indexneg8", func() { println(str[neg8]) })
	try("slice1", func() { println(len(s[five:])) })
	try("slice2", func() { println(len(s[:five])) })
	try("slice3", func() { println(len(s[2:1+zero])) })
	try("slice4", func() { println(len(s[neg:])) })
	try("slice5", func() { println(len(s[:neg])) })
	try("slice6", func() { println(len(s[:big])) })
	try("slice7", func() { println(len(str[five+1:])) })
	try("slice8", func() { println(len(str[:five+1])) })
	try("slice9", func() { println(len(str[3:zero+1])) })
	try("slice10", func() { println(len(arr[five:])) })
	try("slice11", func() { println(len(arr[:five])) })
	try("slice3a", func() { println(len(s[0:1:five])) })
	try("slice3b", func() { println(len(s[0:five:3])) })
	try("slice3c", func() { println(len(s[five:3:3])) })
	try("slice3d", func() { println(len(s[2:3:1+zero])) })
	try("slice3e", func() { println(len(s[zero+3:2:2+zero])) })
	try("slice3f", func() { println(len(arr[0:1:five])) })
	try("conv", func() { println(len([4]int(s))) })
	try("conv2", func() { println(len((*[4]int)(s))) })
	try("conv3", func() { println((*[0]int)(emptySlice) == nil) })
	try("conv4", func() { println((*[0]int)([]int{}) == nil) })
	try("mk1", func() { println(len(make([]int, neg))) })
	try("mk2", func() { println(len(make([]int, 1, zero))) })
	try("mk3", func() { println(len(make([]int, big))) })
	try("mk4", func() { println(len(make([]int, 1, big))) })
	try("mk5", func() { println(len(make([]int, 1, neg))) })
	try("mkc", func() { println(cap(make(chan int, neg))) })
	try("mkc2", func() { println(cap(make(chan int, big))) })
	try("mkm", func() { println(len(make(map[int]int, neg))) })
	try("shift", func() { println(1 << neg) })
	try("shift2", func() { println(zero64 >> neg8) })
	try("closenil", func() { var c chan int; close(c) })
	try("closeclosed", func() { c := make(chan int); close(c); close(c) })
	try("sendclosed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("selsendclosed", func() { c := make(chan int, 1); close(c); select { case c <- 1: default: } })
	try("hash", func() { m := map[any]int{}; m[[]int{1}] = 2 })
	try("hash2", func() { m := map[any]int{}; println(m[func() {}]) })
	try("hash3", func() { m := map[any]int{}; m[P{}] = 1 })
	try("hash4", func() { m := map[E]int{}; m[E{[]int{1}}] = 1 })
	try("hash5", func() { m := map[any]int{}; delete(m, any(map[int]int{})) })
	try("hash6", func() { m := map[[2]any]int{}; m[[2]any{1, []string{}}]++ })
	try("cmp", func() { var a any = []int{1}; println(a == a) })
	try("cmp2", func() { var a any = P{}; println(a == a) })
	try("cmp3", func() { a := E{func() {}}; println(a == a) })
	try("cmp4", func() { var a, b any = []int{1}, 1; println(a == b) })
	try("cmp5", func() { a, b := [2]any{1, map[int]int{}}, [2]any{2, map[int]int{}}; println(a == b) })
	try("ta1", func() { println(ai.(int)) })
	try("ta2", func() { println(aj.(int)) })
	try("ta3", func() { aj.(J).M() })
	try("ta4", func() { ai.(I).M() })
	try("ta5", func() { println(aj.(*T)) })
	try("ta6", func() { _ = ni.(T) })
	try("ta7", func() { ni = T{}; _ = ni.(J) })
	try("ta8", func() { _ = aj.(interface{ foo() }) })
	try("ta9", func() { _ = any(1).(string) })
	try("ta10", func() { _ = any(np).(I); _ = any(&np).(I) })
	try("ta11", func() { _ = any(struct{ A int }{1}).(map[string][]chan<- int) })
	try("ta12", func() { type T struct{ a int }; _ = aj.(T) })
	try("nilpanic", func() { panic(nil) })
	try("errpanic", func() { panic(errors.New("boom")) })
	try("strpanic", func() { panic("str") })
	try("usl", func() { _ = unsafe.Slice(&s[0], neg) })
	try("usl2", func() { var p *int; _ = unsafe.Slice(p, five) })
	try("usl3", func() { var p *int; println(unsafe.Slice(p, 0) == nil) })
	try("ustr", func() { var p *byte; _ = unsafe.String(p, five) })
	try("ustr2", func() { b := byte(1); _ = unsafe.String(&b, neg) })
	try("goexit?", func() { _ = s[:2][five-3:five-4] })
	try("clear", func() { clear(nm); delete(nm, "x"); println(nm["q"], len(nm)) })
	try("nilmethod", func() { var i I = (*T)(nil); i.M() })
	try("minint", func() { x := -1 << 31; println(x / neg, x % neg); y := int64(-1 << 63); println(y / int64(neg), y % int64(neg)) })
}
