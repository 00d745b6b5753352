package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Marshaler gives itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An UnsupportedTypeError is a type that JSON has no form for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is a value that JSON has no form for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error was an error of Go 1.1.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is the error of a MarshalJSON or MarshalText.
type MarshalerError struct {
	Type   reflect.Type
	Err    error
	method string
}

func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the error of the method.
func (e *MarshalerError) Unwrap() error { return e.Err }

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	e := &encoder{escapeHTML: true}
	if err := e.value(reflect.ValueOf(v), false); err != nil {
		return nil, err
	}
	if e.buf == nil {
		e.buf = []byte{}
	}
	return e.buf, nil
}

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, b, prefix, indent), nil
}

// Beyond this many pointers, maps and slices inside each other the encoder looks for cycles.
const cycleDepth = 1000

// An encoder writes values.
type encoder struct {
	buf        []byte
	escapeHTML bool
	depth      int
	seen       map[any]bool
}

var (
	marshalerType     = reflect.TypeFor[Marshaler]()
	textMarshalerType = reflect.TypeFor[encoding.TextMarshaler]()
)

// marshaling says which method of a type makes its JSON.
type marshaling uint8

const (
	byKind   marshaling = iota
	byJSON                  // MarshalJSON
	byText                  // MarshalText
	byAddr   marshaling = 4 // with these: that of the pointer type, for variables
	addrJSON            = byAddr | byJSON
	addrText            = byAddr | byText
)

func ownMarshaling(t reflect.Type) marshaling {
	switch {
	case t.NumMethod() == 0:
		return byKind
	case t.Implements(marshalerType):
		return byJSON
	case t.Implements(textMarshalerType):
		return byText
	}
	return byKind
}

// marshalingOf decides for a value; Go asks the pointer type for MarshalJSON, the type for it, and then both for MarshalText.
func marshalingOf(v reflect.Value) marshaling {
	t := v.Type()
	if t.Kind() == reflect.Pointer || !v.CanAddr() || t.Name() == "" && t.Kind() != reflect.Struct {
		return ownMarshaling(t)
	}
	switch own, p := ownMarshaling(t), reflect.PointerTo(t); {
	case own == byJSON:
		return byJSON
	case p.Implements(marshalerType):
		return addrJSON
	case own == byText:
		return byText
	case p.Implements(textMarshalerType):
		return addrText
	}
	return byKind
}

func isNilable(v reflect.Value) bool {
	return v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface
}

