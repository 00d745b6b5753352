package filepath

import (
	"io/fs"
	"os"
	"slices"
	"strings"
)

// A WalkFunc is called for each file.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and all below it, by name.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	return walked(err)
}

func walked(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	skipped := func(err error) error {
		if err == SkipDir && d.IsDir() {
			return nil
		}
		return err
	}
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		return skipped(err)
	}
	list, err := os.ReadDir(path)
	if err != nil {
		if err = fn(path, d, err); err != nil {
			return skipped(err)
		}
	}
	for _, entry := range list {
		if err := walkDir(Join(path, entry.Name()), entry, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with descriptions.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	return walked(err)
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	list, err := os.ReadDir(path)
	if err1 := fn(path, info, err); err != nil || err1 != nil {
		// A folder that cannot be read has nothing more to give.
		return err1
	}
	for _, entry := range list {
		name := Join(path, entry.Name())
		info, err := os.Lstat(name)
		if err != nil {
			if err := fn(name, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(name, info, fn); err != nil && (!info.IsDir() || err != SkipDir) {
			return err
		}
	}
	return nil
}

// Glob returns the names that match a pattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		if dirs, err = Glob(dir); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		info, err := os.Stat(d)
		if err != nil || !info.IsDir() {
			continue
		}
		list, _ := os.ReadDir(d)
		names := make([]string, len(list))
		for i, entry := range list {
			names[i] = entry.Name()
		}
		slices.Sort(names)
		for _, name := range names {
			ok, err := Match(file, name)
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, Join(d, name))
			}
		}
	}
	return matches, nil
}
