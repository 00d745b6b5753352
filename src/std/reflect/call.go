package reflect

import (
	"internal/abi"
	"sync"
	"unsafe"
)

func runtime_reflectcall(fn, ctx, args unsafe.Pointer, argBytes uintptr, frame unsafe.Pointer)
func runtime_reflectresults(to unsafe.Pointer, skip, n uintptr)

// A fnDesc is a function descriptor (machine/tables/layout.ts: Fn) with the machine's BASE_FRAME behind it.
type fnDesc struct {
	entry, frameSize, argSize, resultSize, deferReturn, id, flags, codeBytes uint32
	words                                                                    uint32
	_                                                                        [6]uint32
	baseFrame                                                                uint32
}

// descOf returns a copy of a function's descriptor, whose address stands at the start of the closure that a func value points to. Without
// the length of its code the collector takes everything in its frames, and its closure, for alive.
func descOf(f unsafe.Pointer) *fnDesc {
	d := new(fnDesc)
	*d = **(**fnDesc)(f)
	d.codeBytes, d.words = 0, 0
	d.baseFrame = d.frameSize
	return d
}

// regSize returns the bytes of a value in register form (machine/tables/ops.ts).
func regSize(t *abi.Type) uintptr {
	if t.Kind == abi.Complex64 {
		return 16
	}
	if n := (t.Size + 7) &^ 7; n > 8 || t.Kind == abi.Struct || t.Kind == abi.Array {
		return n
	}
	return 8
}

func regSizes(list []abi.Field) (n uintptr) {
	for i := range list {
		n += regSize(list[i].Type)
	}
	return n
}

// toReg stores the value at p in register form.
func toReg(to, p unsafe.Pointer, t *abi.Type) {
	switch t.Kind {
	case abi.Bool, abi.Uint8:
		*(*uint64)(to) = uint64(*(*uint8)(p))
	case abi.Int8:
		*(*int64)(to) = int64(*(*int8)(p))
	case abi.Int16:
		*(*int64)(to) = int64(*(*int16)(p))
	case abi.Uint16:
		*(*uint64)(to) = uint64(*(*uint16)(p))
	case abi.Int32:
		*(*int64)(to) = int64(*(*int32)(p))
	case abi.Uint32:
		*(*uint64)(to) = uint64(*(*uint32)(p))
	case abi.Float32:
		*(*float64)(to) = float64(*(*float32)(p))
	case abi.Complex64:
		*(*complex128)(to) = complex128(*(*complex64)(p))
	default:
		runtime_memmove(to, p, t.Size)
	}
}

// fromReg stores the value in register form at p.
func fromReg(to, p unsafe.Pointer, t *abi.Type) {
	switch t.Kind {
	case abi.Float32:
		*(*float32)(to) = float32(*(*float64)(p))
	case abi.Complex64:
		*(*complex64)(to) = complex64(*(*complex128)(p))
	default: // integers are extended: their low bytes come first
		runtime_memmove(to, p, t.Size)
	}
}

// callDescs are descriptors of call with room for results of up to 1<<i bytes.
var callDescs struct {
	sync.Mutex
	list [32]*fnDesc
}

func callDesc(room uintptr) *fnDesc {
	i := 6
	for uintptr(1)<<i < room {
		i++
	}
	callDescs.Lock()
	d := callDescs.list[i]
	if d == nil {
		f := call
		d = descOf(*(*unsafe.Pointer)(unsafe.Pointer(&f)))
		d.frameSize += 1<<i + 64 // a frame header stands between
		callDescs.list[i] = d
	}
	callDescs.Unlock()
	return d
}

// call calls a function with the arguments at frame, and stores the results behind them.
func call(fn, ctx, frame unsafe.Pointer, argBytes, resultBytes uintptr, desc *fnDesc) {
	runtime_reflectcall(fn, ctx, frame, argBytes, unsafe.Pointer(desc))
	runtime_reflectresults(unsafe.Pointer(uintptr(frame)+argBytes), argBytes, resultBytes)
}

// callFunc calls a function whose signature is t. A method's receiver is a data word, which t does not mention.
func callFunc(t *abi.Type, fn, ctx, word unsafe.Pointer, isMethod bool, args []Value) []Value {
	in, out := params(t), results(t)
	argBytes, resultBytes := regSizes(in), regSizes(out)
	if isMethod {
		argBytes += 8
	}
	frame := make([]unsafe.Pointer, (argBytes+resultBytes)/8+1)
	base := unsafe.Pointer(&frame[0])
	at := base
	if isMethod {
		frame[0] = word
		at = unsafe.Pointer(&frame[1])
	}
	for i := range in {
		toReg(at, args[i].address(), in[i].Type)
		at = unsafe.Pointer(uintptr(at) + regSize(in[i].Type))
	}
	call(fn, ctx, base, argBytes, resultBytes, callDesc(argBytes+resultBytes))
	list := make([]Value, len(out))
	for i := range out {
		r := out[i].Type
		p := runtime_newobject(r)
		fromReg(p, at, r)
		list[i] = valueAt(r, p, 0)
		at = unsafe.Pointer(uintptr(at) + regSize(r))
	}
	return list
}

// Call calls a func; the arguments that go into the last parameter of a variadic one stand alone.
func (v Value) Call(in []Value) []Value {
	v.want(Func, "Call")
	v.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls a variadic func, whose last argument is the slice for its last parameter.
func (v Value) CallSlice(in []Value) []Value {
	v.want(Func, "CallSlice")
	v.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	t := v.v.Type
	var fn, ctx, word unsafe.Pointer
	if v.isBound() {
		_, fn, word = (*boundMethod)(v.v.Ptr).find("Call")
	} else {
		ctx = v.v.Word()
		if ctx == nil {
			panic("reflect.Value.Call: call of nil function")
		}
		fn = *(*unsafe.Pointer)(ctx)
	}
	n := t.Len
	variadic := t.Extra == 1
	if op == "CallSlice" {
		switch {
		case !variadic:
			panic("reflect: CallSlice of non-variadic function")
		case len(in) < n:
			panic("reflect: CallSlice with too few input arguments")
		case len(in) > n:
			panic("reflect: CallSlice with too many input arguments")
		}
	} else {
		if variadic {
			n--
		}
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		if !variadic && len(in) > n {
			panic("reflect: Call with too many input arguments")
		}
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i := 0; i < n; i++ {
		if p := params(t)[i].Type; !assignable(in[i].v.Type, p) {
			panic("reflect: " + op + " using " + in[i].v.Type.Str + " as type " + p.Str)
		}
	}
	if op == "Call" && variadic {
		in = packVariadic(t, in, n)
	}
	args := make([]Value, len(in))
	for i, x := range in {
		x.mustBeExported(op)
		args[i] = x.assignTo(params(t)[i].Type, "reflect.Value.Call")
	}
	return callFunc(t, fn, ctx, word, v.isBound(), args)
}

// packVariadic puts the arguments from n on into a slice.
func packVariadic(t *abi.Type, in []Value, n int) []Value {
	st := params(t)[n].Type
	more := len(in) - n
	slice := MakeSlice(toType(st), more, more)
	for i := 0; i < more; i++ {
		x := in[n+i]
		if !assignable(x.v.Type, st.Elem) {
			panic("reflect: cannot use " + x.v.Type.Str + " as type " + st.Elem.Str + " in Call")
		}
		slice.Index(i).Set(x)
	}
	return append(append([]Value(nil), in[:n]...), slice)
}
