// errorcheck

// Statements that move control stay where they can be reached from.
package p

func statements(n int, c chan<- int) {
	break    // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	for {
		break missing // ERROR "break label not defined: missing"
	}
	goto over // ERROR "goto over jumps over (variable declaration at line 13|declaration of v)"
	v := n
	_ = v
over:
	switch n {
	case 1:
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	case "a": // ERROR "invalid case .a. in switch on n \(mismatched types untyped string and int\)|cannot convert .a. \(untyped string constant\) to type int"
	default:
	default: // ERROR "multiple defaults"
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	<-c // ERROR "invalid operation: cannot receive from send-only channel c \(variable of type chan<- int\)"
	defer n // ERROR "expression in defer must be function call"
	goto in // ERROR "goto in jumps into block"
	{
	in:
	}
}
