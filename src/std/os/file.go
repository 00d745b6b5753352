// Package os gives programs their arguments, environment, exit status, standard streams and a file system in memory: a tree with
// an empty /tmp, where the program starts, that ends with it. Left out: processes, owners, Root; permissions are kept but not
// enforced, as for the superuser.
package os

import (
	"errors"
	"internal/capture"
	"internal/oserror"
	"internal/stdio"
	"io"
	"io/fs"
	"syscall"
	"time"
	"unsafe"
)

func runtime_write(fd int, p unsafe.Pointer, n int)
func runtime_read(fd int, p unsafe.Pointer, n int) int
func runtime_exit(code int)

// Args are the command line: the program's name, and what was given after it.
var Args = arguments()

// arguments reads the command line from the machine, which has a zero byte after each argument.
func arguments() []string {
	var args []string
	var arg []byte
	var some [64]byte
	for {
		n := runtime_read(-1, unsafe.Pointer(&some[0]), len(some))
		if n == 0 {
			return args
		}
		for _, c := range some[:n] {
			if c != 0 {
				arg = append(arg, c)
				continue
			}
			args = append(args, string(arg))
			arg = arg[:0]
		}
	}
}

// Exit ends the program with the given status, without running deferred functions.
func Exit(code int) {
	runtime_exit(code)
}

// Kinds of errors.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed

	ErrProcessDone      = errors.New("os: process already finished")
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = errors.New("i/o timeout")
)

// Types of io/fs.
type (
	PathError = fs.PathError
	FileInfo  = fs.FileInfo
	FileMode  = fs.FileMode
	DirEntry  = fs.DirEntry
)

// Bits of a FileMode.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// Flags of OpenFile.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

// Places that Seek counts from.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// A File is an open file: a standard stream, a node of the tree or an end of a pipe.
type File struct {
	fd     int
	name   string
	closed bool
	node   *node
	pipe   *pipe
	flag   int
	offset int64
	listed int // entries of a folder that were given out
}

// The standard streams.
var (
	Stdin  = &File{fd: 0, name: "/dev/stdin", flag: O_RDONLY}
	Stdout = &File{fd: 1, name: "/dev/stdout", flag: O_WRONLY}
	Stderr = &File{fd: 2, name: "/dev/stderr", flag: O_WRONLY}
)

var lastFd = 2

func newFile(name string, n *node, p *pipe, flag int) *File {
	lastFd++
	return &File{fd: lastFd, name: name, node: n, pipe: p, flag: flag}
}

// NewFile returns a standard stream by its number, nil for others.
func NewFile(fd uintptr, name string) *File {
	switch fd {
	case 0:
		return &File{fd: 0, name: name, flag: O_RDONLY}
	case 1, 2:
		return &File{fd: int(fd), name: name, flag: O_WRONLY}
	}
	return nil
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the number of the file.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

func (f *File) stream() bool { return f.node == nil && f.pipe == nil }

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) fail(op string, err error) error { return &PathError{Op: op, Path: f.name, Err: err} }

// Write writes p.
func (f *File) Write(p []byte) (n int, err error) {
	return f.WriteString(unsafe.String(unsafe.SliceData(p), len(p)))
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil || f.closed {
		return 0, f.check("write")
	}
	switch {
	case f.flag&(O_WRONLY|O_RDWR) == 0:
		return 0, f.fail("write", syscall.EBADF)
	case f.pipe != nil:
		n, e := f.pipe.write(s)
		if e != nil {
			return n, f.fail("write", e)
		}
		return n, nil
	case f.node != nil:
		if f.flag&O_APPEND != 0 {
			f.offset = int64(len(f.node.data))
		}
		f.node.writeAt(s, f.offset)
		f.offset += int64(len(s))
	case f.fd == 1 && capture.Stdout != nil:
		*capture.Stdout = append(*capture.Stdout, s...)
	case len(s) > 0:
		runtime_write(f.fd, unsafe.Pointer(unsafe.StringData(s)), len(s))
	}
	return len(s), nil
}

