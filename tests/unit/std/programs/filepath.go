package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, _ := os.MkdirTemp("", "fp")
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	p := func(a ...any) { fmt.Println(strings.ReplaceAll(fmt.Sprint(a...), dir, "DIR")) }
	for _, f := range []string{"a/b/c.go", "a/b/d.txt", "a/e.go", "z.go", "q/r/s/t.go"} {
		os.MkdirAll(filepath.Dir(f), 0755)
		os.WriteFile(f, []byte(f), 0644)
	}
	os.Symlink("a/b", "ln")
	os.Symlink(dir+"/ln", "ln2")
	p(filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		p(path, " ", d, " ", err)
		if path == "q/r" {
			return filepath.SkipDir
		}
		return nil
	}))
	p(filepath.Walk("a", func(path string, info fs.FileInfo, err error) error {
		p(path, " ", info.Name(), " ", info.Mode(), " ", err)
		if info.Name() == "c.go" {
			return filepath.SkipDir
		}
		return nil
	}))
	p(filepath.Walk("nope", func(path string, info fs.FileInfo, err error) error { return err }))
	p(filepath.Walk(".", func(path string, info fs.FileInfo, err error) error { p(path); return filepath.SkipAll }))
	for _, g := range []string{"*.go", "*/*.go", "*/*/*.go", "z.go", "no", "[", "a/[bx]/*", dir + "/*.go", "a/b/?.*", "ln/*"} {
		m, err := filepath.Glob(g)
		p(g, " ", m, " ", err)
	}
	for _, r := range [][2]string{{"a/b", "a/b/c"}, {"a", "b"}, {"a/b", "a"}, {".", "x/y"}, {"/a", "/b/c"}, {"/a", "b"}, {"a", "/b"}, {"..", "a"}, {"../x", "../y"}, {"a/../b", "b/c"}, {"/", "/a"}, {"a/b", "a/b"}, {"a/b", "."}} {
		s, err := filepath.Rel(r[0], r[1])
		p(r, " ", s, " ", err)
	}
	p(filepath.Abs("x/../y"))
	p(filepath.Abs("/q/./w"))
	for _, l := range []string{"a", "../a", "a/../..", "a/../b", "", "/a", ".", "a/.."} {
		p(l, " ", filepath.IsLocal(l))
	}
	for _, s := range []string{"ln", "ln2", "ln2/c.go", "nope", "z.go/x", "./a/../ln/d.txt", "."} {
		e, err := filepath.EvalSymlinks(s)
		p(s, " ", e, " ", err)
	}
	p(filepath.SplitList("a:b::c"), len(filepath.SplitList("")), filepath.Join("a", "..", "b", "/c"), filepath.Base("/x/y/"), filepath.Ext("a.tar.gz"), filepath.ToSlash("a/b"), filepath.VolumeName("/a") == "")
	s, err := filepath.Localize("a/b")
	p(s, err)
	_, err = filepath.Localize("/a")
	p(err)
	_, err = filepath.Match("[", "a")
	p(err == filepath.ErrBadPattern)
}