// value writes v; quoted puts numbers, booleans and strings into a string.
func (e *encoder) value(v reflect.Value, quoted bool) error {
	if !v.IsValid() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	how, t := marshalingOf(v), v.Type()
	if how&byAddr != 0 {
		v = v.Addr()
	}
	switch how &^ byAddr {
	case byJSON:
		return e.marshaler(v, t)
	case byText:
		return e.textMarshaler(v, t)
	}
	switch v.Kind() {
	case reflect.Bool:
		return e.quote(quoted, strconv.AppendBool(nil, v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return e.quote(quoted, strconv.AppendInt(nil, v.Int(), 10))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return e.quote(quoted, strconv.AppendUint(nil, v.Uint(), 10))
	case reflect.Float32, reflect.Float64:
		return e.float(v, quoted)
	case reflect.String:
		return e.text(v, quoted)
	case reflect.Interface:
		if v.IsNil() {
			e.buf = append(e.buf, "null"...)
			return nil
		}
		return e.value(v.Elem(), false)
	case reflect.Struct:
		return e.structure(v)
	case reflect.Map:
		return e.mapping(v)
	case reflect.Slice:
		return e.slice(v)
	case reflect.Array:
		return e.list(v)
	case reflect.Pointer:
		return e.pointer(v, quoted)
	}
	return &UnsupportedTypeError{v.Type()}
}

func (e *encoder) quote(quoted bool, text []byte) error {
	if quoted {
		e.buf = append(e.buf, '"')
	}
	e.buf = append(e.buf, text...)
	if quoted {
		e.buf = append(e.buf, '"')
	}
	return nil
}

func (e *encoder) marshaler(v reflect.Value, t reflect.Type) error {
	if isNilable(v) && v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	m, ok := v.Interface().(Marshaler)
	if !ok {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	b, err := m.MarshalJSON()
	if err == nil {
		err = check(b)
	}
	if err != nil {
		return &MarshalerError{t, err, "MarshalJSON"}
	}
	e.buf = appendCompact(e.buf, b, e.escapeHTML)
	return nil
}

func (e *encoder) textMarshaler(v reflect.Value, t reflect.Type) error {
	if isNilable(v) && v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	b, err := m.MarshalText()
	if err != nil {
		return &MarshalerError{t, err, "MarshalText"}
	}
	e.buf = appendString(e.buf, string(b), e.escapeHTML)
	return nil
}

// float writes a number as ECMAScript does: with an exponent below 1e-6 and from 1e21 on.
func (e *encoder) float(v reflect.Value, quoted bool) error {
	f, size := v.Float(), v.Type().Bits()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return &UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, size)}
	}
	abs, format := math.Abs(f), byte('f')
	if abs != 0 && (size == 64 && (abs < 1e-6 || abs >= 1e21) || size == 32 && (float32(abs) < 1e-6 || float32(abs) >= 1e21)) {
		format = 'e'
	}
	b := strconv.AppendFloat(nil, f, format, -1, size)
	if n := len(b); format == 'e' && n >= 4 && b[n-4] == 'e' && (b[n-3] == '-' || b[n-3] == '+') && b[n-2] == '0' {
		b[n-2] = b[n-1] // e-09 is e-9
		b = b[:n-1]
	}
	return e.quote(quoted, b)
}

var numberType = reflect.TypeFor[Number]()

func (e *encoder) text(v reflect.Value, quoted bool) error {
	s := v.String()
	switch {
	case v.Type() == numberType:
		if s == "" {
			s = "0"
		}
		if !isNumber(s) {
			return fmt.Errorf("json: invalid number literal %q", s)
		}
		return e.quote(quoted, []byte(s))
	case quoted:
		s = string(appendString(nil, s, e.escapeHTML))
		e.buf = appendString(e.buf, s, false)
	default:
		e.buf = appendString(e.buf, s, e.escapeHTML)
	}
	return nil
}

func (e *encoder) structure(v reflect.Value) error {
	sep := byte('{')
	info := infoOf(v.Type())
fields:
	for i := range info.list {
		f := &info.list[i]
		fv := v
		for _, k := range f.index {
			if fv.Kind() == reflect.Pointer {
				if fv.IsNil() {
					continue fields
				}
				fv = fv.Elem()
			}
			fv = fv.Field(k)
		}
		if f.omitEmpty && isEmpty(fv) || f.omitZero && (f.isZero == nil && fv.IsZero() || f.isZero != nil && f.isZero(fv)) {
			continue
		}
		e.buf = append(e.buf, sep)
		sep = ','
		if e.escapeHTML {
			e.buf = append(e.buf, f.htmlKey...)
		} else {
			e.buf = append(e.buf, f.key...)
		}
		if err := e.value(fv, f.quoted); err != nil {
			return err
		}
	}
	if sep == '{' {
		e.buf = append(e.buf, '{')
	}
	e.buf = append(e.buf, '}')
	return nil
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct, reflect.Chan, reflect.Func, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return false
	}
	return v.IsZero()
}

// enter is called before what a pointer, map or slice holds is written; leave afterwards.
func (e *encoder) enter(v reflect.Value) (key any, err error) {
	if e.depth++; e.depth <= cycleDepth {
		return nil, nil
	}
	if v.Kind() == reflect.Slice {
		key = [2]any{v.UnsafePointer(), v.Len()}
	} else {
		key = v.UnsafePointer()
	}
	if e.seen[key] {
		return nil, &UnsupportedValueError{v, "encountered a cycle via " + v.Type().String()}
	}
	if e.seen == nil {
		e.seen = map[any]bool{}
	}
	e.seen[key] = true
	return key, nil
}

