// Package otel stands in for go.opentelemetry.io/otel: the program's provider of tracers.
package otel

import (
	"sync"

	"go.opentelemetry.io/otel/trace"
)

var (
	mu       sync.Mutex
	provider = trace.NewNoopTracerProvider()
)

// Tracer returns a tracer of the program's provider.
func Tracer(name string, opts ...trace.TracerOption) trace.Tracer {
	return GetTracerProvider().Tracer(name, opts...)
}

// GetTracerProvider returns the program's provider; its spans record nothing until another one is set.
func GetTracerProvider() trace.TracerProvider {
	mu.Lock()
	defer mu.Unlock()
	return provider
}

// SetTracerProvider sets the program's provider.
func SetTracerProvider(tp trace.TracerProvider) {
	mu.Lock()
	provider = tp
	mu.Unlock()
}
