package json

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// runtime_goversion returns 123 for Go 1.23.
func runtime_goversion() int

// A field is a field of a struct, or of one that it embeds, that takes part.
type field struct {
	name      string
	key       string // the name as written before a value, with quotes and colon
	htmlKey   string
	tagged    bool
	index     []int
	typ       reflect.Type
	omitEmpty bool
	omitZero  bool
	isZero    func(reflect.Value) bool // for omitZero; nil: Value.IsZero
	quoted    bool
}

// A structInfo is what the package knows of a struct type.
type structInfo struct {
	list   []field
	exact  map[string]*field
	folded map[string]*field
}

var structCache struct {
	sync.Mutex
	byType map[reflect.Type]*structInfo
}

func infoOf(t reflect.Type) *structInfo {
	structCache.Lock()
	info := structCache.byType[t]
	structCache.Unlock()
	if info != nil {
		return info
	}
	info = &structInfo{list: fieldsOf(t), exact: map[string]*field{}, folded: map[string]*field{}}
	for i := range info.list {
		f := &info.list[i]
		info.exact[f.name] = f
		fold := foldName(f.name)
		if info.folded[fold] == nil {
			info.folded[fold] = f
		}
	}
	structCache.Lock()
	if structCache.byType == nil {
		structCache.byType = map[reflect.Type]*structInfo{}
	}
	structCache.byType[t] = info
	structCache.Unlock()
	return info
}

// foldName returns the same text for names that differ in case only.
func foldName(s string) string {
	var b []byte
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' {
				r -= 'a' - 'A'
			}
		} else {
			for next := unicode.SimpleFold(r); ; next = unicode.SimpleFold(r) {
				up := next > r
				r = next
				if !up {
					break // the least of its orbit
				}
			}
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

func parseTag(tag string) (name string, options []string) {
	parts := strings.Split(tag, ",")
	return parts[0], parts[1:]
}

func isValidName(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// An embedded struct whose fields are still to be looked at.
type embedded struct {
	typ   reflect.Type
	index []int
}

// fieldsOf returns the fields that take part, by Go's rules for embedded structs, changed so that a name from a tag goes first.
func fieldsOf(t reflect.Type) []field {
	next := []embedded{{typ: t}}
	var count, nextCount map[reflect.Type]int
	visited := map[reflect.Type]bool{}
	var all []field
	for len(next) > 0 {
		level := next
		next = nil
		count, nextCount = nextCount, map[reflect.Type]int{}
		for _, e := range level {
			if visited[e.typ] {
				continue
			}
			visited[e.typ] = true
			for i := 0; i < e.typ.NumField(); i++ {
				sf := e.typ.Field(i)
				f, inner := fieldOf(sf, e)
				if inner != nil {
					if nextCount[inner]++; nextCount[inner] == 1 {
						next = append(next, embedded{inner, f.index})
					}
					continue
				}
				if f == nil {
					continue
				}
				all = append(all, *f)
				if count[e.typ] > 1 {
					all = append(all, *f) // a second one makes the name ambiguous
				}
			}
		}
	}
	return dominant(all)
}

// fieldOf returns a field of a struct: nil if it takes no part; with a type if that type's fields take part in its place.
func fieldOf(sf reflect.StructField, in embedded) (*field, reflect.Type) {
	t := sf.Type
	if t.Name() == "" && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if !sf.IsExported() && !(sf.Anonymous && t.Kind() == reflect.Struct) {
		return nil, nil
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return nil, nil
	}
	name, options := parseTag(tag)
	if !isValidName(name) {
		name = ""
	}
	f := &field{index: append(slices.Clone(in.index), sf.Index...), tagged: name != "", typ: t}
	if name == "" && sf.Anonymous && t.Kind() == reflect.Struct {
		return f, t
	}
	f.name = name
	if name == "" {
		f.name = sf.Name
	}
	f.omitEmpty = slices.Contains(options, "omitempty")
	f.omitZero = slices.Contains(options, "omitzero") && runtime_goversion() >= 124
	if f.omitZero {
		f.isZero = zeroTest(sf.Type)
	}
	if slices.Contains(options, "string") {
		switch k := t.Kind(); {
		case reflect.Bool <= k && k <= reflect.Float64 || k == reflect.String:
			f.quoted = true
		}
	}
	f.key = string(appendString(nil, f.name, false)) + ":"
	f.htmlKey = string(appendString(nil, f.name, true)) + ":"
	return f, nil
}

// A zeroer tells whether it is zero.
type zeroer interface{ IsZero() bool }

var zeroerType = reflect.TypeFor[zeroer]()

// zeroTest returns the IsZero of a type as a function, nil if it has none.
func zeroTest(t reflect.Type) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(zeroerType):
		return func(v reflect.Value) bool {
			return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(zeroer).IsZero()
		}
	case t.Kind() == reflect.Pointer && t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.IsNil() || v.Interface().(zeroer).IsZero() }
	case t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.Interface().(zeroer).IsZero() }
	case reflect.PointerTo(t).Implements(zeroerType):
		return func(v reflect.Value) bool {
			if !v.CanAddr() {
				p := reflect.New(v.Type()).Elem()
				p.Set(v)
				v = p
			}
			return v.Addr().Interface().(zeroer).IsZero()
		}
	}
	return nil
}

// dominant returns for each name the field that wins: the least deep, among those the one from a tag; none if that leaves several.
// They come in the order of the source.
func dominant(all []field) []field {
	slices.SortStableFunc(all, func(a, b field) int {
		switch {
		case a.name != b.name:
			return strings.Compare(a.name, b.name)
		case len(a.index) != len(b.index):
			return len(a.index) - len(b.index)
		case a.tagged != b.tagged && a.tagged:
			return -1
		case a.tagged != b.tagged:
			return 1
		}
		return slices.Compare(a.index, b.index)
	})
	var list []field
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].name == all[i].name {
			j++
		}
		if j == i+1 || len(all[i].index) != len(all[i+1].index) || all[i].tagged != all[i+1].tagged {
			list = append(list, all[i])
		}
		i = j
	}
	slices.SortFunc(list, func(a, b field) int { return slices.Compare(a.index, b.index) })
	return list
}
