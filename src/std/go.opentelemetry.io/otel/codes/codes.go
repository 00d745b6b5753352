// Package codes stands in for go.opentelemetry.io/otel/codes.
package codes

// A Code is the status of a span.
type Code uint32

const (
	Unset Code = iota
	Error
	Ok
)

// String returns the name of the code.
func (c Code) String() string {
	switch c {
	case Unset:
		return "Unset"
	case Error:
		return "Error"
	case Ok:
		return "Ok"
	}
	return ""
}
