package slog

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Value is a value of an Attr. The zero Value is nil.
type Value struct {
	_   [0]func() // not comparable
	any any       // what KindOf tells the Kind of
}

// A group is the value of KindGroup.
type group []Attr

// A Kind is a kind of Value.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

func (k Kind) String() string {
	if 0 <= k && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// A LogValuer says what is logged for it.
type LogValuer interface {
	LogValue() Value
}

// Kind returns the kind of v.
func (v Value) Kind() Kind {
	switch v.any.(type) {
	case bool:
		return KindBool
	case time.Duration:
		return KindDuration
	case float64:
		return KindFloat64
	case int64:
		return KindInt64
	case string:
		return KindString
	case time.Time:
		return KindTime
	case uint64:
		return KindUint64
	case group:
		return KindGroup
	case LogValuer:
		return KindLogValuer
	}
	return KindAny
}

func StringValue(value string) Value { return Value{any: value} }

func IntValue(v int) Value { return Value{any: int64(v)} }

func Int64Value(v int64) Value { return Value{any: v} }

func Uint64Value(v uint64) Value { return Value{any: v} }

func Float64Value(v float64) Value { return Value{any: v} }

func BoolValue(v bool) Value { return Value{any: v} }

// TimeValue returns a Value without a monotonic reading.
func TimeValue(v time.Time) Value {
	if v.IsZero() {
		return Value{any: time.Time{}}
	}
	return Value{any: v.Round(0)}
}

func DurationValue(v time.Duration) Value { return Value{any: v} }

// GroupValue returns a group of attributes, without groups that are empty.
func GroupValue(as ...Attr) Value {
	if emptyGroups(as) > 0 {
		as = slices.DeleteFunc(slices.Clone(as), func(a Attr) bool { return a.Value.isEmptyGroup() })
	}
	return Value{any: group(as)}
}

func emptyGroups(as []Attr) int {
	n := 0
	for _, a := range as {
		if a.Value.isEmptyGroup() {
			n++
		}
	}
	return n
}

func (v Value) isEmptyGroup() bool {
	g, ok := v.any.(group)
	return ok && len(g) == 0
}

// AnyValue returns a Value of the kind that fits v.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case int:
		return Value{any: int64(v)}
	case int8:
		return Value{any: int64(v)}
	case int16:
		return Value{any: int64(v)}
	case int32:
		return Value{any: int64(v)}
	case uint:
		return Value{any: uint64(v)}
	case uint8:
		return Value{any: uint64(v)}
	case uint16:
		return Value{any: uint64(v)}
	case uint32:
		return Value{any: uint64(v)}
	case uintptr:
		return Value{any: uint64(v)}
	case float32:
		return Value{any: float64(v)}
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Value:
		return v
	}
	return Value{any: v}
}

// Any returns what v holds.
func (v Value) Any() any {
	if g, ok := v.any.(group); ok {
		return []Attr(g)
	}
	return v.any
}

// String returns v as text.
func (v Value) String() string { return string(v.append(nil)) }

func (v Value) append(b []byte) []byte {
	switch x := v.any.(type) {
	case string:
		return append(b, x...)
	case int64:
		return strconv.AppendInt(b, x, 10)
	case uint64:
		return strconv.AppendUint(b, x, 10)
	case float64:
		return strconv.AppendFloat(b, x, 'g', -1, 64)
	case bool:
		return strconv.AppendBool(b, x)
	case time.Duration:
		return append(b, x.String()...)
	case time.Time:
		return append(b, x.String()...)
	case Kind:
		return strconv.AppendInt(b, int64(x), 10)
	}
	return fmt.Append(b, v.Any())
}

func (v Value) want(kind Kind) {
	if k := v.Kind(); k != kind {
		panic(fmt.Sprintf("Value kind is %s, not %s", k, kind))
	}
}

// Int64 returns the number of a Value of its kind; so do the others.
func (v Value) Int64() int64 {
	v.want(KindInt64)
	return v.any.(int64)
}

func (v Value) Uint64() uint64 {
	v.want(KindUint64)
	return v.any.(uint64)
}

func (v Value) Bool() bool {
	v.want(KindBool)
	return v.any.(bool)
}

func (v Value) Duration() time.Duration {
	v.want(KindDuration)
	return v.any.(time.Duration)
}

func (v Value) Float64() float64 {
	v.want(KindFloat64)
	return v.any.(float64)
}

func (v Value) Time() time.Time {
	v.want(KindTime)
	return v.any.(time.Time)
}

func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

func (v Value) Group() []Attr {
	g, ok := v.any.(group)
	if !ok {
		panic("Group: bad kind")
	}
	return g
}

// Equal tells whether two Values are of the same kind and equal.
func (v Value) Equal(w Value) bool {
	if v.Kind() != w.Kind() {
		return false
	}
	switch x := v.any.(type) {
	case time.Time:
		return x.Equal(w.any.(time.Time))
	case group:
		return slices.EqualFunc(x, w.any.(group), Attr.Equal)
	}
	return v.any == w.any
}

const maxLogValues = 100

// Resolve calls LogValue until the Value is no LogValuer.
func (v Value) Resolve() (rv Value) {
	first := v
	defer func() {
		if r := recover(); r != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", callers(3, 5)))
		}
	}()
	for range maxLogValues {
		valuer, ok := v.any.(LogValuer)
		if !ok || v.Kind() != KindLogValuer {
			return v
		}
		v = valuer.LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", first.Any()))
}

// callers describes the calls on the stack.
func callers(skip, n int) string {
	pcs := make([]uintptr, n+1)
	pcs = pcs[:runtime.Callers(skip+1, pcs)]
	if len(pcs) == 0 {
		return "(no stack)"
	}
	var b strings.Builder
	frames := runtime.CallersFrames(pcs)
	for i := 0; ; i++ {
		if i == n {
			b.WriteString("(rest of stack elided)\n")
			break
		}
		frame, more := frames.Next()
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
		if !more {
			break
		}
	}
	return b.String()
}
