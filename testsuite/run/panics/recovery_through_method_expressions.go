package main

type R struct{ a int }

func (R) rec()       { println("method recover", recover() != nil) }
func (*R) prec(x int) { println("pmethod recover", recover() != nil) }

type RI interface{ rec() }

func e5() { defer R.rec(R{}); panic(1) }
func e6() { defer (*R).prec(&R{}, 1); panic(1) }
func e7() { defer RI.rec(R{}); panic(1) }
func e8() { f := R.rec; defer f(R{}); panic(1) }

func main() {
	for _, f := range []func(){e5, e6, e7, e8} {
		func() {
			defer func() { println("left:", recover() != nil) }()
			f()
		}()
	}
}
