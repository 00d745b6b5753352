package slog

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"
)

// A line is a record that is being written.
type line struct {
	f      *formatter
	b      []byte
	sep    string   // stands before the next key
	prefix string   // of keys, for text
	groups []string // that are open, for ReplaceAttr
	own    bool     // what each record has is written, which is in no group
}

func (f *formatter) begin(sep string) *line {
	s := &line{f: f, sep: sep}
	if f.opts.ReplaceAttr != nil {
		s.groups = append(s.groups, f.groups[:f.open]...)
	}
	return s
}

func (f *formatter) handle(r Record) error {
	s := f.begin("")
	if f.json {
		s.b = append(s.b, '{')
	}
	groups := s.groups
	s.groups, s.own = nil, true
	if f.opts.ReplaceAttr != nil {
		if !r.Time.IsZero() {
			s.attr(Time(TimeKey, r.Time.Round(0)))
		}
		s.attr(Any(LevelKey, r.Level))
	} else {
		if !r.Time.IsZero() {
			s.key(TimeKey)
			s.time(r.Time.Round(0))
		}
		s.key(LevelKey)
		s.text(r.Level.String())
	}
	if f.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		s.attr(Any(SourceKey, src))
	}
	if f.opts.ReplaceAttr != nil {
		s.attr(String(MessageKey, r.Message))
	} else {
		s.key(MessageKey)
		s.text(r.Message)
	}
	s.groups, s.own = groups, false
	s.attributes(r)
	s.b = append(s.b, '\n')
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.w.Write(s.b)
	return err
}

// attributes writes the attributes of the handler and of the record, and closes all groups.
func (s *line) attributes(r Record) {
	f := s.f
	if len(f.before) > 0 {
		s.b = append(append(s.b, s.sep...), f.before...)
		s.sep = f.separatorAfter(f.before)
	}
	open := f.open
	if r.NumAttrs() > 0 {
		s.prefix += f.prefix
		at := len(s.b)
		s.openGroups()
		open = len(f.groups)
		if !s.list(r.attrs) {
			s.b = s.b[:at]
			open = f.open
		}
	}
	if f.json {
		for range open + 1 {
			s.b = append(s.b, '}')
		}
	}
}

// openGroups opens the groups of WithGroup that are not open yet.
func (s *line) openGroups() {
	for _, name := range s.f.groups[s.f.open:] {
		s.open(name)
	}
}

func (s *line) open(name string) {
	if s.f.json {
		s.key(name)
		s.b = append(s.b, '{')
		s.sep = ""
	} else {
		s.prefix += name + "."
	}
	if s.f.opts.ReplaceAttr != nil && !s.own {
		s.groups = append(s.groups, name)
	}
}

func (s *line) close(name string) {
	if s.f.json {
		s.b = append(s.b, '}')
	} else {
		s.prefix = s.prefix[:len(s.prefix)-len(name)-1]
	}
	s.sep = s.f.separator()
	if s.f.opts.ReplaceAttr != nil && !s.own {
		s.groups = s.groups[:len(s.groups)-1]
	}
}

// list writes attributes and tells whether there was one that is not empty.
func (s *line) list(as []Attr) bool {
	some := false
	for _, a := range as {
		if s.attr(a) {
			some = true
		}
	}
	return some
}

