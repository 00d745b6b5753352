package reflect

import (
	"internal/abi"
	"strconv"
)

// Convert returns v converted to type t.
func (v Value) Convert(t Type) Value {
	v = v.resolved()
	d := t.descriptor()
	convert := conversion(v.v.Type, d)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + typeString(v.v.Type) + " cannot be converted to type " + d.Str)
	}
	r := convert(v, d)
	r.v.Flags |= v.v.Flags.Private()
	return r
}

// A group is a set of kinds that convert alike.
type group int

const (
	otherKind group = iota
	intKind
	uintKind
	floatKind
	complexKind
)

func groupOf(k abi.Kind) group {
	switch k {
	case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
		return intKind
	case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
		return uintKind
	case abi.Float32, abi.Float64:
		return floatKind
	case abi.Complex64, abi.Complex128:
		return complexKind
	}
	return otherKind
}

// conversion returns the function that converts values of one type to another, nil if there is none.
func conversion(from, to *abi.Type) func(Value, *abi.Type) Value {
	switch f, t := groupOf(from.Kind), groupOf(to.Kind); {
	case f == complexKind && t == complexKind:
		return convertComplex
	case f == otherKind || f == complexKind || t == complexKind:
	case t != otherKind:
		return convertNumber
	case f != floatKind && to.Kind == abi.String:
		return convertRune
	}
	switch from.Kind {
	case abi.String:
		if to.Kind == abi.Slice && isUnnamedIn(to.Elem) {
			switch to.Elem.Kind {
			case abi.Uint8:
				return stringToBytes
			case abi.Int32:
				return stringToRunes
			}
		}
	case abi.Slice:
		if to.Kind == abi.String && isUnnamedIn(from.Elem) {
			switch from.Elem.Kind {
			case abi.Uint8:
				return bytesToString
			case abi.Int32:
				return runesToString
			}
		}
		if to.Kind == abi.Pointer && to.Elem.Kind == abi.Array && from.Elem == to.Elem.Elem {
			return sliceToArrayPointer
		}
		if to.Kind == abi.Array && from.Elem == to.Elem {
			return sliceToArray
		}
	case abi.Chan:
		if to.Kind == abi.Chan && ChanDir(from.Extra) == BothDir && from.Elem == to.Elem && from.Flags&to.Flags&abi.Named == 0 {
			return retype
		}
	}
	if sameUnderlying(from, to, false) {
		return retype
	}
	if from.Kind == abi.Pointer && from.Name == "" && to.Kind == abi.Pointer && to.Name == "" &&
		sameUnderlying(from.Elem, to.Elem, false) {
		return retype
	}
	if to.Kind == abi.Interface && implements(from, to) {
		return func(v Value, t *abi.Type) Value { return v.assignTo(t, "reflect.Value.Convert") }
	}
	return nil
}

// isUnnamedIn tells whether slices of t and strings convert: byte and rune, but no types of a package.
func isUnnamedIn(t *abi.Type) bool { return t.PkgPath == "" }

// retype returns the same bits as another type.
func retype(v Value, t *abi.Type) Value {
	v = v.copied()
	v.v.Type = t
	return v
}

func fresh(t *abi.Type) Value { return valueAt(t, runtime_newobject(t), 0) }

func convertNumber(v Value, t *abi.Type) Value {
	r := fresh(t)
	from, to := groupOf(v.v.Type.Kind), groupOf(t.Kind)
	switch {
	case from == floatKind && to == intKind:
		r.setBits(uint64(int64(v.v.Float())))
	case from == floatKind && to == uintKind:
		r.setBits(uint64(v.v.Float()))
	case from == floatKind:
		r.setFloat(v.v.Float())
	case from == intKind && to == floatKind:
		r.setFloat(float64(v.v.Int()))
	case from == uintKind && to == floatKind:
		r.setFloat(float64(v.v.Uint()))
	case from == intKind:
		r.setBits(uint64(v.v.Int()))
	default:
		r.setBits(v.v.Uint())
	}
	return r
}

func convertComplex(v Value, t *abi.Type) Value {
	r := fresh(t)
	r.setComplex(v.v.Complex())
	return r
}

func newString(t *abi.Type, s string) Value {
	r := fresh(t)
	*(*string)(r.v.Ptr) = s
	return r
}

func convertRune(v Value, t *abi.Type) Value {
	s := "\uFFFD"
	if groupOf(v.v.Type.Kind) == intKind {
		if x := v.v.Int(); int64(rune(x)) == x {
			s = string(rune(x))
		}
	} else if x := v.v.Uint(); uint64(rune(x)) == x {
		s = string(rune(x))
	}
	return newString(t, s)
}

func bytesToString(v Value, t *abi.Type) Value { return newString(t, string(v.v.Bytes())) }

func runesToString(v Value, t *abi.Type) Value {
	return newString(t, string(*(*[]rune)(v.v.Ptr)))
}

func stringToBytes(v Value, t *abi.Type) Value {
	r := fresh(t)
	*(*[]byte)(r.v.Ptr) = []byte(v.v.String())
	return r
}

func stringToRunes(v Value, t *abi.Type) Value {
	r := fresh(t)
	*(*[]rune)(r.v.Ptr) = []rune(v.v.String())
	return r
}

func sliceToArrayPointer(v Value, t *abi.Type) Value {
	h := *(*sliceHeader)(v.v.Ptr)
	if n := t.Elem.Len; n > h.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(h.len) + " to pointer to array with length " + strconv.Itoa(n))
	}
	return pointerValue(t, h.data, 0)
}

func sliceToArray(v Value, t *abi.Type) Value {
	h := *(*sliceHeader)(v.v.Ptr)
	if n := t.Len; n > h.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(h.len) + " to array with length " + strconv.Itoa(n))
	}
	r := fresh(t)
	if t.Size > 0 {
		runtime_memmove(r.v.Ptr, h.data, t.Size)
	}
	return r
}
