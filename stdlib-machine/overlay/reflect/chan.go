package reflect

import "unsafe"

// MakeChan returns a new channel.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.common()
	return Value{t, makeChanOf(t, buffer), 0}
}

// channel returns the channel, which must allow a direction.
func (v Value) channel(dir ChanDir, method, text string) unsafe.Pointer {
	v.must(Chan, method)
	v.mustBeExported(method)
	if v.typ_.ChanDir()&dir == 0 {
		panic("reflect: " + text + " channel")
	}
	return v.word()
}

// Close closes a channel.
func (v Value) Close() {
	chanClose(v.channel(SendDir, "Close", "close of receive-only"))
}

// Send sends a value.
func (v Value) Send(x Value) {
	c := v.channel(SendDir, "Send", "send on recv-only")
	x.mustBeExported("Send")
	x = x.assignTo("reflect.Value.Send", typeElem(v.typ_))
	chanSend(c, x.address())
}

// TrySend sends a value if that is possible at once, and reports whether it was.
func (v Value) TrySend(x Value) bool {
	v.channel(SendDir, "TrySend", "send on recv-only")
	chosen, _, _ := Select([]SelectCase{{SelectSend, v, x}, {Dir: SelectDefault}})
	return chosen == 0
}

// Recv receives a value, and reports whether it was sent.
func (v Value) Recv() (Value, bool) {
	c := v.channel(RecvDir, "Recv", "recv on send-only")
	room := variable(typeElem(v.typ_))
	ok := chanRecv(c, room.ptr)
	return room.value(), ok
}

// TryRecv receives a value if that is possible at once; no value if it is not.
func (v Value) TryRecv() (Value, bool) {
	v.channel(RecvDir, "TryRecv", "recv on send-only")
	chosen, value, ok := Select([]SelectCase{{Dir: SelectRecv, Chan: v}, {Dir: SelectDefault}})
	if chosen != 0 {
		return Value{}, false
	}
	return value, ok
}

// value returns what is in a variable that nobody else knows.
func (v Value) value() Value {
	return valueAt(v.typ_, v.ptr, 0)
}

// A SelectDir is what a case of Select does.
type SelectDir int

// The directions.
const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	// Dir is what it does, with Chan, sending Send.
	Dir  SelectDir
	Chan Value
	Send Value
}

// selectCase is a case as the runtime has it.
type selectCase struct {
	c     unsafe.Pointer
	value unsafe.Pointer
	send  bool
}

// Select goes on with a case that can: its index, and what a receive got, and whether that was sent.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	wanted := make([]selectCase, 0, len(cases))
	places := make([]int, 0, len(cases))
	rooms := make([]Value, 0, len(cases))
	fallback := -1
	for at, entry := range cases {
		var room Value
		made := selectCase{}
		switch entry.Dir {
		case SelectDefault:
			if fallback >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			if entry.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if entry.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			fallback = at
			continue
		case SelectSend:
			if entry.Chan.IsValid() {
				made.c = entry.Chan.channel(SendDir, "Select", "send on recv-only")
				if !entry.Send.IsValid() {
					panic("reflect.Select: SendDir case missing Send value")
				}
				elem := typeElem(entry.Chan.typ_)
				room = variable(elem)
				room.Set(entry.Send)
				made.send, made.value = true, room.ptr
			}
		case SelectRecv:
			if entry.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if entry.Chan.IsValid() {
				made.c = entry.Chan.channel(RecvDir, "Select", "recv on send-only")
				room = variable(typeElem(entry.Chan.typ_))
				made.value = room.ptr
			}
		default:
			panic("reflect.Select: invalid Dir")
		}
		wanted, places, rooms = append(wanted, made), append(places, at), append(rooms, room)
	}
	at, ok := selectGo(wanted, fallback < 0)
	if at < 0 {
		return fallback, Value{}, false
	}
	if wanted[at].send {
		return places[at], Value{}, false
	}
	return places[at], rooms[at].value(), ok
}
