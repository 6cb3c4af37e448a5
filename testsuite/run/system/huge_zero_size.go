// Slices and channels of elements without a size may be as long as an int can count.
package main

type nothing struct{}

func main() {
	huge := 1<<31 - 1
	s := make([]struct{}, huge)
	println(len(s), cap(s), len(s[huge-1:]), s[huge-2] == struct{}{})
	t := make([][0]int, 3, huge)
	t = append(t, t...)
	println(len(t), len(t[huge-4:huge-1]), copy(t[1:], t))
	var arr [1 << 30]nothing
	println(len(arr), arr == [1 << 30]nothing{}, len(arr[5:]))
	c := make(chan nothing, huge)
	c <- nothing{}
	println(len(c), cap(c))
	n := 0
	for range s[:1000] {
		n++
	}
	println(n)
}
