// A panic with a string of several lines.
package main

func main() { panic("first line\nsecond line") }
