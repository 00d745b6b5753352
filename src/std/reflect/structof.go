package reflect

import (
	"internal/abi"
	"strconv"
	"unicode"
	"unsafe"
)

// StructOf returns a struct type with these fields; Offset and Index of the fields are computed.
func StructOf(fields []StructField) Type {
	list := make([]abi.Field, len(fields))
	names := map[string]bool{}
	pkgPath := ""
	for i, f := range fields {
		switch {
		case f.Name == "":
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		case !isValidName(f.Name):
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		case f.Type == nil:
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		case f.Anonymous && f.PkgPath != "":
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		case f.PkgPath == "" && (f.Name[0] == '_' || 'a' <= f.Name[0] && f.Name[0] <= 'z'):
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if f.PkgPath != "" {
			if pkgPath == "" {
				pkgPath = f.PkgPath
			} else if pkgPath != f.PkgPath {
				panic("reflect.Struct: fields with different PkgPath " + pkgPath + " and " + f.PkgPath)
			}
		}
		t := f.Type.descriptor()
		if f.Anonymous {
			checkEmbedded(t, i, len(fields))
		}
		if names[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		names[f.Name] = true
		list[i] = abi.Field{Name: f.Name, Type: t, Tag: string(f.Tag), PkgPath: f.PkgPath, Embedded: f.Anonymous}
	}
	return toType(structOf(list...))
}

// checkEmbedded panics for what cannot be embedded: only the methods of a single or first field are promoted.
func checkEmbedded(t *abi.Type, i, n int) {
	if t.Kind == abi.Pointer && (t.Elem.Kind == abi.Interface || t.Elem.Kind == abi.Pointer) {
		panic("reflect.StructOf: illegal embedded field type " + t.Str)
	}
	if t.Kind == abi.Interface {
		for j := range t.Fields {
			if t.Fields[j].PkgPath != "" {
				panic("reflect: embedded interface with unexported method(s) not implemented")
			}
		}
		return
	}
	if t.NumMethod == 0 && len(t.Methods) == 0 {
		return
	}
	switch {
	case i > 0:
		panic("reflect: embedded type with methods not implemented if type is not first field")
	case t.Kind == abi.Pointer && n > 1:
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	case n > 1 && t.Flags&abi.Direct != 0:
		panic("reflect: embedded type with methods not implemented for non-pointer type")
	}
}

func isValidName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return true
}

// structOf returns the struct type with these fields, whose offsets it sets.
func structOf(fields ...abi.Field) *abi.Type {
	s := &abi.Type{Kind: abi.Struct, Fields: fields}
	return intern(s, func() {
		s.Align = 1
		s.Flags = abi.Comparable | abi.RegularMemory
		last := uintptr(1)
		for i := range fields {
			f := &fields[i]
			t := f.Type
			f.Offset = roundUp(s.Size, t.Align)
			if f.Offset != s.Size || f.Name == "_" {
				s.Flags &^= abi.RegularMemory // padding
			}
			s.Size = grow(f.Offset, t.Size)
			last = t.Size
			s.Align = max(s.Align, t.Align)
			if t.PtrBytes > 0 {
				s.PtrBytes = f.Offset + t.PtrBytes
			}
			if t.Flags&abi.Comparable == 0 {
				s.Flags &^= abi.Comparable
			}
			if t.Flags&abi.RegularMemory == 0 {
				s.Flags &^= abi.RegularMemory
			}
			s.Flags |= t.Flags & abi.MightPanic
		}
		if last == 0 && s.Size > 0 {
			s.Size = grow(s.Size, 1) // the address of the last field must not lie behind the struct
		}
		end := s.Size
		s.Size = roundUp(s.Size, s.Align)
		if s.Size != end || last == 0 && len(fields) > 0 {
			s.Flags &^= abi.RegularMemory
		}
		if s.Flags&abi.Comparable == 0 {
			s.Flags &^= abi.RegularMemory | abi.MightPanic
		}
		if s.PtrBytes > 0 {
			m := newMask(s.PtrBytes)
			for i := range fields {
				m.add(fields[i].Offset, fields[i].Type)
			}
			s.PtrMap = m.pointer()
		}
		if s.Size == 8 && s.PtrBytes == 8 {
			s.Flags |= abi.Direct
		}
		for i := range fields {
			if fields[i].Embedded {
				promote(s, fields[i].Type)
			}
		}
		s.Str = structString(fields)
	})
}

// promote gives a struct the methods of an embedded type: the data word of a first field is that of the struct; methods of an interface
// are there, but cannot be called.
func promote(s, t *abi.Type) {
	if t.Kind != abi.Interface {
		s.Methods, s.NumMethod = append(s.Methods, t.Methods...), s.NumMethod+t.NumMethod
		return
	}
	stub := embeddedInterfaceMethod
	for i := range t.Fields {
		f := &t.Fields[i]
		fn := **(**unsafe.Pointer)(unsafe.Pointer(&stub))
		s.Methods = append(s.Methods, abi.Method{ID: uint64(f.Offset), Func: fn, Name: f.Name, Type: f.Type})
		s.NumMethod++
		for j := len(s.Methods) - 1; j > 0 && s.Methods[j].ID < s.Methods[j-1].ID; j-- {
			s.Methods[j], s.Methods[j-1] = s.Methods[j-1], s.Methods[j] // the machine searches by ID
		}
	}
}

func embeddedInterfaceMethod() {
	panic("reflect: StructOf does not support methods of embedded interfaces")
}

// grow returns size + more.
func grow(size, more uintptr) uintptr {
	if size+more < size {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	return size + more
}

func roundUp(size uintptr, align uint8) uintptr {
	return grow(size, uintptr(align)-1) &^ (uintptr(align) - 1)
}

func structString(fields []abi.Field) string {
	if len(fields) == 0 {
		return "struct {}"
	}
	s := "struct { "
	for i := range fields {
		f := &fields[i]
		if i > 0 {
			s += "; "
		}
		if !f.Embedded {
			s += f.Name + " "
		}
		s += f.Type.Str
		if f.Tag != "" {
			s += " " + strconv.Quote(f.Tag)
		}
	}
	return s + " }"
}
