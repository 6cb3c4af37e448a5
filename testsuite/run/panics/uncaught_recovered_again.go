// A recovered panic that is raised again is reported with its first life.
package main

func main() {
	defer func() {
		r := recover()
		println("recovered", r.(string))
		panic(r)
	}()
	defer func() {
		defer func() { println("inner", recover().(string)) }()
		panic("short lived")
	}()
	panic("original")
}
