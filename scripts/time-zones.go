//go:build ignore

// Writes the time zones of src/std from zoneinfo.zip of the Go that runs it:
//
//	go run scripts/time-zones.go src/std
//
// Each zone is a TZif file in base64.
package main

import (
	"archive/zip"
	"encoding/base64"
	"fmt"
	"go/format"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

var names = []string{
	"Africa/Cairo", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "America/Argentina/Buenos_Aires", "America/Chicago",
	"America/Denver", "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Sao_Paulo", "America/Toronto",
	"Asia/Dubai", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Kolkata", "Asia/Manila", "Asia/Seoul",
	"Asia/Shanghai", "Asia/Singapore", "Asia/Taipei", "Asia/Tokyo", "Australia/Sydney", "Etc/UTC", "Europe/Amsterdam",
	"Europe/Berlin", "Europe/Istanbul", "Europe/London", "Europe/Madrid", "Europe/Moscow", "Europe/Paris", "Europe/Rome",
	"Europe/Zurich", "GMT", "Pacific/Auckland", "US/Eastern", "US/Pacific",
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	z, err := zip.OpenReader(filepath.Join(runtime.GOROOT(), "lib/time/zoneinfo.zip"))
	check(err)
	byText := map[string][]string{}
	var texts []string
	for _, name := range names {
		f, err := z.Open(name)
		check(err)
		data, err := io.ReadAll(f)
		check(err)
		text := base64.RawStdEncoding.EncodeToString(data)
		if byText[text] == nil {
			texts = append(texts, text)
		}
		byText[text] = append(byText[text], name)
	}
	slices.SortFunc(texts, func(a, b string) int { return strings.Compare(byText[a][0], byText[b][0]) })
	var b strings.Builder
	b.WriteString("// Written by scripts/time-zones.go; do not edit.\n\n// Package zones holds the time zones that are asked for most, as TZif files in base64.\npackage zones\n\n")
	b.WriteString("// Find returns a zone by its name, \"\" if it is not among them.\nfunc Find(name string) string {\n\tswitch name {\n")
	for _, text := range texts {
		fmt.Fprintf(&b, "\tcase %q", byText[text][0])
		for _, name := range byText[text][1:] {
			fmt.Fprintf(&b, ", %q", name)
		}
		fmt.Fprintf(&b, ":\n\t\treturn %q\n", text)
	}
	b.WriteString("\t}\n\treturn \"\"\n}\n")
	out, err := format.Source([]byte(b.String()))
	check(err)
	folder := filepath.Join(os.Args[1], "internal/zones")
	check(os.MkdirAll(folder, 0o777))
	check(os.WriteFile(filepath.Join(folder, "zones.go"), out, 0o666))
}
