// Switch: order of cases, fallthrough, default anywhere, no tag, init, types of tags, break.
package main

func say(s string, v int) int { print(s, " "); return v }

func grade(n int) (s string) {
	switch {
	default:
		s = "F"
	case n >= 90:
		s = "A"
	case n >= 80:
		s = "B"
		if n == 85 {
			break
		}
		s += "+"
	case n >= 70:
		s = "C"
		fallthrough
	case n >= 1000:
		s += "~"
		fallthrough
	case n >= 2000:
		s += "!"
	}
	return
}

func word(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1, 2, 3:
		return "few"
	case 4, 100, 1000, 10000, -5:
		return "chosen"
	case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20:
		return "teens"
	}
	return "many"
}

func str(s string) int {
	switch s {
	case "":
		return 0
	case "a", "b":
		return 1
	case "abc", "abd", "xyz":
		return 3
	case "longer string":
		return 13
	default:
		return -1
	}
}

type point struct{ x, y int }

func eval() (int, bool) { return 5, true }

func main() {
	for _, n := range []int{95, 85, 84, 75, 10} {
		print(grade(n), " ")
	}
	println()
	for _, n := range []int{0, 1, 3, 4, 5, -5, 10, 20, 21, 100, 10000} {
		print(word(n), " ")
	}
	println()
	for _, s := range []string{"", "a", "b", "abc", "abd", "abe", "xyz", "longer string", "longer strinG"} {
		print(str(s), " ")
	}
	println()
	switch say("tag", 3) {
	case say("one", 1), say("three", 3), say("never", 4):
		println("found")
	case say("later", 3):
		println("wrong")
	}
	switch x, ok := eval(); {
	case !ok:
		println("not ok")
	case x > 3:
		x := x * 2
		println(x)
	}
	switch (point{1, 2}) {
	case point{2, 1}:
		println("no")
	case point{1, 2}:
		println("point")
	}
	var i any = int8(3)
	switch i {
	case 3, 3.0, "3":
		println("other type")
	case int8(3):
		println("int8")
	}
	switch f := 1.5; f {
	case 1, 2:
	case 3.0 / 2:
		println("float")
	}
	switch 'x' {
	case 'a', 'e':
		println("vowel")
	case 'x':
		println("x")
	}
	p := new(int)
	switch q := p; q {
	case nil:
		println("nil")
	case new(int):
		println("fresh")
	case p:
		println("same pointer")
	}
	switch {
	}
	switch say("alone", 1) {
	}
	println()
loop:
	for n := 0; ; n++ {
		switch {
		case n == 2:
			continue
		case n == 4:
			break loop
		case n%2 == 1:
			break
		default:
			print(n, " ")
		}
		print("after", n, " ")
	}
	println()
	var u8 uint8 = 200
	switch u8 + 100 {
	case 300 & 0xff:
		println("wrapped")
	default:
		println("not wrapped")
	}
	var i64 int64 = 1 << 40
	switch i64 {
	case 0:
		println("low bits only")
	case 1 << 40:
		println("big")
	}
	switch true {
	case u8 < 100:
		println("less")
	case u8 > 100:
		println("greater")
	}
	switch b := u8 > 250; b {
	case true:
		println("t")
	case false:
		println("f")
	}
}