// attr writes an attribute, and tells whether it is not empty.
func (s *line) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := s.f.opts.ReplaceAttr; replace != nil && a.Value.Kind() != KindGroup {
		a = replace(s.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if src, ok := a.Value.any.(*Source); ok {
		if src == nil || *src == (Source{}) {
			return false
		}
		if s.f.json {
			a.Value = src.value()
		} else {
			a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
		}
	}
	list, ok := a.Value.any.(group)
	if !ok {
		s.key(a.Key)
		s.value(a.Value)
		return true
	}
	if len(list) == 0 {
		return true
	}
	at := len(s.b)
	if a.Key != "" {
		s.open(a.Key)
	}
	if !s.list(list) {
		s.b = s.b[:at]
		return false
	}
	if a.Key != "" {
		s.close(a.Key)
	}
	return true
}

func (s *line) key(key string) {
	s.b = append(s.b, s.sep...)
	switch {
	case s.f.json:
		s.text(s.prefix + key)
		s.b = append(s.b, ':')
	case s.prefix != "" && !quoted(s.prefix) && !quoted(key):
		s.b = append(append(append(s.b, s.prefix...), key...), '=')
	case s.prefix != "":
		s.b = append(strconv.AppendQuote(s.b, s.prefix+key), '=')
	default:
		s.text(key)
		s.b = append(s.b, '=')
	}
	s.sep = s.f.separator()
}

// text writes a text, quoted if it must be.
func (s *line) text(text string) {
	switch {
	case s.f.json:
		s.b = appendJSONText(s.b, text)
	case quoted(text):
		s.b = strconv.AppendQuote(s.b, text)
	default:
		s.b = append(s.b, text...)
	}
}

func (s *line) value(v Value) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
			s.text("<nil>")
			return
		}
		s.text(fmt.Sprintf("!PANIC: %v", r))
	}()
	var err error
	if s.f.json {
		err = s.jsonValue(v)
	} else {
		err = s.textValue(v)
	}
	if err != nil {
		s.fail(err)
	}
}

func (s *line) fail(err error) { s.text(fmt.Sprintf("!ERROR:%v", err)) }

func (s *line) textValue(v Value) error {
	switch v.Kind() {
	case KindString:
		s.text(v.any.(string))
	case KindTime:
		s.time(v.any.(time.Time))
	case KindAny:
		if m, ok := v.any.(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return err
			}
			s.text(string(text))
			return nil
		}
		if t := reflect.TypeOf(v.any); t != nil && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
			s.b = strconv.AppendQuote(s.b, string(reflect.ValueOf(v.any).Bytes()))
			return nil
		}
		s.text(fmt.Sprintf("%+v", v.any))
	default:
		s.b = v.append(s.b)
	}
	return nil
}

func (s *line) jsonValue(v Value) error {
	switch v.Kind() {
	case KindString:
		s.text(v.any.(string))
	case KindInt64, KindUint64, KindBool:
		s.b = v.append(s.b)
	case KindDuration:
		s.b = strconv.AppendInt(s.b, int64(v.any.(time.Duration)), 10)
	case KindTime:
		s.time(v.any.(time.Time))
	case KindFloat64:
		return s.marshal(v.any)
	case KindAny:
		_, marshals := v.any.(json.Marshaler)
		if err, ok := v.any.(error); ok && !marshals {
			s.text(err.Error())
			return nil
		}
		return s.marshal(v.any)
	default:
		panic(fmt.Sprintf("bad kind: %s", v.Kind()))
	}
	return nil
}

// marshal writes a value as package json does, but for HTML.
func (s *line) marshal(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	s.b = append(s.b, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
	return nil
}

// time writes a time: all of it in JSON, else in milliseconds, also if they are 0.
func (s *line) time(t time.Time) {
	if s.f.json {
		if y := t.Year(); y < 0 || y >= 10000 {
			s.fail(errors.New("time.Time year outside of range [0,9999]"))
		}
		s.b = append(s.b, '"')
		s.b = append(t.AppendFormat(s.b, time.RFC3339Nano), '"')
		return
	}
	// A tenth more makes four digits, of which the last goes.
	const width = len("2006-01-02T15:04:05.000")
	at := len(s.b)
	s.b = t.Truncate(time.Millisecond).Add(time.Millisecond/10).AppendFormat(s.b, time.RFC3339Nano)
	s.b = append(s.b[:at+width], s.b[at+width+1:]...)
}

// quoted tells whether a text must stand in quotes to be read as one.
func quoted(s string) bool {
	if s == "" {
		return true
	}
	for _, r := range s {
		switch {
		case r == utf8.RuneError, r <= ' ', r == '=', r == '"':
			return true
		case r >= utf8.RuneSelf && (unicode.IsSpace(r) || !unicode.IsPrint(r)):
			return true
		}
	}
	return false
}

func appendJSONText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r == '\t':
			b = append(b, '\\', 't')
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		case r == utf8.RuneError && (len(s)-i < 3 || s[i:i+3] != "\uFFFD"):
			b = append(b, `\ufffd`...)
		case r == '\u2028' || r == '\u2029':
			b = append(b, `\u202`...)
			b = append(b, hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
