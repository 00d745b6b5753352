package os

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"syscall"
)

// A dirEntry is a file in a folder.
type dirEntry struct {
	dir  string
	name string
	node *node
}

func (d *dirEntry) Name() string            { return d.name }
func (d *dirEntry) IsDir() bool             { return d.node.mode.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.node.mode.Type() }
func (d *dirEntry) Info() (FileInfo, error) { return Lstat(joinPath(d.dir, d.name)) }
func (d *dirEntry) String() string          { return fs.FormatDirEntry(d) }

// ReadDir returns the next n entries of the folder, all that are left for n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if f.closed {
		return nil, f.fail("readdirent", errors.New("use of closed file"))
	}
	if f.node == nil || f.node.entries == nil {
		return nil, f.fail("readdirent", syscall.ENOTDIR)
	}
	names := make([]string, 0, len(f.node.entries))
	for name := range f.node.entries {
		names = append(names, name)
	}
	slices.Sort(names)
	names = names[min(f.listed, len(names)):]
	if n > 0 {
		if len(names) == 0 {
			return nil, io.EOF
		}
		names = names[:min(n, len(names))]
	}
	list := make([]DirEntry, len(names))
	for i, name := range names {
		list[i] = &dirEntry{f.name, name, f.node.entries[name]}
	}
	f.listed += len(list)
	return list, nil
}

// Readdir is ReadDir with descriptions.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	if entries == nil {
		return nil, err
	}
	list := make([]FileInfo, len(entries))
	for i, e := range entries {
		list[i] = e.(*dirEntry).node.stat(e.Name())
	}
	return list, err
}

// Readdirnames is ReadDir with names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	if entries == nil {
		return nil, err
	}
	names = make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names, err
}

// ReadDir returns the entries of a folder by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.node.entries == nil {
		return nil, &PathError{Op: "open", Path: name, Err: syscall.ENOTDIR}
	}
	return f.ReadDir(-1)
}

// DirFS returns the tree of a folder.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (dir dirFS) full(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: errors.New("os: DirFS with empty root")}
	}
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if dir[len(dir)-1] == '/' {
		return string(dir) + name, nil
	}
	return string(dir) + "/" + name, nil
}

// shown makes an error name the file as it was asked for.
func shown(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	full, err := dir.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, shown(err, name)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	full, err := dir.full("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(full)
	if err != nil {
		return nil, shown(err, name)
	}
	return b, nil
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := dir.full("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(full)
	if err != nil {
		return nil, shown(err, name)
	}
	return list, nil
}

func (dir dirFS) Stat(name string) (fs.FileInfo, error) {
	full, err := dir.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	if err != nil {
		return nil, shown(err, name)
	}
	return info, nil
}

func (dir dirFS) Lstat(name string) (fs.FileInfo, error) {
	full, err := dir.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(full)
	if err != nil {
		return nil, shown(err, name)
	}
	return info, nil
}

func (dir dirFS) ReadLink(name string) (string, error) {
	full, err := dir.full("readlink", name)
	if err != nil {
		return "", err
	}
	return Readlink(full)
}
