package main

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"time"

	cmap "github.com/orcaman/concurrent-map/v2"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
	"golang.org/x/sync/singleflight"
)

func main() {
	m := cmap.New[int]()
	for i := range 100 {
		m.Set(fmt.Sprint("k", i), i)
	}
	m.Remove("k3")
	fmt.Println(m.Count(), m.Has("k3"), m.Has("k4"))
	keys := m.Keys()
	sort.Strings(keys)
	fmt.Println(len(keys), keys[:3])
	fmt.Println(m.Upsert("k4", 10, func(ok bool, a, b int) int { return a + b }))
	fmt.Println(m.Pop("k4"))
	fmt.Println(m.RemoveCb("k5", func(k string, v int, ok bool) bool { return v == 5 }), m.SetIfAbsent("k6", 1))
	m.Clear()
	fmt.Println(m.IsEmpty())

	tracer := otel.Tracer("x")
	ctx, span := tracer.Start(context.Background(), "map.delete", trace.WithAttributes(
		attribute.String("map.name", "session_cache"), attribute.Int("deleted.count", 1), attribute.Bool("key.exists", true)))
	span.SetStatus(codes.Ok, "")
	fmt.Println(span.IsRecording(), trace.SpanFromContext(ctx).SpanContext().IsValid(), span.SpanContext().TraceID(), attribute.Int("a", 1).Value.Emit(), codes.Error)
	span.End()

	g, gctx := errgroup.WithContext(context.Background())
	g.SetLimit(2)
	for i := range 5 {
		g.Go(func() error {
			if i == 3 {
				return errors.New("three")
			}
			select {
			case <-gctx.Done():
			case <-time.After(time.Millisecond):
			}
			return nil
		})
	}
	fmt.Println(g.Wait(), gctx.Err(), context.Cause(gctx))
	var sf singleflight.Group
	fmt.Println(sf.Do("a", func() (any, error) { return 1, nil }))
	s := semaphore.NewWeighted(2)
	fmt.Println(s.Acquire(ctx, 1), s.TryAcquire(2), s.TryAcquire(1))
	s.Release(2)
}
