// Package trace stands in for go.opentelemetry.io/otel/trace. Its spans record nothing, which is what the real package's do until
// an SDK is installed. Left out: links, trace state, configurations, times.
package trace

import (
	"context"
	"fmt"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

// A TraceID names a trace.
type TraceID [16]byte

func (t TraceID) IsValid() bool  { return t != TraceID{} }
func (t TraceID) String() string { return fmt.Sprintf("%x", t[:]) }

// A SpanID names a span of a trace.
type SpanID [8]byte

func (s SpanID) IsValid() bool  { return s != SpanID{} }
func (s SpanID) String() string { return fmt.Sprintf("%x", s[:]) }

// A SpanContext says which span it is.
type SpanContext struct {
	traceID TraceID
	spanID  SpanID
}

func (sc SpanContext) TraceID() TraceID { return sc.traceID }
func (sc SpanContext) SpanID() SpanID   { return sc.spanID }
func (sc SpanContext) HasTraceID() bool { return sc.traceID.IsValid() }
func (sc SpanContext) HasSpanID() bool  { return sc.spanID.IsValid() }
func (sc SpanContext) IsValid() bool    { return sc.HasTraceID() && sc.HasSpanID() }
func (sc SpanContext) IsSampled() bool  { return false }

// A SpanKind is the role of a span.
type SpanKind int

const (
	SpanKindUnspecified SpanKind = iota
	SpanKindInternal
	SpanKindServer
	SpanKindClient
	SpanKindProducer
	SpanKindConsumer
)

// String returns the name of the kind.
func (sk SpanKind) String() string {
	switch sk {
	case SpanKindInternal:
		return "internal"
	case SpanKindServer:
		return "server"
	case SpanKindClient:
		return "client"
	case SpanKindProducer:
		return "producer"
	case SpanKindConsumer:
		return "consumer"
	}
	return "unspecified"
}

// Options of Start, End and AddEvent.
type (
	SpanStartOption      interface{ spanStart() }
	SpanEndOption        interface{ spanEnd() }
	EventOption          interface{ event() }
	SpanStartEventOption interface {
		SpanStartOption
		EventOption
	}
	TracerOption interface{ tracer() }
)

type attributeOption []attribute.KeyValue

func (attributeOption) spanStart() {}
func (attributeOption) event()     {}

// WithAttributes gives a span or an event attributes.
func WithAttributes(attributes ...attribute.KeyValue) SpanStartEventOption {
	return attributeOption(attributes)
}

type kindOption SpanKind

func (kindOption) spanStart() {}

// WithSpanKind gives a span its kind.
func WithSpanKind(kind SpanKind) SpanStartOption { return kindOption(kind) }

type rootOption struct{}

func (rootOption) spanStart() {}

// WithNewRoot makes the span the root of a trace of its own.
func WithNewRoot() SpanStartOption { return rootOption{} }

// A TracerProvider gives tracers.
type TracerProvider interface {
	Tracer(name string, options ...TracerOption) Tracer
}

// A Tracer starts spans.
type Tracer interface {
	Start(ctx context.Context, spanName string, opts ...SpanStartOption) (context.Context, Span)
}

// A Span is an operation of a trace.
type Span interface {
	End(options ...SpanEndOption)
	AddEvent(name string, options ...EventOption)
	IsRecording() bool
	RecordError(err error, options ...EventOption)
	SpanContext() SpanContext
	SetStatus(code codes.Code, description string)
	SetName(name string)
	SetAttributes(kv ...attribute.KeyValue)
	TracerProvider() TracerProvider
}

type noopSpan struct{}

func (noopSpan) End(...SpanEndOption)                {}
func (noopSpan) AddEvent(string, ...EventOption)     {}
func (noopSpan) IsRecording() bool                   { return false }
func (noopSpan) RecordError(error, ...EventOption)   {}
func (noopSpan) SpanContext() SpanContext            { return SpanContext{} }
func (noopSpan) SetStatus(codes.Code, string)        {}
func (noopSpan) SetName(string)                      {}
func (noopSpan) SetAttributes(...attribute.KeyValue) {}
func (noopSpan) TracerProvider() TracerProvider      { return noopProvider{} }

type noopTracer struct{}

// Start returns the span of ctx, or one that records nothing.
func (noopTracer) Start(ctx context.Context, name string, opts ...SpanStartOption) (context.Context, Span) {
	span := SpanFromContext(ctx)
	return ContextWithSpan(ctx, span), span
}

type noopProvider struct{}

func (noopProvider) Tracer(string, ...TracerOption) Tracer { return noopTracer{} }

// NewNoopTracerProvider returns a provider whose spans record nothing.
func NewNoopTracerProvider() TracerProvider { return noopProvider{} }

type spanKey struct{}

// ContextWithSpan returns a copy of parent that holds span.
func ContextWithSpan(parent context.Context, span Span) context.Context {
	if parent == nil {
		parent = context.Background()
	}
	return context.WithValue(parent, spanKey{}, span)
}

// SpanFromContext returns the span that ctx holds, or one that records nothing.
func SpanFromContext(ctx context.Context) Span {
	if ctx != nil {
		if span, ok := ctx.Value(spanKey{}).(Span); ok {
			return span
		}
	}
	return noopSpan{}
}

// SpanContextFromContext returns the SpanContext of the span that ctx holds.
func SpanContextFromContext(ctx context.Context) SpanContext {
	return SpanFromContext(ctx).SpanContext()
}
