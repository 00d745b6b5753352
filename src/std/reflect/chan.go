package reflect

import (
	"internal/abi"
	"unsafe"
)

func runtime_makechan(elem *abi.Type, size int) unsafe.Pointer
func runtime_chansend(ch, value unsafe.Pointer)
func runtime_chanrecv(ch, value unsafe.Pointer) (ok bool)
func runtime_chanclose(ch unsafe.Pointer)
func runtime_chanselect(cases unsafe.Pointer, n int, hasDefault bool) (index int, ok bool)

// MakeChan returns a new channel.
func MakeChan(typ Type, buffer int) Value {
	switch {
	case typ.Kind() != Chan:
		panic("reflect.MakeChan of non-chan type")
	case buffer < 0:
		panic("reflect.MakeChan: negative buffer size")
	case typ.ChanDir() != BothDir:
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.descriptor()
	return pointerValue(t, runtime_makechan(t.Elem, buffer), 0)
}

// chanCap returns the capacity of a channel, which stands behind its length.
func chanCap(ch unsafe.Pointer) int {
	if ch == nil {
		return 0
	}
	return (*[2]int)(ch)[1]
}

// Close closes a channel.
func (v Value) Close() {
	v.want(Chan, "Close")
	v.mustBeExported("Close")
	if ChanDir(v.v.Type.Extra)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	runtime_chanclose(v.v.Word())
}

// A chanCase is a case of chanselect.
type chanCase struct {
	ch      unsafe.Pointer
	receive uintptr
	value   unsafe.Pointer
}

// try does what can be done without waiting, and tells whether that was the operation.
func try(ch unsafe.Pointer, receive uintptr, p unsafe.Pointer) (selected, ok bool) {
	c := chanCase{ch, receive, p}
	index, ok := runtime_chanselect(unsafe.Pointer(&c), 1, true)
	return index == 0, ok
}

func (v Value) checkDir(dir ChanDir) {
	if ChanDir(v.v.Type.Extra)&dir != 0 {
		return
	}
	if dir == SendDir {
		panic("reflect: send on recv-only channel")
	}
	panic("reflect: recv on send-only channel")
}

// Send sends x.
func (v Value) Send(x Value) {
	v.want(Chan, "Send")
	v.mustBeExported("Send")
	p := v.sent(x, "Send")
	runtime_chansend(v.v.Word(), p)
}

// sent returns the address of x as an elem of channel v.
func (v Value) sent(x Value, method string) unsafe.Pointer {
	v.checkDir(SendDir)
	x.mustBeExported(method)
	return x.assignTo(v.v.Type.Elem, "reflect.Value.Send").address()
}

// TrySend sends x if that can be done without waiting.
func (v Value) TrySend(x Value) bool {
	v.want(Chan, "TrySend")
	v.mustBeExported("TrySend")
	selected, _ := try(v.v.Word(), 0, v.sent(x, "TrySend"))
	return selected
}

// Recv receives a value; the zero value and false once the channel is closed.
func (v Value) Recv() (Value, bool) {
	v.want(Chan, "Recv")
	v.mustBeExported("Recv")
	v.checkDir(RecvDir)
	p := runtime_newobject(v.v.Type.Elem)
	ok := runtime_chanrecv(v.v.Word(), p)
	return valueAt(v.v.Type.Elem, p, 0), ok
}

// TryRecv receives a value if that can be done without waiting; otherwise it returns the zero Value.
func (v Value) TryRecv() (Value, bool) {
	v.want(Chan, "TryRecv")
	v.mustBeExported("TryRecv")
	v.checkDir(RecvDir)
	p := runtime_newobject(v.v.Type.Elem)
	selected, ok := try(v.v.Word(), 1, p)
	if !selected {
		return Value{}, false
	}
	return valueAt(v.v.Type.Elem, p, 0), ok
}

// A SelectDir is the kind of a SelectCase.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// Select is the select statement.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]chanCase, 0, len(cases))
	number := make([]int, 0, len(cases))
	byDefault := -1
	for i, c := range cases {
		cc := chanCase{}
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if byDefault >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			byDefault = i
			continue
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			checkSelected(c.Chan)
			if ChanDir(c.Chan.v.Type.Extra)&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			if c.Send.v.Hidden() {
				panic("reflect: unknown method using value obtained using unexported field")
			}
			cc.ch = c.Chan.v.Word()
			cc.value = c.Send.assignTo(c.Chan.v.Type.Elem, "reflect.Select").address()
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				break
			}
			checkSelected(c.Chan)
			if ChanDir(c.Chan.v.Type.Extra)&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
			cc.ch, cc.receive = c.Chan.v.Word(), 1
			cc.value = runtime_newobject(c.Chan.v.Type.Elem)
		}
		list = append(list, cc)
		number = append(number, i)
	}
	// Select turns addresses into something else where it runs: these keep the values.
	values := make([]unsafe.Pointer, len(list))
	for i, c := range list {
		values[i] = c.value
	}
	k, ok := runtime_chanselect(unsafe.Pointer(unsafe.SliceData(list)), len(list), byDefault >= 0)
	if k < 0 {
		return byDefault, Value{}, false
	}
	chosen = number[k]
	if list[k].receive != 0 {
		recv, recvOK = valueAt(cases[chosen].Chan.v.Type.Elem, values[k], 0), ok
	}
	return chosen, recv, recvOK
}

func checkSelected(ch Value) {
	ch.mustBeKind(Chan)
}
