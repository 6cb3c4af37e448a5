package b

func init() { println("b") }
