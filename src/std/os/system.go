package os

import (
	"errors"
	"internal/oserror"
	"syscall"
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'

	// DevNull keeps nothing.
	DevNull = "/dev/null"
)

// IsPathSeparator tells whether c parts elements of a name.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// is tells whether what err is about is of a kind, as before package errors had Is.
func is(err, kind error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *LinkError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	if err == kind {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(kind)
}

// IsNotExist tells whether err says that a file does not exist.
func IsNotExist(err error) bool { return is(err, oserror.ErrNotExist) }

// IsExist tells whether err says that a file exists.
func IsExist(err error) bool { return is(err, oserror.ErrExist) }

// IsPermission tells whether err says that something is not permitted.
func IsPermission(err error) bool { return is(err, oserror.ErrPermission) }

// IsTimeout tells whether err is one of time.
func IsTimeout(err error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *LinkError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// A Signal is one of the system's.
type Signal interface {
	String() string
	Signal()
}

// Signals that every system has. None is ever sent.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Getpid returns the number of the process.
func Getpid() int { return 1 }

// Getppid returns the number of the process that started it.
func Getppid() int { return 0 }

// Getuid returns the number of the user.
func Getuid() int { return 1000 }

// Geteuid returns the number of the user.
func Geteuid() int { return 1000 }

// Getgid returns the number of the group.
func Getgid() int { return 1000 }

// Getegid returns the number of the group.
func Getegid() int { return 1000 }

// Getgroups returns the numbers of the groups.
func Getgroups() ([]int, error) { return []int{1000}, nil }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) { return "localhost", nil }

// Executable returns the name of the program.
func Executable() (string, error) { return "/tmp/prog", nil }

func homeDir(variable, below, missing string) (string, error) {
	if dir := Getenv(variable); variable != "" && dir != "" {
		return dir, nil
	}
	dir := Getenv("HOME")
	if dir == "" {
		return "", errors.New(missing)
	}
	return dir + below, nil
}

// UserHomeDir returns $HOME.
func UserHomeDir() (string, error) { return homeDir("", "", "$HOME is not defined") }

// UserCacheDir returns the folder for what can be made again.
func UserCacheDir() (string, error) {
	return homeDir("XDG_CACHE_HOME", "/.cache", "neither $XDG_CACHE_HOME nor $HOME are defined")
}

// UserConfigDir returns the folder for settings.
func UserConfigDir() (string, error) {
	return homeDir("XDG_CONFIG_HOME", "/.config", "neither $XDG_CONFIG_HOME nor $HOME are defined")
}
