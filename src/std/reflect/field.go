package reflect

import (
	"internal/abi"
	"iter"
	"strconv"
)

// A StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported tells whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the tag of a field: key:"value" pairs.
type StructTag string

// Get returns the value of key, "" if there is none.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of key.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	s := string(tag)
	for {
		for s != "" && s[0] == ' ' {
			s = s[1:]
		}
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] != ':' && s[n] != '"' && s[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(s) || s[n] != ':' || s[n+1] != '"' {
			return "", false
		}
		name := s[:n]
		s = s[n+2:]
		i := 0
		for i < len(s) && s[i] != '"' {
			if s[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(s) {
			return "", false
		}
		quoted := `"` + s[:i+1]
		s = s[i+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func (t *rtype) NumField() int {
	t.want(Struct, "NumField")
	return len(t.t.Fields)
}

func (t *rtype) Field(i int) StructField {
	t.want(Struct, "Field")
	if i < 0 || i >= len(t.t.Fields) {
		panic("reflect: Field index out of bounds")
	}
	f := &t.t.Fields[i]
	return StructField{f.Name, f.PkgPath, toType(f.Type), StructTag(f.Tag), f.Offset, []int{i}, f.Embedded}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.want(Struct, "Fields")
	return func(yield func(StructField) bool) {
		for i := range t.t.Fields {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

// FieldByIndex returns a field of a field of a field.
func (t *rtype) FieldByIndex(index []int) StructField {
	t.want(Struct, "FieldByIndex")
	f := StructField{Type: t}
	in := t
	for i, x := range index {
		if i > 0 {
			if in = toRtype(f.Type.descriptor()); in.t.Kind == abi.Pointer && in.t.Elem.Kind == abi.Struct {
				in = toRtype(in.t.Elem)
			}
		}
		f = in.Field(x)
	}
	return f
}

// FieldByName finds a field, at the least depth where there is just one.
func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.want(Struct, "FieldByName")
	embeds := false
	if name != "" {
		for i := range t.t.Fields {
			f := &t.t.Fields[i]
			if f.Name == name {
				return t.Field(i), true
			}
			embeds = embeds || f.Embedded
		}
	}
	if !embeds {
		return StructField{}, false
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// FieldByNameFunc finds the field whose name matches, at the least depth where there is just one.
func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.want(Struct, "FieldByNameFunc")
	type place struct {
		t     *rtype
		index []int
		many  bool // embedded more than once at this depth: its fields are ambiguous
	}
	level := []place{{t, nil, false}}
	seen := map[*rtype]bool{}
	for len(level) > 0 {
		var found StructField
		ok := false
		var next []place
		at := map[*rtype]int{} // in next
		for _, p := range level {
			seen[p.t] = true
			for i := range p.t.t.Fields {
				f := &p.t.t.Fields[i]
				inner := f.Type
				if f.Embedded && inner.Kind == abi.Pointer {
					inner = inner.Elem
				}
				if match(f.Name) {
					if p.many || ok {
						return StructField{}, false
					}
					found, ok = p.t.Field(i), true
					found.Index = append(append([]int(nil), p.index...), i)
					continue
				}
				in := toRtype(inner)
				if ok || !f.Embedded || inner.Kind != abi.Struct || seen[in] {
					continue
				}
				if k, again := at[in]; again {
					next[k].many = true
					continue
				}
				at[in] = len(next)
				next = append(next, place{in, append(append([]int(nil), p.index...), i), p.many})
			}
		}
		if ok {
			return found, true
		}
		level = level[:0]
		for _, p := range next {
			if !seen[p.t] {
				level = append(level, p)
			}
		}
	}
	return StructField{}, false
}

// VisibleFields returns the fields of a struct that can be reached, promoted ones behind the embedded field they come from.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := fieldWalk{at: map[string]int{}, inside: map[Type]bool{}}
	w.walk(t, nil)
	var visible []StructField
	for i, f := range w.fields {
		if !w.hidden[i] {
			visible = append(visible, f)
		}
	}
	return visible
}

// A fieldWalk collects the fields of a struct and of what it embeds.
type fieldWalk struct {
	fields []StructField
	hidden []bool         // per field: another one of its name takes its place, or none has
	at     map[string]int // the field that a name stands for so far
	inside map[Type]bool
}

func (w *fieldWalk) walk(t Type, path []int) {
	if w.inside[t] {
		return
	}
	w.inside[t] = true
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		f.Index = append(append([]int(nil), path...), i)
		add := true
		if k, ok := w.at[f.Name]; ok {
			switch depth := len(w.fields[k].Index); {
			case len(f.Index) == depth:
				w.hidden[k] = true
				add = false
			case len(f.Index) < depth:
				w.hidden[k] = true
			default:
				add = false
			}
		}
		if add {
			w.at[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
			w.hidden = append(w.hidden, false)
		}
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == Struct {
				w.walk(inner, f.Index)
			}
		}
	}
	delete(w.inside, t)
}
