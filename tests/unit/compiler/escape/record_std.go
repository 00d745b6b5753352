//go:build ignore

// Records what go1.26's escape analysis says of the standard library's functions that programs call: run with the
// import paths as arguments, it prints src/compiler/escape/std-data.ts. One line a function: name, inlining cost (-1:
// none), then for each parameter, receiver first, its leaks: h heap, m written, c called, a to e results, each with
// the number of dereferences; - for none.
package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

var (
	lineRx   = regexp.MustCompile(`^(.*\.go):(\d+):(\d+): (.*)$`)
	inlineRx = regexp.MustCompile(`^can inline (\S+) with cost (\d+) as`)
	heapRx   = regexp.MustCompile(`^leaking param: (\S+)$`)
	contRx   = regexp.MustCompile(`^leaking param content: (\S+)$`)
	resRx    = regexp.MustCompile(`^leaking param: (\S+) to result (\S+) level=(\d+)$`)
	mutRx    = regexp.MustCompile(`^mutates param: (\S+) derefs=(\d+)$`)
	callRx   = regexp.MustCompile(`^calls param: (\S+) derefs=(\d+)$`)
	// "parameter s leaks to {heap} for f with derefs=2:" has the exact number that "content" leaves out.
	flowRx = regexp.MustCompile(`^parameter (\S+) leaks to \{heap\} for \S+ with derefs=(\d+):`)
)

func main() {
	fmt.Println("// Made by tests/unit/compiler/escape/record_std.go from go1.26: what parameters of the standard library leak.")
	fmt.Println("\nexport const standardLeaks = `")
	for _, path := range os.Args[1:] {
		record(path)
	}
	fmt.Println("`;")
}

func record(path string) {
	pkg, err := build.Import(path, "", 0)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	out, _ := exec.Command("go1.26", "build", "-gcflags="+path+"=-m=2 -d=escapemutationscalls=1", path).CombinedOutput()
	type key struct {
		file string
		line int
		col  int
	}
	notes := map[key][]string{}
	for _, line := range strings.Split(string(out), "\n") {
		m := lineRx.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		var k key
		k.file = filepath.Base(m[1])
		fmt.Sscan(m[2], &k.line)
		fmt.Sscan(m[3], &k.col)
		notes[k] = append(notes[k], m[4])
	}
	var lines []string
	fset := token.NewFileSet()
	for _, name := range pkg.GoFiles {
		file, err := parser.ParseFile(fset, filepath.Join(pkg.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		at := func(pos token.Pos) []string {
			p := fset.Position(pos)
			return notes[key{name, p.Line, p.Column}]
		}
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() || fn.Type.TypeParams != nil {
				continue
			}
			full := path + "." + fn.Name.Name
			fields := fn.Type.Params.List
			if fn.Recv != nil {
				t := fn.Recv.List[0].Type
				star, pointer := t.(*ast.StarExpr)
				if pointer {
					t = star.X
				}
				id, plain := t.(*ast.Ident)
				if !plain {
					continue
				}
				full = path + "." + id.Name + "." + fn.Name.Name
				if pointer {
					full = path + ".(*" + id.Name + ")." + fn.Name.Name
				}
				fields = append([]*ast.Field{fn.Recv.List[0]}, fields...)
			}
			results := map[string]int{}
			n := 0
			if fn.Type.Results != nil {
				for _, f := range fn.Type.Results.List {
					if len(f.Names) == 0 {
						results[fmt.Sprintf("~r%d", n)] = n
						n++
					}
					for _, id := range f.Names {
						results[id.Name] = n
						n++
					}
				}
			}
			cost := "-1"
			for _, note := range at(fn.Name.Pos()) {
				if m := inlineRx.FindStringSubmatch(note); m != nil {
					cost = m[2]
				}
			}
			parts := []string{full, cost}
			for _, f := range fields {
				if len(f.Names) == 0 {
					parts = append(parts, "-")
				}
				for _, id := range f.Names {
					parts = append(parts, leaks(at(id.Pos()), results, fn.Body == nil))
				}
			}
			lines = append(lines, strings.Join(parts, " "))
		}
	}
	sort.Strings(lines)
	for _, l := range lines {
		fmt.Println(l)
	}
}

func leaks(notes []string, results map[string]int, external bool) string {
	s := ""
	derefs := ""
	for _, note := range notes {
		if m := flowRx.FindStringSubmatch(note); m != nil {
			derefs = m[2]
		}
	}
	for _, note := range notes {
		if m := heapRx.FindStringSubmatch(note); m != nil {
			s += "h0"
		} else if contRx.MatchString(note) {
			if derefs == "" || derefs == "0" {
				derefs = "1"
			}
			s += "h" + derefs
		} else if m := resRx.FindStringSubmatch(note); m != nil {
			if i, ok := results[m[2]]; ok && i < 5 {
				s += string(rune('a'+i)) + m[3]
			}
		} else if m := mutRx.FindStringSubmatch(note); m != nil {
			s += "m" + m[2]
		} else if m := callRx.FindStringSubmatch(note); m != nil {
			s += "c" + m[2]
		}
	}
	if s == "" {
		return "-"
	}
	return s
}
