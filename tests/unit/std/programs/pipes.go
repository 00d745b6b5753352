package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			n, err := fmt.Fprintf(w, "line %d\n", i)
			if err != nil {
				fmt.Println(n, err)
			}
		}
		w.Close()
	}()
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", b, err)
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	fmt.Println(r.Close(), w.CloseWithError(errors.New("boom")))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	r, w = io.Pipe()
	w.CloseWithError(errors.New("boom"))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	_, err = w.Write(nil)
	fmt.Println(err)
	r, w = io.Pipe()
	go func() {
		b := make([]byte, 3)
		n, err := r.Read(b)
		fmt.Println(n, err, string(b))
		n, err = r.Read(b[:2])
		fmt.Println(n, err, string(b))
		r.CloseWithError(errors.New("enough"))
	}()
	n, err := w.Write([]byte("abcdefgh"))
	fmt.Println(n, err)
	n, err = w.Write([]byte("abcdefgh"))
	fmt.Println(n, err)
	r, w = io.Pipe()
	go func() { n, err := w.Write(nil); fmt.Println("w", n, err); w.Close() }()
	n, err = r.Read(make([]byte, 3))
	fmt.Println(n, err)
	n, err = r.Read(make([]byte, 3))
	fmt.Println(n, err)
	f, _ := os.CreateTemp("", "x")
	defer os.Remove(f.Name())
	o := io.NewOffsetWriter(f, 3)
	o.Write([]byte("hello"))
	o.Seek(1, io.SeekStart)
	o.Write([]byte("EE"))
	o.WriteAt([]byte("!"), 7)
	fmt.Println(o.Seek(2, io.SeekCurrent))
	fmt.Println(o.Seek(0, io.SeekEnd))
	fmt.Println(o.Seek(-9, io.SeekStart))
	_, err = o.WriteAt(nil, -1)
	fmt.Println(err)
	b, _ = os.ReadFile(f.Name())
	fmt.Printf("%q\n", b)
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	_, off, l := s.Outer()
	fmt.Println(off, l)
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "iıxyz"), strings.ToLowerSpecial(unicode.TurkishCase, "İIX"), strings.ToTitleSpecial(unicode.AzeriCase, "iı"), string(bytes.ToUpperSpecial(unicode.TurkishCase, []byte("iix"))))
	// deadlock-free chained pipes
	pr, pw := io.Pipe()
	pr2, pw2 := io.Pipe()
	go func() { io.Copy(pw2, io.TeeReader(pr, io.Discard)); pw2.Close() }()
	go func() { io.WriteString(pw, strings.Repeat("ab", 50000)); pw.Close() }()
	k, err := io.Copy(io.Discard, pr2)
	fmt.Println(k, err)
}
