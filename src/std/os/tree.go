package os

import (
	"io/fs"
	"syscall"
	"time"
)

// A node is a file, folder or link of the tree.
type node struct {
	mode    FileMode
	modTime time.Time
	data    []byte
	entries map[string]*node // of a folder
	parent  *node            // of a folder; its own for the root
	link    string           // what a link points to
	null    bool             // /dev/null: keeps nothing
}

// mask takes permissions from new files, as is common.
const mask = 022

func makeFolder(mode FileMode, parent *node) *node {
	n := &node{mode: mode, modTime: time.Now(), entries: map[string]*node{}, parent: parent}
	if parent == nil {
		n.parent = n
	}
	return n
}

// root is the tree, current the current folder.
var root, current = makeTree()

func makeTree() (root, current *node) {
	root = makeFolder(ModeDir|0755, nil)
	dev := makeFolder(ModeDir|0755, root)
	dev.entries["null"] = &node{mode: ModeDevice | ModeCharDevice | 0666, modTime: root.modTime, null: true}
	root.entries["dev"] = dev
	current = makeFolder(ModeDir|ModeSticky|0777, root)
	root.entries["tmp"] = current
	return root, current
}

func (n *node) readAt(p []byte, off int64) int {
	if off >= int64(len(n.data)) {
		return 0
	}
	return copy(p, n.data[off:])
}

func (n *node) writeAt(s string, off int64) {
	if n.null {
		return
	}
	if end := off + int64(len(s)); end > int64(len(n.data)) {
		n.truncate(end)
	}
	copy(n.data[off:], s)
	n.modTime = time.Now()
}

func (n *node) truncate(size int64) {
	if n.null {
		return
	}
	if size <= int64(len(n.data)) {
		clear(n.data[size:])
		n.data = n.data[:size]
	} else {
		n.data = append(n.data, make([]byte, size-int64(len(n.data)))...)
	}
	n.modTime = time.Now()
}

const settable = fs.ModePerm | ModeSetuid | ModeSetgid | ModeSticky

func (n *node) chmod(mode FileMode) { n.mode = n.mode&^settable | mode&settable }

// A fileStat describes a node.
type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	node    *node
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return s.modTime }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) Sys() any           { return nil }

func (n *node) stat(name string) *fileStat {
	size := int64(len(n.data))
	switch {
	case n.entries != nil:
		size = 4096
	case n.mode&ModeSymlink != 0:
		size = int64(len(n.link))
	}
	return &fileStat{name, size, n.mode, n.modTime, n}
}

// SameFile tells whether two descriptions are of the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.node == b.node && a.node != nil
}

// A place is where a name leads: a folder and the name in it, and the node if there is one.
type place struct {
	dir  *node
	name string
	node *node
	path string // a trailing slash asks for a folder
}

const maxLinks = 40

// find follows a name. With follow the last element, too, is followed if it is a link.
func find(name string, follow bool) (place, error) {
	links := 0
	return findFrom(current, name, follow, &links)
}

func findFrom(dir *node, name string, follow bool, links *int) (place, error) {
	if name == "" {
		return place{}, syscall.ENOENT
	}
	for i := range len(name) {
		if name[i] == 0 {
			return place{}, syscall.EINVAL
		}
	}
	if name[0] == '/' {
		dir = root
	}
	at := place{dir: dir, node: dir, name: "."}
	rest := name
	for {
		for rest != "" && rest[0] == '/' {
			rest = rest[1:]
		}
		if rest == "" {
			return at, nil
		}
		end := 0
		for end < len(rest) && rest[end] != '/' {
			end++
		}
		part := rest[:end]
		rest = rest[end:]
		last := true
		for i := range len(rest) {
			last = last && rest[i] == '/'
		}
		dir = at.node
		switch {
		case dir == nil:
			return place{}, syscall.ENOENT
		case dir.entries == nil:
			return place{}, syscall.ENOTDIR
		case part == ".":
			at = place{dir: dir, name: part, node: dir}
			continue
		case part == "..":
			at = place{dir: dir.parent, name: part, node: dir.parent}
			continue
		}
		at = place{dir: dir, name: part, node: dir.entries[part]}
		if n := at.node; n != nil && n.mode&ModeSymlink != 0 && (!last || follow || rest != "") {
			if *links++; *links > maxLinks {
				return place{}, syscall.ELOOP
			}
			target, err := findFrom(dir, n.link, true, links)
			if err != nil {
				return place{}, err
			}
			at = target
		}
		if last && rest != "" {
			if at.node != nil && at.node.entries == nil {
				return place{}, syscall.ENOTDIR
			}
			at.path = rest
			return at, nil
		}
	}
}

func (p place) put(n *node) {
	p.dir.entries[p.name] = n
	p.dir.modTime = time.Now()
}

func (p place) take() {
	delete(p.dir.entries, p.name)
	p.dir.modTime = time.Now()
}

// base returns the last element of a name.
func base(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && len(name) > 1 {
			return name[i+1:]
		}
	}
	return name
}
