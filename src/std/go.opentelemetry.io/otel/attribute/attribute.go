// Package attribute stands in for go.opentelemetry.io/otel/attribute: keys with values of basic types. Left out: sets, slices of
// other types than strings and ints.
package attribute

import (
	"fmt"
	"strconv"
	"strings"
)

// A Type is the type of a Value.
type Type int

const (
	INVALID Type = iota
	BOOL
	INT64
	FLOAT64
	STRING
	BOOLSLICE
	INT64SLICE
	FLOAT64SLICE
	STRINGSLICE
)

var typeNames = [...]string{
	"INVALID", "BOOL", "INT64", "FLOAT64", "STRING", "BOOLSLICE", "INT64SLICE", "FLOAT64SLICE", "STRINGSLICE",
}

// String returns the name of the type.
func (t Type) String() string {
	if t < 0 || int(t) >= len(typeNames) {
		return "Type(" + strconv.Itoa(int(t)) + ")"
	}
	return typeNames[t]
}

// A Value is the value of an attribute.
type Value struct {
	t Type
	v any
}

func BoolValue(v bool) Value             { return Value{BOOL, v} }
func IntValue(v int) Value               { return Value{INT64, int64(v)} }
func Int64Value(v int64) Value           { return Value{INT64, v} }
func Float64Value(v float64) Value       { return Value{FLOAT64, v} }
func StringValue(v string) Value         { return Value{STRING, v} }
func StringSliceValue(v []string) Value  { return Value{STRINGSLICE, append([]string(nil), v...)} }
func Int64SliceValue(v []int64) Value    { return Value{INT64SLICE, append([]int64(nil), v...)} }
func (v Value) Type() Type               { return v.t }
func (v Value) AsInterface() interface{} { return v.v }

// AsBool returns a bool; like the others it gives the zero value when the type is another.
func (v Value) AsBool() bool {
	x, _ := v.v.(bool)
	return x
}

func (v Value) AsInt64() int64 {
	x, _ := v.v.(int64)
	return x
}

func (v Value) AsFloat64() float64 {
	x, _ := v.v.(float64)
	return x
}

func (v Value) AsString() string {
	x, _ := v.v.(string)
	return x
}

func (v Value) AsStringSlice() []string {
	x, _ := v.v.([]string)
	return x
}

func (v Value) AsInt64Slice() []int64 {
	x, _ := v.v.([]int64)
	return x
}

// Emit returns the value as text.
func (v Value) Emit() string {
	switch x := v.v.(type) {
	case nil:
		return "unknown"
	case string:
		return x
	case []string:
		quoted := make([]string, len(x))
		for i, s := range x {
			quoted[i] = strconv.Quote(s)
		}
		return "[" + strings.Join(quoted, ",") + "]"
	case []int64:
		texts := make([]string, len(x))
		for i, n := range x {
			texts[i] = strconv.FormatInt(n, 10)
		}
		return "[" + strings.Join(texts, ",") + "]"
	}
	return fmt.Sprint(v.v)
}

// A Key is the name of an attribute.
type Key string

func (k Key) Bool(v bool) KeyValue            { return KeyValue{k, BoolValue(v)} }
func (k Key) Int(v int) KeyValue              { return KeyValue{k, IntValue(v)} }
func (k Key) Int64(v int64) KeyValue          { return KeyValue{k, Int64Value(v)} }
func (k Key) Float64(v float64) KeyValue      { return KeyValue{k, Float64Value(v)} }
func (k Key) String(v string) KeyValue        { return KeyValue{k, StringValue(v)} }
func (k Key) StringSlice(v []string) KeyValue { return KeyValue{k, StringSliceValue(v)} }
func (k Key) Int64Slice(v []int64) KeyValue   { return KeyValue{k, Int64SliceValue(v)} }

// Defined tells whether the key is not empty.
func (k Key) Defined() bool { return len(k) != 0 }

// A KeyValue is an attribute.
type KeyValue struct {
	Key   Key
	Value Value
}

// Valid tells whether the attribute has a key and a value.
func (kv KeyValue) Valid() bool { return kv.Key.Defined() && kv.Value.t != INVALID }

func Bool(k string, v bool) KeyValue             { return Key(k).Bool(v) }
func Int(k string, v int) KeyValue               { return Key(k).Int(v) }
func Int64(k string, v int64) KeyValue           { return Key(k).Int64(v) }
func Float64(k string, v float64) KeyValue       { return Key(k).Float64(v) }
func String(k, v string) KeyValue                { return Key(k).String(v) }
func StringSlice(k string, v []string) KeyValue  { return Key(k).StringSlice(v) }
func Int64Slice(k string, v []int64) KeyValue    { return Key(k).Int64Slice(v) }
func Stringer(k string, v fmt.Stringer) KeyValue { return Key(k).String(v.String()) }