func (e *encoder) leave(key any) {
	e.depth--
	if key != nil {
		delete(e.seen, key)
	}
}

func (e *encoder) pointer(v reflect.Value, quoted bool) error {
	if v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	key, err := e.enter(v)
	if err == nil {
		err = e.value(v.Elem(), quoted)
	}
	e.leave(key)
	return err
}

type entry struct {
	key  string
	elem reflect.Value
}

func (e *encoder) mapping(v reflect.Value) error {
	switch v.Type().Key().Kind() {
	case reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
	default:
		if !v.Type().Key().Implements(textMarshalerType) {
			return &UnsupportedTypeError{v.Type()}
		}
	}
	if v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	cycle, err := e.enter(v)
	if err != nil {
		return err
	}
	entries := make([]entry, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		key, err := keyText(it.Key())
		if err != nil {
			return fmt.Errorf("json: encoding error for type %q: %q", v.Type().String(), err.Error())
		}
		entries = append(entries, entry{key, it.Value()})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	e.buf = append(e.buf, '{')
	for i, kv := range entries {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.buf = append(appendString(e.buf, kv.key, e.escapeHTML), ':')
		if err := e.value(kv.elem, false); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, '}')
	e.leave(cycle)
	return nil
}

// keyText returns a key of a map as text.
func keyText(k reflect.Value) (string, error) {
	if k.Kind() == reflect.String {
		return k.String(), nil
	}
	if m, ok := k.Interface().(encoding.TextMarshaler); ok {
		if k.Kind() == reflect.Pointer && k.IsNil() {
			return "", nil
		}
		text, err := m.MarshalText()
		return string(text), err
	}
	if k.CanInt() {
		return strconv.FormatInt(k.Int(), 10), nil
	}
	if k.CanUint() {
		return strconv.FormatUint(k.Uint(), 10), nil
	}
	panic("unexpected map key type")
}

func (e *encoder) slice(v reflect.Value) error {
	if v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if t := v.Type().Elem(); t.Kind() == reflect.Uint8 {
		p := reflect.PointerTo(t)
		if !p.Implements(marshalerType) && !p.Implements(textMarshalerType) {
			e.buf = append(e.buf, '"')
			e.buf = base64.StdEncoding.AppendEncode(e.buf, v.Bytes())
			e.buf = append(e.buf, '"')
			return nil
		}
	}
	key, err := e.enter(v)
	if err == nil {
		err = e.list(v)
	}
	e.leave(key)
	return err
}

func (e *encoder) list(v reflect.Value) error {
	e.buf = append(e.buf, '[')
	for i, n := 0, v.Len(); i < n; i++ {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if err := e.value(v.Index(i), false); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, ']')
	return nil
}

// appendString appends s as a JSON string. What is not UTF-8 becomes U+FFFD.
func appendString(to []byte, s string, escapeHTML bool) []byte {
	to = append(to, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && n == 1:
				to = append(append(to, s[start:i]...), `\ufffd`...)
				start = i + n
			case r == '\u2028' || r == '\u2029':
				to = append(append(to, s[start:i]...), `\u202`...)
				to = append(to, hexDigits[r&15])
				start = i + n
			}
			i += n
			continue
		}
		plain := c >= ' ' && c != '"' && c != '\\' && (!escapeHTML || c != '<' && c != '>' && c != '&')
		if !plain {
			to = append(to, s[start:i]...)
			switch c {
			case '"', '\\':
				to = append(to, '\\', c)
			case '\b':
				to = append(to, `\b`...)
			case '\f':
				to = append(to, `\f`...)
			case '\n':
				to = append(to, `\n`...)
			case '\r':
				to = append(to, `\r`...)
			case '\t':
				to = append(to, `\t`...)
			default:
				to = append(to, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			}
			start = i + 1
		}
		i++
	}
	return append(append(to, s[start:]...), '"')
}

// A RawMessage is JSON that is left as it is.
type RawMessage []byte

// MarshalJSON returns m, null for nil.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets m to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}
