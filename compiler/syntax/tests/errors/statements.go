package p

func headers() {
	if x y { // ERROR `syntax error: unexpected name y, expected {`
	}
	if x; y z { // ERROR `syntax error: unexpected name z, expected { after if clause`
	}
	for x y { // ERROR `syntax error: unexpected name y, expected {`
	}
	for i := 0; { // ERROR `syntax error: unexpected {, expected for loop condition`
	}
	for x; y; z w { // ERROR `syntax error: unexpected name w, expected { after for clause`
	}
	for i := 0; i < 10; i := i + 1 { // ERROR `syntax error: cannot declare in post statement of for loop`
	}
	switch x y { // ERROR `syntax error: unexpected name y, expected {`
	}
	select x { // ERROR `syntax error: missing { after select clause`
	}
	if { // ERROR `syntax error: missing condition in if statement`
	}
	if ; { // ERROR `syntax error: missing condition in if statement`
	}
	if x // ERROR `syntax error: unexpected newline, expected { after if clause`
	{
	}
	for x
	{ // ERROR `syntax error: unexpected {, expected for loop condition`
	}
	if x = y { // ERROR `syntax error: cannot use assignment x = y as value`
	}
	if a + b = c { // ERROR `syntax error: cannot use assignment (a + b) = c as value`
	}
	if x := y { // ERROR `syntax error: cannot use x := y as value`
	}
	if x++ { // ERROR `syntax error: cannot use x++ as value`
	}
	if var x = 0; x < 10 { // ERROR `syntax error: var declaration not allowed in if initializer`
	}
	switch var x = 0; x { // ERROR `syntax error: var declaration not allowed in switch initializer`
	}
	for var x = 0; x < 10; { // ERROR `syntax error: var declaration not allowed in for initializer`
	}
	if i := g()); i == j { // ERROR `syntax error: unexpected ), expected {`
	}
	switch g()] { // ERROR `syntax error: unexpected ], expected {`
	}
	if x {
	} else y // ERROR `syntax error: else must be followed by if or statement block`
}

func clauses() {
	switch x {
	case 1 2: // ERROR `syntax error: unexpected literal 2, expected :`
	case 3; f() // ERROR `syntax error: unexpected semicolon, expected :`
	case 4: f() case 5: // ERROR `syntax error: unexpected keyword case at end of statement`
	default: g() default: // ERROR `syntax error: unexpected keyword default at end of statement`
	}
	switch {
	if x: // ERROR `syntax error: unexpected keyword if, expected case or default or }`
	}
	switch x {
	case 1:
		f(1, g() // ERROR `syntax error: unexpected newline in argument list; possibly missing comma or )`
	case 2:
		L:
	case 3:
	}
	select {
	case a, b: // ERROR `syntax error: unexpected :, expected := or = or comma`
	x() // ERROR `syntax error: unexpected newline, expected :`
	}
}

func simple() {
	x y // ERROR `syntax error: unexpected name y at end of statement`
	x y z // ERROR `syntax error: unexpected name y at end of statement`
	a, b // ERROR `syntax error: unexpected newline, expected := or = or comma`
	x = y := z // ERROR `syntax error: unexpected := at end of statement`
	return ) // ERROR `syntax error: unexpected ), expected expression`
	go (f()) // ERROR `expression in go must not be parenthesized`
	defer (f) // ERROR `expression in defer must not be parenthesized`
	goto 5 // ERROR `syntax error: unexpected literal 5, expected name`
	x +
	func g() { // ERROR `syntax error: unexpected name g, expected (`
	}
	var a // ERROR `syntax error: unexpected newline, expected type`
	const b c = 5 6 // ERROR `syntax error: unexpected literal 6 after top level declaration`
	if x { y z }
	for { break 5 }
}

func labels() {
	if x {
	L: // ERROR `syntax error: missing statement after label`
	case 1: // ERROR `syntax error: unexpected keyword case, expected }`
	}
	go func() { // ERROR `syntax error: non-declaration statement outside function body` `method has no receiver`
	}
} // ERROR `syntax error: non-declaration statement outside function body`

func headers() {
	for a, b { // ERROR `syntax error: unexpected {, expected := or = or comma`
	} // ERROR `syntax error: unexpected }, expected {`
	if a; b; c { // ERROR `syntax error: unexpected keyword if, expected expression`
	}
	for i := 0; i < 10 { // ERROR `syntax error: unexpected {, expected semicolon or newline`
	} // ERROR `syntax error: unexpected }, expected expression`
	switch a { b } // ERROR `syntax error: unexpected name b, expected case or default or }`
	if ch <- x { // ERROR `syntax error: cannot use ch <- x as value`
	}
	for ; ; i := 1 { // ERROR `syntax error: cannot declare in post statement of for loop`
	}
	if a.b = c[d : e] { // ERROR `syntax error: cannot use assignment a.b = c[d:e] as value`
	}
}
