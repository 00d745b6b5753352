package reflect

import "internal/abi"

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(&t.t, u.descriptor())
}

// ConvertibleTo tells whether values of type t can be converted to u; of slices converted to arrays some are too short.
func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversion(&t.t, u.descriptor()) != nil
}

// assignable tells whether values of one type can be assigned to variables of another.
func assignable(from, to *abi.Type) bool {
	return directlyAssignable(from, to) || to.Kind == abi.Interface && implements(from, to)
}

// directlyAssignable is assignable for what need not be put into an interface.
func directlyAssignable(from, to *abi.Type) bool {
	if from == to {
		return true
	}
	if from.Flags&to.Flags&abi.Named != 0 || from.Kind != to.Kind {
		return false
	}
	if from.Kind == abi.Chan && ChanDir(from.Extra) == BothDir && from.Elem == to.Elem {
		return true
	}
	return sameUnderlying(from, to, true)
}

// sameType tells whether types are identical, or would be without struct tags.
func sameType(a, b *abi.Type, tags bool) bool {
	if a == b || tags {
		return a == b
	}
	return a.Name == b.Name && a.PkgPath == b.PkgPath && a.Kind == b.Kind && sameUnderlying(a, b, false)
}

// sameUnderlying tells whether underlying types are identical, or would be without struct tags.
func sameUnderlying(a, b *abi.Type, tags bool) bool {
	if a == b {
		return true
	}
	if a.Kind != b.Kind {
		return false
	}
	switch a.Kind {
	case abi.Array:
		return a.Len == b.Len && sameType(a.Elem, b.Elem, tags)
	case abi.Chan:
		return a.Extra == b.Extra && sameType(a.Elem, b.Elem, tags)
	case abi.Map:
		return sameType(a.Key, b.Key, tags) && sameType(a.Elem, b.Elem, tags)
	case abi.Pointer, abi.Slice:
		return sameType(a.Elem, b.Elem, tags)
	case abi.Interface:
		return len(a.Fields) == 0 && len(b.Fields) == 0 // others are assigned by their methods
	case abi.Func, abi.Struct:
		if len(a.Fields) != len(b.Fields) || a.Kind == abi.Func && (a.Len != b.Len || a.Extra != b.Extra) {
			return false
		}
		for i := range a.Fields {
			f, g := &a.Fields[i], &b.Fields[i]
			if f.Name != g.Name || f.PkgPath != g.PkgPath || f.Embedded != g.Embedded || tags && f.Tag != g.Tag {
				return false
			}
			if !sameType(f.Type, g.Type, tags) {
				return false
			}
		}
	}
	return true
}
