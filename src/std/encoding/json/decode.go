package json

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// An Unmarshaler reads itself from JSON.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnmarshalTypeError is a value that does not fit a Go type.
type UnmarshalTypeError struct {
	Value  string // what it was: "bool", "array", "number -5"
	Type   reflect.Type
	Offset int64 // behind how many bytes
	Struct string
	Field  string // path from the struct
}

func (e *UnmarshalTypeError) Error() string {
	where := "value"
	if e.Struct != "" || e.Field != "" {
		where = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + where + " of type " + e.Type.String()
}

// UnmarshalFieldError was an error of early Go.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// A Number is a number as it is written.
type Number string

func (n Number) String() string { return string(n) }

// Float64 returns the number.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	d := decoder{data: data}
	return d.unmarshal(v)
}

// A decoder reads a text whose syntax has been checked.
type decoder struct {
	data      []byte
	at        int
	useNumber bool
	strict    bool
	saved     error // the first error that did not end the work
	// where in the structs of the result the decoder is, for errors
	structType reflect.Type
	path       []string
}

var textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()

func (d *decoder) unmarshal(v any) error {
	rv := reflect.ValueOf(v)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	d.space()
	if err := d.value(rv); err != nil {
		return d.located(err)
	}
	return d.saved
}

// located adds to an error where it happened.
func (d *decoder) located(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && (d.structType != nil || len(d.path) > 0) {
		e.Struct = d.structType.Name()
		path := d.path
		if e.Field != "" {
			path = append(path[:len(path):len(path)], e.Field)
		}
		e.Field = strings.Join(path, ".")
	}
	return err
}

func (d *decoder) save(err error) {
	if d.saved == nil {
		d.saved = d.located(err)
	}
}

// mismatch saves that a value does not fit.
func (d *decoder) mismatch(what string, t reflect.Type, offset int) {
	d.save(&UnmarshalTypeError{Value: what, Type: t, Offset: int64(offset)})
}

func (d *decoder) space() {
	for d.at < len(d.data) && isSpace(d.data[d.at]) {
		d.at++
	}
}

// peek returns the next byte that is no space.
func (d *decoder) peek() byte {
	d.space()
	return d.data[d.at]
}

// literal returns the next string, number, true, false or null.
func (d *decoder) literal() []byte {
	start := d.at
	if d.data[start] == '"' {
		d.at = skipString(d.data, start)
		return d.data[start:d.at]
	}
	for d.at < len(d.data) {
		switch c := d.data[d.at]; {
		case isDigit(c), 'a' <= c && c <= 'z', c == 'E', c == '-', c == '+', c == '.':
			d.at++
			continue
		}
		break
	}
	return d.data[start:d.at]
}

