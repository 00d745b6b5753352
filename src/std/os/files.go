package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
)

// A LinkError is an error with two names.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }

func pathError(op, name string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: name, Err: err}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes or empties a file.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file as flags say.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	n, err := open(name, flag, perm)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newFile(name, n, nil, flag), nil
}

func open(name string, flag int, perm FileMode) (*node, error) {
	exclusive := flag&(O_CREATE|O_EXCL) == O_CREATE|O_EXCL
	at, err := find(name, !exclusive)
	if err != nil {
		return nil, err
	}
	n := at.node
	writes := flag&(O_WRONLY|O_RDWR) != 0
	switch {
	case n == nil && flag&O_CREATE == 0:
		return nil, syscall.ENOENT
	case n == nil && at.path != "":
		return nil, syscall.EISDIR
	case n == nil:
		n = &node{mode: perm & settable &^ mask, modTime: time.Now()}
		at.put(n)
	case exclusive:
		return nil, syscall.EEXIST
	case n.entries != nil && (writes || flag&O_CREATE != 0):
		return nil, syscall.EISDIR
	case flag&O_TRUNC != 0:
		n.truncate(0)
	}
	return n, nil
}

// ReadFile returns what is in a file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.node.entries != nil {
		return []byte{}, f.fail("read", syscall.EISDIR)
	}
	return append([]byte{}, f.node.data...), nil
}

// WriteFile makes or empties a file and writes data to it.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) { return stat("stat", name, true) }

// Lstat is Stat, but describes a link itself.
func Lstat(name string) (FileInfo, error) { return stat("lstat", name, false) }

func stat(op, name string, follow bool) (FileInfo, error) {
	n, err := existing(name, follow)
	if err != nil {
		return nil, &PathError{Op: op, Path: name, Err: err}
	}
	return n.stat(base(name)), nil
}

func existing(name string, follow bool) (*node, error) {
	at, err := find(name, follow)
	if err == nil && at.node == nil {
		err = syscall.ENOENT
	}
	return at.node, err
}

// Mkdir makes a folder.
func Mkdir(name string, perm FileMode) error { return pathError("mkdir", name, mkdir(name, perm)) }

func mkdir(name string, perm FileMode) error {
	at, err := find(name, false)
	if err != nil {
		return err
	}
	if at.node != nil {
		return syscall.EEXIST
	}
	at.put(makeFolder(ModeDir|perm&settable&^mask, at.dir))
	return nil
}

// MkdirAll makes a folder and those around it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if n, err := existing(path, true); err == nil {
		if n.mode.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	for end > 1 && path[end-1] == '/' {
		end--
	}
	if end > 0 {
		if err := MkdirAll(path[:end], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if n, err1 := existing(path, false); err1 == nil && n.mode.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty folder.
func Remove(name string) error { return pathError("remove", name, remove(name)) }

func remove(name string) error {
	at, err := find(name, false)
	switch {
	case err != nil:
		return err
	case at.node == nil:
		return syscall.ENOENT
	case len(at.node.entries) > 0:
		return syscall.ENOTEMPTY
	case at.name == "." || at.name == "..":
		return syscall.EINVAL
	}
	at.take()
	return nil
}

// RemoveAll removes a file or a folder with all that is in it; nothing there is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if b := base(path); b == "." {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	at, err := find(path, false)
	switch {
	case err == syscall.ENOENT || err == nil && at.node == nil:
		return nil
	case err != nil:
		return &PathError{Op: "unlinkat", Path: path, Err: err}
	case at.node == root:
		return &PathError{Op: "unlinkat", Path: path, Err: syscall.EPERM}
	}
	at.take()
	return nil
}

// Rename moves a file; what has the new name is replaced.
func Rename(oldpath, newpath string) error {
	if err := rename(oldpath, newpath); err != nil {
		return &LinkError{"rename", oldpath, newpath, err}
	}
	return nil
}

func rename(oldpath, newpath string) error {
	if n, err := existing(newpath, false); err == nil && n.mode.IsDir() {
		return syscall.EEXIST
	}
	from, err := find(oldpath, false)
	if err == nil && from.node == nil {
		err = syscall.ENOENT
	}
	if err != nil {
		return err
	}
	to, err := find(newpath, false)
	if err != nil {
		return err
	}
	n := from.node
	if n.entries != nil {
		if to.node != nil {
			return syscall.ENOTDIR
		}
		for d := to.dir; ; d = d.parent {
			if d == n {
				return syscall.EINVAL
			}
			if d == d.parent {
				break
			}
		}
		n.parent = to.dir
	}
	from.take()
	to.put(n)
	return nil
}

// Link gives a file a second name.
func Link(oldname, newname string) error {
	n, err := existing(oldname, false)
	if err == nil && n.entries != nil {
		err = syscall.EPERM
	}
	if err == nil {
		err = putNew(newname, n)
	}
	if err != nil {
		return &LinkError{"link", oldname, newname, err}
	}
	return nil
}

// Symlink makes a link.
func Symlink(oldname, newname string) error {
	if err := putNew(newname, &node{mode: ModeSymlink | 0777, modTime: time.Now(), link: oldname}); err != nil {
		return &LinkError{"symlink", oldname, newname, err}
	}
	return nil
}

func putNew(name string, n *node) error {
	at, err := find(name, false)
	switch {
	case err != nil:
		return err
	case at.node != nil:
		return syscall.EEXIST
	case at.path != "":
		return syscall.ENOENT
	}
	at.put(n)
	return nil
}

// Readlink returns what a link points to.
func Readlink(name string) (string, error) {
	n, err := existing(name, false)
	if err == nil && n.mode&ModeSymlink == 0 {
		err = syscall.EINVAL
	}
	if err != nil {
		return "", &PathError{Op: "readlink", Path: name, Err: err}
	}
	return n.link, nil
}

// Truncate sets the size of a file.
func Truncate(name string, size int64) error {
	n, err := existing(name, true)
	switch {
	case err != nil:
	case n.entries != nil:
		err = syscall.EISDIR
	case size < 0:
		err = syscall.EINVAL
	default:
		n.truncate(size)
	}
	return pathError("truncate", name, err)
}

// Chmod sets the permissions of a file.
func Chmod(name string, mode FileMode) error {
	n, err := existing(name, true)
	if err == nil {
		n.chmod(mode)
	}
	return pathError("chmod", name, err)
}

// Chtimes sets when a file was changed last.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	n, err := existing(name, true)
	if err == nil && !mtime.IsZero() {
		n.modTime = mtime
	}
	return pathError("chtimes", name, err)
}

// Chdir changes the current folder.
func Chdir(dir string) error {
	n, err := existing(dir, true)
	if err == nil && n.entries == nil {
		err = syscall.ENOTDIR
	}
	if err == nil {
		current = n
	}
	return pathError("chdir", dir, err)
}

// Getwd returns the name of the current folder.
func Getwd() (dir string, err error) {
	for n := current; n != root; n = n.parent {
		found := false
		for name, entry := range n.parent.entries {
			if entry == n {
				dir = "/" + name + dir
				found = true
			}
		}
		if !found {
			return "", &SyscallError{"getwd", syscall.ENOENT}
		}
	}
	if dir == "" {
		dir = "/"
	}
	return dir, nil
}

// CopyFS copies a tree into a folder.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := joinPath(dir, path)
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(fsys, path, to)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(fsys fs.FS, path, to string) error {
	r, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return w.Close()
}