// WriteAt writes p at a place.
func (f *File) WriteAt(p []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	switch {
	case f.flag&O_APPEND != 0:
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	case off < 0:
		return 0, f.fail("writeat", errors.New("negative offset"))
	case len(p) == 0:
		return 0, nil
	case f.node == nil:
		return 0, f.fail("write", errSeek)
	case f.flag&(O_WRONLY|O_RDWR) == 0:
		return 0, f.fail("write", syscall.EBADF)
	}
	f.node.writeAt(string(p), off)
	return len(p), nil
}

// Read reads up to len(p) bytes.
func (f *File) Read(p []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	switch {
	case f.flag&O_WRONLY != 0:
		return 0, f.fail("read", syscall.EBADF)
	case f.node != nil && f.node.mode.IsDir():
		return 0, f.fail("read", syscall.EISDIR)
	case len(p) == 0:
		return 0, nil
	case f.pipe != nil:
		n = f.pipe.read(p)
	case f.node != nil:
		n = f.node.readAt(p, f.offset)
		f.offset += int64(n)
	default:
		n = runtime_read(f.fd, unsafe.Pointer(unsafe.SliceData(p)), len(p))
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads at a place; fewer bytes than len(p) come with an error.
func (f *File) ReadAt(p []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	switch {
	case off < 0:
		return 0, f.fail("readat", errors.New("negative offset"))
	case len(p) == 0:
		return 0, nil
	case f.node == nil:
		return 0, f.fail("read", errSeek)
	case f.node.mode.IsDir():
		return 0, f.fail("read", syscall.EISDIR)
	case f.flag&O_WRONLY != 0:
		return 0, f.fail("read", syscall.EBADF)
	}
	if n = f.node.readAt(p, off); n < len(p) {
		err = io.EOF
	}
	return n, err
}

// errSeek says that streams and pipes have no places.
var errSeek error = syscall.ESPIPE

// Seek sets where the next Read or Write begins.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	if f.node == nil {
		return 0, f.fail("seek", errSeek)
	}
	switch whence {
	case SEEK_SET:
	case SEEK_CUR:
		offset += f.offset
	case SEEK_END:
		offset += int64(len(f.node.data))
	default:
		return 0, f.fail("seek", syscall.EINVAL)
	}
	if offset < 0 {
		return 0, f.fail("seek", syscall.EINVAL)
	}
	f.offset = offset
	f.listed = 0
	return offset, nil
}

type onlyWriter struct{ io.Writer }

type onlyReader struct{ io.Reader }

// ReadFrom writes all of r.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

// WriteTo reads all into w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}

// Close closes the file for this program.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	if f.pipe != nil {
		f.pipe.close(f.flag == O_WRONLY)
	}
	return nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.node == nil {
		mode := ModeDevice | ModeCharDevice | 0620
		if f.pipe != nil {
			mode = ModeNamedPipe | 0600
		}
		return &fileStat{name: base(f.name), mode: mode, modTime: time.Now()}, nil
	}
	return f.node.stat(base(f.name)), nil
}

// Truncate sets the size.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if f.node == nil || size < 0 || f.flag&(O_WRONLY|O_RDWR) == 0 {
		return f.fail("truncate", syscall.EINVAL)
	}
	f.node.truncate(size)
	return nil
}

// Chmod sets the permissions.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	if f.node != nil {
		f.node.chmod(mode)
	}
	return nil
}

// Chdir makes the folder the current one.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	if f.node == nil || !f.node.mode.IsDir() {
		return f.fail("chdir", syscall.ENOTDIR)
	}
	current = f.node
	return nil
}

// Sync does nothing: nothing is kept back.
func (f *File) Sync() error { return f.check("sync") }

// SetDeadline fails: no file here has deadlines.
func (f *File) SetDeadline(t time.Time) error { return f.noDeadline() }

// SetReadDeadline fails.
func (f *File) SetReadDeadline(t time.Time) error { return f.noDeadline() }

// SetWriteDeadline fails.
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return f.fail("set deadline", ErrNoDeadline)
}

// streams hands Stdout and Stdin, as they are then, to fmt.
type streams struct{}

func (streams) Stdout() io.Writer { return Stdout }
func (streams) Stdin() io.Reader  { return Stdin }

func init() { stdio.Streams = streams{} }
