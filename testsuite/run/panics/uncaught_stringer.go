// A panic with a value that has a String or an Error method prints what it says.
package main

type level int

func (l level) String() string { return "level " + string(rune('0'+int(l))) }

type failure struct{ why string }

func (f *failure) Error() string { return "failed: " + f.why }

func main() {
	defer func() { panic(&failure{"while cleaning up"}) }()
	panic(level(3))
}
