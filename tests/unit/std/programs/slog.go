package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"math"
	"os"
	"strings"
	"time"
)

type pt struct{ X, Y int }
type named string
type lv struct{ n int }

func (l lv) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("n", l.n), slog.String("s", "x y"))
}

type tm struct{ ok bool }

func (t tm) MarshalText() ([]byte, error) {
	if t.ok {
		return []byte("text =val"), nil
	}
	return nil, errors.New("no text")
}

type js struct{}

func (js) MarshalJSON() ([]byte, error) { return []byte(`{"a" : [1, 2]}`), nil }

type bad struct{}

func (bad) LogValue() slog.Value { panic("oops") }

type rec struct{}

func (rec) LogValue() slog.Value { return slog.AnyValue(rec{}) }

type pp struct{ s string }

func (p *pp) String() string { return p.s }

type bs []byte

func main() {
	strip := func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey && len(groups) == 0 {
			return slog.Attr{}
		}
		return a
	}
	up := func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey && len(groups) == 0 {
			return slog.Attr{}
		}
		if a.Key == slog.SourceKey {
			s := a.Value.Any().(*slog.Source)
			s.File, s.Line = "file.go", s.Line-80
			return a
		}
		if a.Key == "drop" {
			return slog.Attr{}
		}
		if a.Key == slog.LevelKey {
			l := a.Value.Any().(slog.Level)
			return slog.String("lvl", strings.ToLower(l.String()))
		}
		a.Key = strings.Join(groups, "/") + ":" + a.Key
		return a
	}
	var buf bytes.Buffer
	hs := []slog.Handler{
		slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: strip}),
		slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: strip, Level: slog.LevelDebug}),
		slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: up, AddSource: true}),
		slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: up, AddSource: true}),
	}
	var nilp *pp
	for _, h := range hs {
		l := slog.New(h)
		l.Info("hello", "a", 1, "b", "two words", "c", 3.5, "d", true, "e", nil, "f", []int{1, 2})
		l.Debug("dbg \"quoted\"\n", "k=v", "x")
		l.Warn("", "err", errors.New("bad thing"), "dur", 1500*time.Millisecond, "t", time.Date(2020, 1, 2, 3, 4, 5, 6789, time.UTC), "tz", time.Time{})
		l.Error("odd", "lonely")
		l.Error("badkey", 5, slog.Int("q", 1), 7.5)
		l.Info("types", "p", pt{1, 2}, "pp", &pt{3, 4}, "n", named("x y"), "bytes", []byte("hi"), "bs", bs("yo"), "map", map[string]int{"b": 2, "a": 1}, "u8", uint8(3), "i", int8(-3), "f32", float32(0.25), "ptr", uintptr(9))
		l.Info("vals", "lv", lv{3}, "tm", tm{true}, "tm2", tm{}, "js", js{}, "nan", math.NaN(), "inf", math.Inf(1), "big", 1e21, "small", 1e-7, "c", complex(1, 2), "np", nilp, "fn", math.MaxUint64/2)
		l.Info("groups", slog.Group("g", "a", 1, slog.Group("h", "b", "x y")), slog.Group("empty"), slog.Group("", "inline", 1), slog.Group("e2", slog.Group("e3")), "drop", 1)
		l2 := l.With("w", 1, slog.Group("wg", "x", 2)).WithGroup("G").With("in", "g")
		l2.Info("with", "z", 9)
		l2.WithGroup("H").Info("empty group")
		l2.WithGroup("H").WithGroup("I").Info("deep", "k", slog.GroupValue(slog.Int("a", 1)), "é", "日本", "t\tab", "\x00\x7f\u2028\xff")
		l.WithGroup("x").WithGroup("y").With().With(slog.Group("none")).Info("m", slog.Group("e"))
		l.WithGroup("x").Info("no attrs")
		l.With("a b", 1, "a.b", 2).WithGroup("q q").Info("k", "z", 1)
		l.LogAttrs(context.Background(), slog.LevelInfo+2, "attrs", slog.Any("any", slog.IntValue(4)), slog.Any("attrs", []slog.Attr{slog.Int("i", 1)}), slog.Any("kind", slog.KindInt64), slog.Any("lvl", slog.LevelWarn), slog.Uint64("u", 1<<63), slog.Bool("b", false), slog.Time("t", time.Unix(0, 0).UTC()), slog.Duration("d", 0), slog.Float64("f", 1))
		l.Log(context.Background(), slog.Level(12), "custom", "r", strings.Repeat("r", 3))
		l.Log(nil, slog.Level(-8), "low")
		l.Info("html <b>&", "h", "<&>", "m", map[string]string{"<": "&"}, "err", fmt.Errorf("w: %w", os.ErrNotExist))
		l.Info("rec", "r", rec{})
		fmt.Println(l.Enabled(nil, slog.LevelDebug), l.Enabled(context.Background(), slog.LevelInfo))
	}
	h := slog.NewTextHandler(&buf, &slog.HandlerOptions{AddSource: true})
	slog.New(h).Info("src", "bad", bad{})
	s := buf.String()
	fmt.Println(strings.Contains(s, "source="), strings.Contains(s, ".go:"), strings.Contains(s, "LogValue panicked"), s[:5], strings.Count(s, "\n"))
	for l := slog.Level(-10); l < 14; l++ {
		b, _ := l.MarshalJSON()
		fmt.Print(l, " ", string(b), " ")
	}
	fmt.Println()
	var l slog.Level
	for _, s := range []string{"INFO", "warn+2", "Error-3", "debug", "x", "INFO+", "info+a", ""} {
		err := l.UnmarshalText([]byte(s))
		fmt.Println(l, err)
	}
	fmt.Println(l.UnmarshalJSON([]byte(`"ERROR"`)), l, l.UnmarshalJSON([]byte(`x`)))
	var v slog.LevelVar
	v.Set(slog.LevelWarn)
	fmt.Println(v.Level(), &v, v.UnmarshalText([]byte("q")), v.UnmarshalText([]byte("INFO+1")), v.String())
	for k := slog.Kind(-1); k < 11; k++ {
		fmt.Print(k, " ")
	}
	vals := []any{1, "s", true, 1.5, nil, time.Second, time.Unix(1, 0).UTC(), uint(3), []slog.Attr{slog.Int("a", 1)}, lv{1}, pt{1, 2}, slog.KindAny, slog.IntValue(3), errors.New("e")}
	for i, a := range vals {
		v := slog.AnyValue(a)
		fmt.Println(v.Kind(), v, v.Equal(slog.AnyValue(vals[(i+1)%len(vals)])), v.Equal(v), v.Resolve().Kind())
		fmt.Printf("%v %T\n", v.Any(), v.Any())
	}
	for _, f := range []func(){func() { slog.IntValue(1).Bool() }, func() { slog.StringValue("").Int64() }, func() { slog.BoolValue(true).Group() }, func() { slog.New(nil) }, func() { slog.AnyValue([]int{}).Equal(slog.AnyValue([]int{})) }, func() { slog.AnyValue(nil).Time() }} {
		func() {
			defer func() { fmt.Println("panic:", recover()) }()
			f()
		}()
	}
	fmt.Println(slog.Int("a", 1), slog.String("k", "v w").Equal(slog.String("k", "v w")), slog.Group("g", "x", 1), slog.Any("x", nil))
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "m", 0)
	r.AddAttrs(slog.Int("a", 1), slog.Group("e"))
	c := r.Clone()
	c.Add("b", 2, "c")
	r.Attrs(func(a slog.Attr) bool { fmt.Print(a, ";"); return true })
	c.Attrs(func(a slog.Attr) bool { fmt.Print(a, ";"); return a.Key != "b" })
	fmt.Println(r.NumAttrs(), c.NumAttrs(), r.Source(), hs[0].Handle(context.Background(), c))
	// default handler and log
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	slog.Info("default", "a", 1, "b", "x y")
	slog.Debug("not shown")
	old := slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.Debug("shown", slog.Group("g", "a", 1))
	fmt.Println(old)
	slog.With("w", 1).WithGroup("g").Warn("default with", "k", "v")
	slog.ErrorContext(context.Background(), "ctx", "k", 1)
	log.SetFlags(log.Lmsgprefix)
	log.SetPrefix("pre: ")
	slog.Info("with place")
	log.Print("place")
	log.Output(1, "output")
	log.Default().Println("x", 1)
	slog.SetDefault(slog.New(hs[2]))
	log.Print("through slog")
	log.Printf("through %d\n", 2)
	slog.Info("x", "y", 1)
	ll := slog.NewLogLogger(hs[3], slog.LevelError)
	ll.Print("from logger")
	ll.Println("line")
	m := slog.New(slog.NewMultiHandler(hs[0], hs[1])).With("m", 1)
	m.Info("multi", "a", 2)
	m.WithGroup("g").Debug("multi dbg", "a", 2)
	slog.New(slog.DiscardHandler).Info("nothing")
	ms := slog.New(slog.NewTextHandler(os.Stdout, nil))
	_ = ms
	rr := slog.NewRecord(time.Date(2024, 2, 3, 4, 5, 6, 7899999, time.FixedZone("X", 3600)), slog.LevelInfo, "timed", 0)
	ms.Handler().Handle(context.Background(), rr)
	slog.NewJSONHandler(os.Stdout, nil).Handle(context.Background(), rr)
	slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{AddSource: true}).Handle(context.Background(), rr)
	slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: true}).Handle(context.Background(), rr)
}
