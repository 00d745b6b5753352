package os

import "errors"

// The file system is empty and cannot be written to.
var (
	errNoFile   = &fileError{"no such file or directory", ErrNotExist}
	errReadOnly = &fileError{"read-only file system", ErrPermission}
)

// A fileError is what the system says, and the kind of error it is.
type fileError struct {
	text string
	kind error
}

func (e *fileError) Error() string { return e.text }

func (e *fileError) Is(target error) bool { return target == e.kind }

// A FileMode is the mode of a file.
type FileMode uint32

// Flags of OpenFile.
const (
	O_RDONLY = 0x0
	O_WRONLY = 0x1
	O_RDWR   = 0x2
	O_APPEND = 0x400
	O_CREATE = 0x40
	O_EXCL   = 0x80
	O_SYNC   = 0x101000
	O_TRUNC  = 0x200
)

// Open finds no file.
func Open(name string) (*File, error) { return nil, &PathError{"open", name, errNoFile} }

// Create makes no file.
func Create(name string) (*File, error) { return nil, &PathError{"open", name, errReadOnly} }

// OpenFile finds no file and makes none.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if flag&O_CREATE != 0 {
		return Create(name)
	}
	return Open(name)
}

// ReadFile finds no file.
func ReadFile(name string) ([]byte, error) {
	_, err := Open(name)
	return nil, err
}

// WriteFile makes no file.
func WriteFile(name string, data []byte, perm FileMode) error {
	_, err := Create(name)
	return err
}

// Remove finds no file.
func Remove(name string) error { return &PathError{"remove", name, errNoFile} }

// Mkdir makes no folder.
func Mkdir(name string, perm FileMode) error { return &PathError{"mkdir", name, errReadOnly} }

// MkdirAll makes no folders.
func MkdirAll(path string, perm FileMode) error { return Mkdir(path, perm) }

// IsNotExist tells whether err says that a file does not exist.
func IsNotExist(err error) bool { return errors.Is(err, ErrNotExist) }

// IsExist tells whether err says that a file exists.
func IsExist(err error) bool { return errors.Is(err, ErrExist) }

// IsPermission tells whether err says that something is not permitted.
func IsPermission(err error) bool { return errors.Is(err, ErrPermission) }
