package os

import (
	"errors"
	"strconv"
)

func runtime_rand() uint64

// TempDir returns the folder for files that are not kept.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// tempNames tries names by a pattern, whose last * stands for a number, until f finds one that is new.
func tempNames(op, dir, pattern string, f func(name string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	star := -1
	for i := range len(pattern) {
		switch pattern[i] {
		case '/':
			return &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
		case '*':
			star = i
		}
	}
	prefix, suffix := pattern, ""
	if star >= 0 {
		prefix, suffix = pattern[:star], pattern[star+1:]
	}
	prefix = joinPath(dir, prefix)
	for range 10000 {
		err := f(prefix + strconv.FormatUint(uint64(uint32(runtime_rand())), 10) + suffix)
		if !IsExist(err) {
			return err
		}
	}
	return &PathError{Op: op, Path: prefix + "*" + suffix, Err: ErrExist}
}

func joinPath(dir, name string) string {
	if dir != "" && dir[len(dir)-1] == '/' {
		return dir + name
	}
	return dir + "/" + name
}

// CreateTemp makes a file with a new name.
func CreateTemp(dir, pattern string) (f *File, err error) {
	err = tempNames("createtemp", dir, pattern, func(name string) error {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a folder with a new name.
func MkdirTemp(dir, pattern string) (name string, err error) {
	err = tempNames("mkdirtemp", dir, pattern, func(n string) error {
		name = n
		return Mkdir(n, 0700)
	})
	if err != nil {
		if dir != "" && IsNotExist(err) {
			if _, err := Stat(dir); err != nil {
				return "", err
			}
		}
		return "", err
	}
	return name, nil
}
