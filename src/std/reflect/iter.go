package reflect

import (
	"internal/abi"
	"iter"
)

// Seq returns an iterator over what `for x := range v` goes through.
func (v Value) Seq() iter.Seq[Value] {
	if v.IsValid() {
		if v.Kind() == Func && isYield(v.v.Type, 1) {
			return func(yield func(Value) bool) {
				v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
					return []Value{ValueOf(yield(in[0]))}
				})})
			}
		}
		switch k := v.Kind(); {
		case v.CanInt() || v.CanUint():
			return func(yield func(Value) bool) { v.count(yield) }
		case k == Array || k == Slice || k == Pointer && v.v.Type.Elem.Kind == abi.Array:
			return func(yield func(Value) bool) {
				for i, n := 0, v.Len(); i < n && yield(ValueOf(i)); i++ {
				}
			}
		case k == String:
			return func(yield func(Value) bool) {
				for i := range v.String() {
					if !yield(ValueOf(i)) {
						return
					}
				}
			}
		case k == Map:
			return func(yield func(Value) bool) {
				for i := v.MapRange(); i.Next() && yield(i.Key()); {
				}
			}
		case k == Chan:
			return func(yield func(Value) bool) {
				for x, ok := v.Recv(); ok && yield(x); x, ok = v.Recv() {
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// count yields the numbers below v, of v's type.
func (v Value) count(yield func(Value) bool) {
	t := v.v.Type
	for i := int64(0); ; i++ {
		if v.CanInt() && i >= v.v.Int() || v.CanUint() && uint64(i) >= v.v.Uint() {
			return
		}
		x := fresh(t)
		x.setBits(uint64(i))
		if !yield(x) {
			return
		}
	}
}

// Seq2 returns an iterator over what `for x, y := range v` goes through.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if v.IsValid() {
		if v.Kind() == Func && isYield(v.v.Type, 2) {
			return func(yield func(Value, Value) bool) {
				v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
					return []Value{ValueOf(yield(in[0], in[1]))}
				})})
			}
		}
		switch k := v.Kind(); {
		case k == Pointer && v.v.Type.Elem.Kind == abi.Array:
			return v.Elem().Seq2()
		case k == Array || k == Slice:
			return func(yield func(Value, Value) bool) {
				for i, n := 0, v.Len(); i < n && yield(ValueOf(i), v.Index(i)); i++ {
				}
			}
		case k == String:
			return func(yield func(Value, Value) bool) {
				for i, r := range v.String() {
					if !yield(ValueOf(i), ValueOf(r)) {
						return
					}
				}
			}
		case k == Map:
			return func(yield func(Value, Value) bool) {
				for i := v.MapRange(); i.Next() && yield(i.Key(), i.Value()); {
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}

// Fields goes through the fields of a struct.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type()
	if t.Kind() != Struct {
		panic("reflect: Fields of non-struct type " + t.String())
	}
	return func(yield func(StructField, Value) bool) {
		for i := 0; i < v.NumField(); i++ {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}
