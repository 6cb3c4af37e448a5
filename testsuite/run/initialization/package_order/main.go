// Packages are initialised in the order of their import paths, as far as what they import has been.
package main

import (
	_ "package_order/c"

	_ "package_order/b"

	_ "package_order/a"
)

func main() { println("main") }
