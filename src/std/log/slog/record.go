package slog

import (
	"runtime"
	"slices"
	"time"
)

// A Record is what was logged.
type Record struct {
	Time    time.Time
	Message string
	Level   Level
	PC      uintptr // where, as runtime.Callers has it; 0: nobody knows

	attrs []Attr
}

// NewRecord returns a Record without attributes.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares nothing that may change.
func (r Record) Clone() Record {
	r.attrs = slices.Clip(r.attrs)
	return r
}

// NumAttrs returns the number of attributes.
func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f for each attribute until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes, but no empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	r.attrs = slices.Clip(r.attrs) // a copy of r may have added others
	for _, a := range attrs {
		if !a.Value.isEmptyGroup() {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add adds attributes given as to Logger.Log.
func (r *Record) Add(args ...any) { r.AddAttrs(attrs(args)...) }

// A Source is a place in the program.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// Source returns where the record was made, nil if nobody knows.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	frame, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{frame.Function, frame.File, frame.Line}
}

// value returns the parts that are known.
func (s *Source) value() Value {
	var list []Attr
	if s.Function != "" {
		list = append(list, String("function", s.Function))
	}
	if s.File != "" {
		list = append(list, String("file", s.File))
	}
	if s.Line != 0 {
		list = append(list, Int("line", s.Line))
	}
	return GroupValue(list...)
}
