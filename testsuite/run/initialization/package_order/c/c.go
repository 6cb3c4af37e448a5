package c

import _ "package_order/b"

var V = func() int { println("variable of c"); return 1 }()

func init() { println("c", V) }