// skip returns the next value.
func (d *decoder) skip() []byte {
	start := d.at
	if c := d.data[start]; c != '{' && c != '[' {
		return d.literal()
	}
	for depth := 0; ; {
		switch d.data[d.at] {
		case '"':
			d.at = skipString(d.data, d.at)
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		d.at++
		if depth == 0 {
			return d.data[start:d.at]
		}
	}
}

// value reads the next value into v, nowhere if that is the zero Value.
func (d *decoder) value(v reflect.Value) error {
	if !v.IsValid() {
		d.skip()
		return nil
	}
	switch d.data[d.at] {
	case '[':
		return d.array(v)
	case '{':
		return d.object(v)
	}
	return d.store(d.literal(), v, false)
}

// indirect follows and makes pointers until it finds what is to be set, or a type that reads itself.
func indirect(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	original, addressed := v, false
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		addressed = true
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			e := v.Elem()
			if e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				addressed = false
				v = e
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			return nil, nil, v
		}
		if v.Elem().Kind() == reflect.Interface && v.Elem().Elem().Equal(v) {
			return nil, nil, v.Elem() // an interface that points to itself
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.Type().NumMethod() > 0 && v.CanInterface() {
			if u, ok := v.Interface().(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if !null {
				if u, ok := v.Interface().(encoding.TextUnmarshaler); ok {
					return nil, u, reflect.Value{}
				}
			}
		}
		if addressed {
			v, addressed = original, false // its flags are those of the field
		} else {
			v = v.Elem()
		}
	}
}

func isAny(v reflect.Value) bool { return v.Kind() == reflect.Interface && v.NumMethod() == 0 }

func (d *decoder) array(v reflect.Value) error {
	u, ut, target := indirect(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	if ut != nil {
		d.mismatch("array", v.Type(), d.at+1)
		d.skip()
		return nil
	}
	v = target
	switch {
	case isAny(v):
		v.Set(reflect.ValueOf(d.list()))
		return nil
	case v.Kind() != reflect.Array && v.Kind() != reflect.Slice:
		d.mismatch("array", v.Type(), d.at+1)
		d.skip()
		return nil
	}
	i := 0
	for more := d.begin(']'); more; more = d.more() {
		if v.Kind() == reflect.Slice {
			if i >= v.Cap() {
				v.Grow(1)
			}
			if i >= v.Len() {
				v.SetLen(i + 1)
			}
		}
		elem := reflect.Value{} // beyond the end of an array
		if i < v.Len() {
			elem = v.Index(i)
		}
		if err := d.value(elem); err != nil {
			return err
		}
		i++
	}
	if v.Kind() == reflect.Slice {
		v.SetLen(i)
		if i == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		return nil
	}
	for ; i < v.Len(); i++ {
		v.Index(i).SetZero()
	}
	return nil
}

// begin goes to the first element of an array or object; false if there is none.
func (d *decoder) begin(end byte) bool {
	d.at++
	if d.peek() == end {
		d.at++
		return false
	}
	return true
}

// more goes to the next element; false behind the last.
func (d *decoder) more() bool {
	c := d.peek()
	d.at++
	if c != ',' {
		return false
	}
	d.space()
	return true
}

// isKey tells whether keys of a map can be read.
func isKey(t reflect.Type) bool {
	switch k := t.Kind(); {
	case k == reflect.String || reflect.Int <= k && k <= reflect.Uintptr:
		return true
	}
	return reflect.PointerTo(t).Implements(textUnmarshalerType)
}

func (d *decoder) object(v reflect.Value) error {
	u, ut, target := indirect(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	if ut != nil {
		d.mismatch("object", v.Type(), d.at+1)
		d.skip()
		return nil
	}
	v = target
	if isAny(v) {
		v.Set(reflect.ValueOf(d.dictionary()))
		return nil
	}
	t := v.Type()
	var info *structInfo
	switch {
	case v.Kind() == reflect.Map && isKey(t.Key()):
		if v.IsNil() {
			v.Set(reflect.MakeMap(t))
		}
	case v.Kind() == reflect.Struct:
		info = infoOf(t)
	default:
		d.mismatch("object", t, d.at+1)
		d.skip()
		return nil
	}
	structType, depth := d.structType, len(d.path)
	for more := d.begin('}'); more; more = d.more() {
		start := d.at
		item := d.literal()
		key, _ := unquote(item)
		d.peek()
		d.at++ // the colon
		d.space()
		var err error
		if info != nil {
			err = d.field(v, info, key)
		} else {
			elem := reflect.New(t.Elem()).Elem()
			if err = d.value(elem); err == nil {
				err = d.setEntry(v, key, item, start, elem)
			}
		}
		if err != nil {
			return err
		}
		d.structType, d.path = structType, d.path[:depth]
	}
	return nil
}

// field reads the value of a key into its field of struct v.
func (d *decoder) field(v reflect.Value, info *structInfo, key string) error {
	f := info.exact[key]
	if f == nil {
		f = info.folded[foldName(key)]
	}
	if f == nil {
		if d.strict {
			d.save(fmt.Errorf("json: unknown field %q", key))
		}
		return d.value(reflect.Value{})
	}
	t, quoted := v.Type(), f.quoted
	for i, k := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.save(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type().Elem()))
					v, quoted = reflect.Value{}, false
					break
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		if i < len(f.index)-1 && runtime_goversion() >= 124 {
			d.path = append(d.path, v.Type().Field(k).Name)
		}
		v = v.Field(k)
	}
	d.path = append(d.path, f.name)
	d.structType = t
	if quoted {
		return d.quoted(v)
	}
	return d.value(v)
}

// quoted reads a value that is written in a string.
func (d *decoder) quoted(v reflect.Value) error {
	switch c := d.data[d.at]; c {
	case 'n':
		return d.store(d.literal(), v, false)
	case '"':
		text, _ := unquote(d.literal())
		return d.store([]byte(text), v, true)
	}
	d.skip()
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	return nil
}

// setEntry sets the elem of a key in a map.
func (d *decoder) setEntry(m reflect.Value, key string, item []byte, start int, elem reflect.Value) error {
	t := m.Type().Key()
	k := reflect.New(t)
	switch {
	case reflect.PointerTo(t).Implements(textUnmarshalerType):
		if err := d.store(item, k, true); err != nil {
			return err
		}
		k = k.Elem()
	case t.Kind() == reflect.String:
		k = k.Elem()
		k.SetString(key)
	default:
		k = k.Elem()
		if k.CanInt() {
			n, err := strconv.ParseInt(key, 10, 64)
			if err != nil || t.OverflowInt(n) {
				d.mismatch("number "+key, t, start+1)
				return nil
			}
			k.SetInt(n)
			break
		}
		n, err := strconv.ParseUint(key, 10, 64)
		if err != nil || t.OverflowUint(n) {
			d.mismatch("number "+key, t, start+1)
			return nil
		}
		k.SetUint(n)
	}
	m.SetMapIndex(k, elem)
	return nil
}

// anything reads the next value as what an interface holds.
func (d *decoder) anything() any {
	switch d.data[d.at] {
	case '[':
		return d.list()
	case '{':
		return d.dictionary()
	}
	switch item := d.literal(); item[0] {
	case 'n':
		return nil
	case 't', 'f':
		return item[0] == 't'
	case '"':
		text, _ := unquote(item)
		return text
	default:
		n, err := d.number(string(item))
		if err != nil {
			d.save(err)
		}
		return n
	}
}

func (d *decoder) list() []any {
	list := []any{}
	for more := d.begin(']'); more; more = d.more() {
		list = append(list, d.anything())
	}
	return list
}

func (d *decoder) dictionary() map[string]any {
	m := map[string]any{}
	for more := d.begin('}'); more; more = d.more() {
		key, _ := unquote(d.literal())
		d.peek()
		d.at++ // the colon
		d.space()
		m[key] = d.anything()
	}
	return m
}
