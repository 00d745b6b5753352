package slog

import (
	"context"
	"errors"
	"io"
	"slices"
	"sync"
)

// A Handler writes records.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// HandlerOptions are options of the Handlers of this package.
type HandlerOptions struct {
	// AddSource adds the place of the record.
	AddSource bool
	// Level is the least level that is written, LevelInfo if it is nil.
	Level Leveler
	// ReplaceAttr changes attributes before they are written; an empty one is left out.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// Keys of what each record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// DiscardHandler writes nothing.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (d discardHandler) Enabled(context.Context, Level) bool  { return false }
func (d discardHandler) Handle(context.Context, Record) error { return nil }
func (d discardHandler) WithAttrs(attrs []Attr) Handler       { return d }
func (d discardHandler) WithGroup(name string) Handler        { return d }

// The defaultHandler writes lines with package log.
type defaultHandler struct {
	output func(pc uintptr, line string) error
	f      *formatter
}

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLoggerLevel.Level() }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	s := h.f.begin(" ")
	s.b = append(s.b, r.Level.String()+" "+r.Message...)
	s.attributes(r)
	return h.output(r.PC, string(s.b))
}

func (h *defaultHandler) WithAttrs(as []Attr) Handler {
	return &defaultHandler{h.output, h.f.withAttrs(as)}
}

func (h *defaultHandler) WithGroup(name string) Handler {
	return &defaultHandler{h.output, h.f.withGroup(name)}
}

// A TextHandler writes key=value lines.
type TextHandler struct {
	*formatter
}

// NewTextHandler returns a TextHandler that writes to w.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newFormatter(w, opts, false)}
}

func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.withAttrs(attrs)} }

func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.withGroup(name)} }

// A JSONHandler writes objects, one a line.
type JSONHandler struct {
	*formatter
}

// NewJSONHandler returns a JSONHandler that writes to w.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newFormatter(w, opts, true)}
}

func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.withAttrs(attrs)} }

func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.withGroup(name)} }

// A formatter is what both have in common.
type formatter struct {
	json   bool
	opts   HandlerOptions
	mu     *sync.Mutex
	w      io.Writer
	before []byte   // attributes of WithAttrs, written
	prefix string   // groups that are open in it, for text
	groups []string // all groups of WithGroup
	open   int      // how many are open in before
}

func newFormatter(w io.Writer, opts *HandlerOptions, json bool) *formatter {
	f := &formatter{json: json, mu: new(sync.Mutex), w: w}
	if opts != nil {
		f.opts = *opts
	}
	return f
}

func (f *formatter) enabled(l Level) bool {
	least := LevelInfo
	if f.opts.Level != nil {
		least = f.opts.Level.Level()
	}
	return l >= least
}

func (f *formatter) clone() *formatter {
	c := *f
	c.before = slices.Clip(f.before)
	c.groups = slices.Clip(f.groups)
	return &c
}

func (f *formatter) withGroup(name string) *formatter {
	c := f.clone()
	c.groups = append(c.groups, name)
	return c
}

func (f *formatter) withAttrs(as []Attr) *formatter {
	if emptyGroups(as) == len(as) {
		return f
	}
	c := f.clone()
	s := c.begin("")
	s.b = c.before
	s.prefix = c.prefix
	s.sep = s.f.separatorAfter(c.before)
	at := len(s.b)
	s.openGroups()
	if s.list(as) {
		c.before = s.b
		c.prefix = s.prefix
		c.open = len(c.groups)
	} else {
		c.before = s.b[:at]
	}
	return c
}

// separatorAfter returns what stands before a key behind b.
func (f *formatter) separatorAfter(b []byte) string {
	if len(b) == 0 || f.json && b[len(b)-1] == '{' {
		return ""
	}
	return f.separator()
}

func (f *formatter) separator() string {
	if f.json {
		return ","
	}
	return " "
}

// A MultiHandler hands records to several Handlers.
type MultiHandler struct {
	handlers []Handler
}

// NewMultiHandler returns a MultiHandler.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.handlers, func(h Handler) bool { return h.Enabled(ctx, l) })
}

func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, one := range h.handlers {
		if one.Enabled(ctx, r.Level) {
			if err := one.Handle(ctx, r.Clone()); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(one Handler) Handler { return one.WithAttrs(attrs) })
}

func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(one Handler) Handler { return one.WithGroup(name) })
}

func (h *MultiHandler) each(f func(Handler) Handler) *MultiHandler {
	list := make([]Handler, len(h.handlers))
	for i, one := range h.handlers {
		list[i] = f(one)
	}
	return &MultiHandler{list}
}
