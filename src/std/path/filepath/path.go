// Package filepath handles names of files as Linux has them: those of package path, in the file system of package os. Nothing is
// left out.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = errors.New("syntax error in pattern")

// What a WalkFunc returns to leave out a folder, or the rest.
var (
	SkipDir error = fs.SkipDir
	SkipAll error = fs.SkipAll
)

func Clean(path_ string) string { return path.Clean(path_) }

func Split(path_ string) (dir, file string) { return path.Split(path_) }

func Join(elem ...string) string { return path.Join(elem...) }

func Ext(path_ string) string { return path.Ext(path_) }

func Base(path_ string) string { return path.Base(path_) }

func Dir(path_ string) string { return path.Dir(path_) }

func IsAbs(path_ string) bool { return path.IsAbs(path_) }

func ToSlash(path_ string) string { return path_ }

func FromSlash(path_ string) string { return path_ }

// VolumeName returns "": there are no volumes.
func VolumeName(path_ string) string { return "" }

// HasPrefix is strings.HasPrefix.
//
// Deprecated: it does not respect elements.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// SplitList returns the elements of a list like $PATH.
func SplitList(path_ string) []string {
	if path_ == "" {
		return []string{}
	}
	return strings.Split(path_, string(ListSeparator))
}

// Match is path.Match.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = path.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return matched, err
}

// IsLocal tells whether the name stays in the folder that it is used in.
func IsLocal(path_ string) bool {
	if path_ == "" || IsAbs(path_) {
		return false
	}
	clean := Clean(path_)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}

// Localize returns the name of a file of package io/fs.
func Localize(path_ string) (string, error) {
	if !fs.ValidPath(path_) || strings.IndexByte(path_, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return path_, nil
}

// Abs returns the name from the root on.
func Abs(path_ string) (string, error) {
	if IsAbs(path_) {
		return Clean(path_), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path_), nil
}

// Rel returns the name of targpath as seen from basepath.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	fail := errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	if IsAbs(base) != IsAbs(target) {
		return "", fail
	}
	parts := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == Separator })
	}
	if target == "." {
		target = ""
	}
	from, to := parts(base), parts(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if slices.Contains(from, "..") {
		return "", fail
	}
	up := make([]string, len(from), len(from)+len(to))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, to...), string(Separator)), nil
}

// EvalSymlinks returns the name without links.
func EvalSymlinks(path_ string) (string, error) {
	done, rest := "", path_
	if IsAbs(path_) {
		done = "/"
	}
	for links := 0; rest != ""; {
		part, after, _ := strings.Cut(rest, "/")
		rest = after
		if part == "" || part == "." {
			continue
		}
		next := Join(done, part)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && rest != "" {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = "/"
		}
		rest = target + "/" + rest
	}
	return Clean(done), nil
}
