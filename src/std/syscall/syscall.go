// Package syscall names errors and signals as Linux does. Left out: the system calls, which there are none of.
package syscall

import (
	"internal/oserror"
	"internal/strconv"
)

// An Errno is the number of an error.
type Errno uintptr

const (
	EPERM     Errno = 0x1
	ENOENT    Errno = 0x2
	EINTR     Errno = 0x4
	EIO       Errno = 0x5
	EBADF     Errno = 0x9
	EAGAIN    Errno = 0xb
	EACCES    Errno = 0xd
	EEXIST    Errno = 0x11
	EXDEV     Errno = 0x12
	ENOTDIR   Errno = 0x14
	EISDIR    Errno = 0x15
	EINVAL    Errno = 0x16
	ESPIPE    Errno = 0x1d
	EPIPE     Errno = 0x20
	ENOTEMPTY Errno = 0x27
	ELOOP     Errno = 0x28
	ENOSYS    Errno = 0x26
	ENOTSUP   Errno = 0x5f
	ETIMEDOUT Errno = 0x6e
)

func (e Errno) Error() string {
	switch e {
	case EPERM:
		return "operation not permitted"
	case ENOENT:
		return "no such file or directory"
	case EINTR:
		return "interrupted system call"
	case EIO:
		return "input/output error"
	case EBADF:
		return "bad file descriptor"
	case EAGAIN:
		return "resource temporarily unavailable"
	case EACCES:
		return "permission denied"
	case EEXIST:
		return "file exists"
	case EXDEV:
		return "invalid cross-device link"
	case ENOTDIR:
		return "not a directory"
	case EISDIR:
		return "is a directory"
	case EINVAL:
		return "invalid argument"
	case ESPIPE:
		return "illegal seek"
	case EPIPE:
		return "broken pipe"
	case ENOTEMPTY:
		return "directory not empty"
	case ELOOP:
		return "too many levels of symbolic links"
	case ENOSYS:
		return "function not implemented"
	case ENOTSUP:
		return "operation not supported"
	case ETIMEDOUT:
		return "connection timed out"
	}
	return "errno " + string(strconv.AppendInt(nil, int64(e), 10))
}

// Is tells whether the error is of one of the kinds of os and errors.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	}
	return false
}

func (e Errno) Temporary() bool { return e == EINTR || e.Timeout() }

func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// A Signal is the number of a signal. None is ever sent.
type Signal int

const (
	SIGHUP  Signal = 0x1
	SIGINT  Signal = 0x2
	SIGQUIT Signal = 0x3
	SIGABRT Signal = 0x6
	SIGKILL Signal = 0x9
	SIGUSR1 Signal = 0xa
	SIGUSR2 Signal = 0xc
	SIGPIPE Signal = 0xd
	SIGALRM Signal = 0xe
	SIGTERM Signal = 0xf
)

func (s Signal) Signal() {}

func (s Signal) String() string {
	switch s {
	case SIGHUP:
		return "hangup"
	case SIGINT:
		return "interrupt"
	case SIGQUIT:
		return "quit"
	case SIGABRT:
		return "aborted"
	case SIGKILL:
		return "killed"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGPIPE:
		return "broken pipe"
	case SIGALRM:
		return "alarm clock"
	case SIGTERM:
		return "terminated"
	}
	return "signal " + string(strconv.AppendInt(nil, int64(s), 10))
}
