package reflect

import (
	"internal/abi"
	"runtime"
	"sync"
	"unsafe"
)

func runtime_makefuncargs() (ctx, frame unsafe.Pointer)
func runtime_makefuncresults(frame unsafe.Pointer)

// A madeFunc is the closure of a function made by makeFunc: its descriptor, then what it captures.
type madeFunc struct {
	desc *fnDesc
	t    *abi.Type
	fn   func(args []Value) []Value
}

// madeDescs are the descriptors of functions made at run time, by type.
var madeDescs struct {
	sync.Mutex
	byType map[*abi.Type]*fnDesc
}

func madeDesc(t *abi.Type) *fnDesc {
	madeDescs.Lock()
	d := madeDescs.byType[t]
	if d == nil {
		f := makeFuncStub
		d = descOf(*(*unsafe.Pointer)(unsafe.Pointer(&f)))
		d.argSize, d.resultSize = uint32(regSizes(params(t))), uint32(regSizes(results(t)))
		d.frameSize += d.argSize + d.resultSize
		if madeDescs.byType == nil {
			madeDescs.byType = map[*abi.Type]*fnDesc{}
		}
		madeDescs.byType[t] = d
	}
	madeDescs.Unlock()
	return d
}

// MakeFunc returns a func of a type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(typ.descriptor(), fn)
}

func makeFunc(t *abi.Type, fn func([]Value) []Value) Value {
	return pointerValue(t, unsafe.Pointer(&madeFunc{madeDesc(t), t, fn}), 0)
}

// makeFuncStub is the code of all functions that makeFunc makes. Its frame begins with their arguments and results, which its variables
// overwrite: the first instruction must save the arguments, the last one set the results.
func makeFuncStub() {
	ctx, frame := runtime_makefuncargs()
	callMade((*madeFunc)(ctx), frame)
	runtime_makefuncresults(frame)
}

// callMade calls fn with the arguments at frame and stores its results behind them.
func callMade(f *madeFunc, frame unsafe.Pointer) {
	in, out := params(f.t), results(f.t)
	args := make([]Value, len(in))
	at := frame
	for i := range in {
		t := in[i].Type
		p := runtime_newobject(t)
		fromReg(p, at, t)
		args[i] = valueAt(t, p, 0)
		at = unsafe.Pointer(uintptr(at) + regSize(t))
	}
	list := f.fn(args)
	if len(list) != len(out) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	for i := range out {
		t, v := out[i].Type, list[i]
		if !v.IsValid() {
			panic("reflect: function created by MakeFunc using " + nameOf(f.fn) + " returned zero Value")
		}
		if v.v.Hidden() {
			panic("reflect: function created by MakeFunc using " + nameOf(f.fn) + " returned value obtained from unexported field")
		}
		toReg(at, v.assignTo(t, "reflect.MakeFunc").address(), t)
		at = unsafe.Pointer(uintptr(at) + regSize(t))
	}
}

// nameOf returns the name of a function as in a traceback.
func nameOf(f func([]Value) []Value) string {
	return runtime.FuncForPC(ValueOf(f).Pointer()).Name()
}
