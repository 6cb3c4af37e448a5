// Text that comes from another file.
package main

//line grammar.y:40
var first int = "a"

/*line scanner.l:7:5*/var second int = "b"
