// Memory that has been handed out is never taken back, so that it can run out.
package main

var last []byte

func main() {
	for n := 0; ; n++ {
		last = make([]byte, 1<<20)
		last[n] = 1
	}
}
