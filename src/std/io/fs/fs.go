// Package fs is the interface of file systems. Nothing is left out.
package fs

import (
	"internal/oserror"
	"time"
	"unicode/utf8"
)

// An FS is a tree of files.
type FS interface {
	Open(name string) (File, error)
}

// A File is an open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A ReadDirFile is an open folder.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// A DirEntry is a file in a folder.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// Kinds of errors.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// ValidPath tells whether name may be opened: without a slash at its ends, empty elements, dots and parents; or ".".
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	if !utf8.ValidString(name) {
		return false
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if part := name[start:i]; part == "" || part == "." || part == ".." {
			return false
		}
		start = i + 1
	}
	return true
}

// A FileMode is the kind of a file and who may do what with it.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << (31 - iota) // d: a folder
	ModeAppend                                 // a: grows only
	ModeExclusive                              // l: for one at a time
	ModeTemporary                              // T: not kept
	ModeSymlink                                // L: a link
	ModeDevice                                 // D: a device
	ModeNamedPipe                              // p: a pipe
	ModeSocket                                 // S: a socket
	ModeSetuid                                 // u
	ModeSetgid                                 // g
	ModeCharDevice                             // c: a device of characters
	ModeSticky                                 // t
	ModeIrregular                              // ?: something else

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777
)

func (m FileMode) String() string {
	const kinds, rights = "dalTLDpSugct?", "rwxrwxrwx"
	var b []byte
	for i := range len(kinds) {
		if m&(1<<(31-i)) != 0 {
			b = append(b, kinds[i])
		}
	}
	if b == nil {
		b = append(b, '-')
	}
	for i := range len(rights) {
		if m&(1<<(8-i)) != 0 {
			b = append(b, rights[i])
		} else {
			b = append(b, '-')
		}
	}
	return string(b)
}

// IsDir tells whether m is that of a folder.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular tells whether m is that of a plain file.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the kind.
func (m FileMode) Type() FileMode { return m & ModeType }

// A PathError is an error with the operation and the path that it met.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

// Timeout tells whether it is an error of time.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}
