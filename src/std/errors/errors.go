// Package errors makes, wraps and inspects errors.
package errors

import (
	"internal/abi"
	"unsafe"
)

type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the given text. Each call returns a different error.
func New(text string) error {
	return &errorString{text}
}

// ErrUnsupported says that an operation is not supported.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns what err's method Unwrap() error returns, nil if it has none.
func Unwrap(err error) error {
	u, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return u.Unwrap()
}

type joinError struct {
	errs []error
}

// Join returns an error that wraps those of errs that are not nil; nil if there are none.
func Join(errs ...error) error {
	var e joinError
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	if len(e.errs) == 0 {
		return nil
	}
	return &e
}

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }

// Is tells whether err or an error it wraps is target, or says so by its method Is.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, abi.TypeOf(target).Flags&abi.Comparable != 0)
}

func is(err, target error, comparable bool) bool {
	for {
		if comparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if is(e, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

func runtime_implements(t, iface *abi.Type) bool

func runtime_memmove(to, from unsafe.Pointer, n uintptr)

// As finds the first error of err's tree that the variable target points to can hold, and stores it there.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	e := abi.Unpack(target)
	if e.Type.Kind != abi.Pointer || e.Data == nil {
		panic("errors: target must be a non-nil pointer")
	}
	want := e.Type.Elem
	if want.Kind != abi.Interface && !runtime_implements(want, abi.TypeOf((*error)(nil)).Elem) {
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target, e.Data, want)
}

func as(err error, target any, to unsafe.Pointer, want *abi.Type) bool {
	for {
		if have := abi.TypeOf(err); have == want || want.Kind == abi.Interface && runtime_implements(have, want) {
			store(to, want, err)
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if e != nil && as(e, target, to, want) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// store assigns err to the variable of type want at to.
func store(to unsafe.Pointer, want *abi.Type, err error) {
	switch {
	case want.Kind == abi.Interface:
		abi.Store(want, to, err)
	case want.Flags&abi.Direct != 0:
		*(*unsafe.Pointer)(to) = abi.Unpack(err).Data
	default:
		runtime_memmove(to, abi.Unpack(err).Data, want.Size)
	}
}

// AsType finds the first error of err's tree that is an E.
func AsType[E error](err error) (E, bool) {
	if err == nil {
		var zero E
		return zero, false
	}
	for {
		if e, ok := err.(E); ok {
			return e, true
		}
		if x, ok := err.(interface{ As(any) bool }); ok {
			var e E
			if x.As(&e) {
				return e, true
			}
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				var zero E
				return zero, false
			}
		case interface{ Unwrap() []error }:
			for _, inner := range x.Unwrap() {
				if inner == nil {
					continue
				}
				if e, ok := AsType[E](inner); ok {
					return e, true
				}
			}
			var zero E
			return zero, false
		default:
			var zero E
			return zero, false
		}
	}
}
